"""Whom the member hopes to meet at an occasion, and whom they met."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.field import access, acts, preparing
from lazos.field.forms import ExpectForm, PersonForm
from lazos.field.views.gatherings import prepared
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn


@require_POST
def people(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.gathering_for(request.user, pk)
    form = ExpectForm(request.POST, owner=request.user)
    if not form.is_valid():
        return prepared(request, row, form)
    if form.person is None:
        acts.expect_new(row, form.cleaned_data["who"], form.cleaned_data["email"], now=timezone.now())
    else:
        acts.expect(row, form.person)
    return redirect("gathering", pk)


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.gathering_person_for(request.user, pk)
    form = PersonForm(request.POST if request.method == "POST" else None, instance=row)
    if form.is_valid():
        try:
            row.save_changes("why", "opening", "note", seen=form.seen_version)
        except StaleVersion:
            form.say_stale(access.gathering_person_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("gathering", row.gathering_id)
    [known] = preparing.known_of([row], request.user, request.user.today(timezone.now()))
    context = {"form": form, "person": row, "known": known, "gathering": row.gathering, "here": "gatherings"}
    return render_page(request, "field/person.html", context, status=422 if form.is_bound else 200)


@require_POST
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.gathering_person_for(request.user, pk)
    if row.met_at is not None:
        warn(request, _("Ya estaba anotado. Así quedó."))
        return redirect("gathering", row.gathering_id)
    deed = acts.met(row, now=timezone.now())
    toast(request, _("Anotado. En estos dos días, escribirle: en Hoy tienes un borrador."), deed=deed)
    return redirect("gathering", row.gathering_id)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.gathering_person_for(request.user, pk)
    deed = acts.remove_person(row, now=timezone.now())
    toast(request, _("Ya no está en este encuentro. Su ficha sigue igual."), deed=deed)
    return redirect("gathering", row.gathering_id)
