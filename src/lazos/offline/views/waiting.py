"""Lo que esperaba: what was written without signal and only the member can decide."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.field.models import FieldNote
from lazos.offline import access, deciding
from lazos.offline.forms import DayForm
from lazos.offline.models import Delivery
from lazos.offline.shown import Shown, about
from lazos.practice.beginnings import address
from lazos.practice.notes.form import LineForm, PiecesForm
from lazos.practice.notes.screen import noted_words, read_pieces, sent_pieces, show_note
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    return _page(request)


@require_http_methods(["GET", "POST"])
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Its words, read as Anotar reads a line, as of the day they were written on."""
    delivery, now = access.waiting_for(request.user, pk), timezone.now()
    if "save" in request.POST:
        return _save(request, delivery)
    line = request.POST if request.method == "POST" else {"line": delivery.line}
    form = LineForm(line)
    if not form.is_valid():
        return _chips(request, delivery, form, None, status=422 if request.method == "POST" else 200)
    today = request.user.today(delivery.written_at or now)
    contact = delivery.contact and (delivery.contact.merged_into or delivery.contact)
    return _chips(request, delivery, form, read_pieces(form.cleaned_data["line"], request.user, today, contact))


@require_POST
def doing(request: HttpRequest, pk: int) -> HttpResponse:
    now = timezone.now()
    with transaction.atomic():
        delivery = access.to_decide(request.user, pk)
        form = DayForm(request.POST, today=request.user.today(now), is_asked=delivery.reason == "day")
        if not form.is_valid():
            return _page(request, asked={delivery.pk: form}, status=422)
        is_done = deciding.do(delivery, day=form.cleaned_data["day"], now=now)
    if is_done:
        toast(request, _("Anotado."))
    else:
        warn(request, _("Falta una cosa más. Mira lo que dice ahora."))
    return redirect("waiting")


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    with transaction.atomic():
        deed = deciding.leave(access.to_decide(request.user, pk), now=timezone.now())
    toast(request, deed.sentence, deed=deed)
    return redirect("waiting")


def _save(request: HttpRequest, delivery: Delivery) -> HttpResponse:
    pieces = sent_pieces(request.user, request.POST, request.user.today(timezone.now()))
    if not pieces.is_valid():
        return _chips(request, delivery, LineForm({"line": request.POST.get("line", "")}), pieces, status=422)
    with transaction.atomic():
        deed, people = deciding.save_note(access.to_decide(request.user, delivery.pk), pieces, now=timezone.now())
    toast(request, noted_words(people), deed=deed)
    more = Delivery.objects.owned_by(request.user).waiting().exists()
    return redirect("waiting") if more else redirect(address("contact", people[0].pk) or "home")


def _chips(
    request: HttpRequest, delivery: Delivery, form: LineForm, pieces: PiecesForm | None, status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "about": about(delivery, request.user.today(timezone.now()))}
    context |= {"action": reverse("delivery_reading", args=[delivery.pk]), "here": "waiting"}
    return show_note(request, context | ({"pieces": pieces} if pieces else {}), status)


def _page(request: HttpRequest, asked: dict[int, DayForm] | None = None, status: int = 200) -> HttpResponse:
    today, asked = request.user.today(timezone.now()), asked or {}
    rows = [Shown(delivery, today, asked.get(delivery.pk)) for delivery in access.all_waiting(request.user)]
    notes = FieldNote.objects.owned_by(request.user).filter(waits=True).select_related("gathering")[:100]
    context = {"rows": rows, "notes": notes, "here": "waiting"}
    return render_page(request, "offline/waiting.html", context, status=status)
