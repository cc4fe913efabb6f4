"""Occasions the member goes to: the list, one of them prepared, and changing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.activity.twice import just_made, one_at_a_time
from lazos.field import access, acts, following, preparing
from lazos.field.forms import ExpectForm, GatheringForm
from lazos.field.models import Gathering
from lazos.field.openings import openings
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

PAST = 30


@require_safe
def gatherings(request: HttpRequest) -> HttpResponse:
    today = request.user.today(timezone.now())
    rows = Gathering.objects.owned_by(request.user)
    context = {
        "coming": list(rows.filter(last_day__gte=today)[:100]),
        "past": list(rows.filter(last_day__lt=today).order_by("-day", "-pk")[:PAST]),
        "here": "gatherings",
    }
    return render_page(request, "field/gatherings.html", context)


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest) -> HttpResponse:
    form = GatheringForm(request.POST if request.method == "POST" else None, owner=request.user)
    if form.is_valid():
        same = {name: form.cleaned_data[name] for name in ("title", "day")}
        if there := just_made(Gathering, request.user, now=timezone.now(), **same):
            return redirect("gathering", there.pk)
        made = acts.add(request.user, **form.details())
        toast(request, _("Guardado. Ahora, a quién te gustaría encontrar."))
        form.say_which(request)
        return redirect("gathering", made.pk)
    return _form(request, form)


@require_safe
def gathering(request: HttpRequest, pk: int) -> HttpResponse:
    return prepared(request, access.gathering_for(request.user, pk))


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.gathering_for(request.user, pk)
    form = GatheringForm(request.POST if request.method == "POST" else None, owner=request.user, instance=row)
    if form.is_valid():
        try:
            for name, value in form.details().items():
                setattr(row, name, value)
            row.save_changes(*form.details(), seen=form.seen_version)
        except StaleVersion:
            form.say_stale(access.gathering_for(request.user, pk).version)
            return _form(request, form)
        toast(request, _("Guardado."))
        form.say_which(request)
        return redirect("gathering", pk)
    return _form(request, form)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    deed = acts.remove(access.gathering_for(request.user, pk), now=timezone.now())
    toast(request, _("Quitado. Lo que anotaste de las personas sigue en su historia."), deed=deed)
    return redirect("gatherings")


def prepared(request: HttpRequest, row: Gathering, expect: ExpectForm | None = None) -> HttpResponse:
    """The page of one occasion; `expect` with what was typed where it could not be taken."""
    member, people = request.user, preparing.people_of(row)
    today = member.today(timezone.now())
    context: dict[str, Any] = {
        "gathering": row,
        "known": sorted(preparing.known_of(people, member, today), key=lambda one: one.person.met_at is not None),
        "to_write": following.to_write(people),
        "suggested": preparing.suggested(row, member, people),
        "expect": expect or ExpectForm(owner=member),
        "openings": openings(member.language),
        "notes": list(row.notes.select_related("person__contact")[:200]),
        "is_over": row.last_day < today,
        "is_today": row.day <= today <= row.last_day,
        "here": "gatherings",
    }
    return render_page(request, "field/gathering.html", context, status=422 if expect else 200)


def _form(request: HttpRequest, form: GatheringForm) -> HttpResponse:
    context = {"form": form, "gathering": form.instance, "here": "gatherings"}
    return render_page(request, "field/gathering_form.html", context, status=422 if form.is_bound else 200)
