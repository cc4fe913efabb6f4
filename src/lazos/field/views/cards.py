"""Cards by QR: one's own, with the fields one chooses, and another's, which becomes a person."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.core.formats import cards
from lazos.core.formats.records import Problem
from lazos.field import access, acts, carding
from lazos.field.forms import CardForm, KeepForm, ScannedForm
from lazos.field.models import Gathering
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def card(request: HttpRequest) -> HttpResponse:
    choice = access.card_of(request.user)
    form = CardForm(request.POST if request.method == "POST" else None, instance=choice)
    if form.is_valid():
        try:
            _keep_choice(form)
        except StaleVersion:
            form.say_stale(access.card_of(request.user).version)
        else:
            toast(request, _("Guardado. Tu tarjeta ya es esta."))
            return redirect("card")
    shares = carding.told(access.card_of(request.user))
    context = {"form": form, "shares": shares, "here": "card"}
    return render_page(request, "field/card.html", context, status=422 if form.is_bound else 200)


@require_safe
def code(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(carding.drawn(access.card_of(request.user)), content_type="image/svg+xml")
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_http_methods(["GET", "POST"])
def reading(request: HttpRequest) -> HttpResponse:
    gathering = _gathering(request)
    form = ScannedForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "gathering": gathering, "here": "card"}
    if form.is_valid():
        found = cards.read(form.cleaned_data["text"])
        if isinstance(found, Problem):
            form.add_error("text", carding.refusal(found))
        else:
            given = {"text": form.cleaned_data["text"], "name": found.full_name}
            context |= {"found": found, "keep": KeepForm(initial=given)}
    return render_page(request, "field/reading.html", context, status=422 if form.errors else 200)


@require_POST
def keeping(request: HttpRequest) -> HttpResponse:
    gathering, now = _gathering(request), timezone.now()
    form = KeepForm(request.POST)
    found = cards.read(request.POST.get("text", ""))
    if isinstance(found, Problem) or not form.is_valid():
        scanned = ScannedForm(request.POST)
        if isinstance(found, Problem) and scanned.is_valid():
            scanned.add_error("text", carding.refusal(found))
        context: dict[str, Any] = {"form": scanned, "gathering": gathering, "here": "card"}
        context |= {} if isinstance(found, Problem) else {"found": found, "keep": form}
        return render_page(request, "field/reading.html", context, status=422)
    contact, deed = carding.keep(request.user, found, form.cleaned_data["name"], gathering, now=now)
    toast(request, _("%(name)s ya está entre tus personas.") % {"name": contact.display_name}, deed=deed)
    if gathering is None:
        return redirect("contact", contact.pk)
    acts.meet(gathering, contact, at=now, now=now)
    return redirect("gathering_mode", gathering.pk)


def _keep_choice(form: CardForm) -> None:
    if form.instance.pk:
        form.instance.save_changes(*form.Meta.fields, seen=form.seen_version)
    else:
        form.instance.save()


def _gathering(request: HttpRequest) -> Gathering | None:
    """`gathering` names the occasion where the card was read; nobody else's is found (404)."""
    named = request.POST.get("gathering") or request.GET.get("gathering") or ""
    is_number = named.isascii() and named.isdigit() and len(named) < 19
    return access.gathering_for(request.user, int(named)) if is_number else None
