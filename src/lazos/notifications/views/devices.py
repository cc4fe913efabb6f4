"""Browsers that are told: turned on, named, tried out, turned off; and alarms before appointments."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.background.jobs import enqueue_on_commit
from lazos.notifications import access, tasks
from lazos.notifications.forms import AlarmsForm, DeviceForm, SubscriptionForm
from lazos.notifications.models import Device
from lazos.notifications.push import alarms, keys
from lazos.notifications.push.devices import NotABrowser, TooMany, guessed_name, turn_on
from lazos.notifications.push.trial import write_trial
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn


@require_http_methods(["GET", "POST"])
def devices(request: HttpRequest) -> HttpResponse:
    """The member's browsers; a POST turns the one at hand on, with what it was given by its push service."""
    form = SubscriptionForm(request.POST if request.method == "POST" else None, initial=_guess(request))
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("name", "shows_names", "endpoint", "p256dh", "auth")}
        try:
            turn_on(request.user, session=request.session.session_key or "", now=timezone.now(), **told)
        except NotABrowser:
            form.add_error(None, _("Este navegador no dio una dirección que sirva. Prueba otra vez, o desde otro."))
        except TooMany:
            form.add_error(None, _("Ya tienes veinte. Quita alguno que no uses y enciende este después."))
        else:
            toast(request, _("Encendido. A tu hora llega aquí, si hay algo."))
            return redirect("devices")
    return _page(request, form, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def device(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.device_for(request.user, pk)
    form = DeviceForm(request.POST if request.method == "POST" else None, instance=row)
    if form.is_valid():
        try:
            row.save_changes(*form.changed_model_fields(), seen=form.seen_version)
        except StaleVersion:
            form.say_stale(access.device_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("devices")
    context = {"form": form, "device": row, "here": "account"}
    return render_page(request, "notifications/device.html", context, status=422 if form.is_bound else 200)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    access.device_for(request.user, pk).delete()
    toast(request, _("Apagado. Ahí no llega nada más."))
    return redirect("devices")


@require_POST
def trial(request: HttpRequest, pk: int) -> HttpResponse:
    """A message right now, to see that it arrives."""
    row = access.device_for(request.user, pk)
    if row.ended_at is not None or write_trial(row, now=timezone.now()) is None:
        warn(request, _("Ya salió uno hace un momento, o este equipo hay que encenderlo otra vez."))
    else:
        enqueue_on_commit(tasks.send_pushes)
        toast(request, _("Va en camino. Si no aparece en un minuto, mira los permisos del navegador."))
    return redirect("devices")


@require_http_methods(["GET", "POST"])
def appointments(request: HttpRequest) -> HttpResponse:
    """Appointments to come, each with its alarm or without."""
    member, now = request.user, timezone.now()
    found, asked = list(alarms.to_come(member, now=now)), alarms.asked(member)
    form = AlarmsForm(request.POST if request.method == "POST" else None, appointments=found, asked=asked)
    if form.is_valid():
        for kind, row, minutes in form.changes():
            alarms.ask(member, kind, row, minutes, now=now)
        toast(request, _("Guardado."))
        return redirect("alarms")
    context: dict[str, Any] = {
        "rows": [(form[f"{kind}-{row.pk}"], kind, row) for kind, row in found],
        "form": form,
        "is_on": Device.objects.owned_by(member).filter(ended_at=None).exists(),
        "here": "notices",
    }
    return render_page(request, "notifications/alarms.html", context, status=422 if form.is_bound else 200)


def _guess(request: HttpRequest) -> dict[str, Any]:
    return {"name": guessed_name(request.headers.get("User-Agent", ""))}


def _page(request: HttpRequest, form: SubscriptionForm, *, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "devices": Device.objects.owned_by(request.user),
        "key": keys.public(),
        "here": "account",
    }
    return render_page(request, "notifications/devices.html", context, status=status)
