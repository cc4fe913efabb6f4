"""Event mode: a note in seconds. The phone sends each note with a key of its own, so that twice is once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.core.clocks import when_written
from lazos.field import access, carding, noting, preparing
from lazos.field.forms import NoteForm
from lazos.field.models import FieldNote, Gathering
from lazos.field.wording import left_to_come
from lazos.practice.notes.form import LineForm, PiecesForm
from lazos.practice.notes.screen import noted_words, sent_pieces, show_note
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn
from lazos.web.wording import moment


@require_safe
def mode(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, access.gathering_for(request.user, pk))


@require_POST
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """JSON for the phone's queue ({"saved": key} or {"trouble": sentence}), a page for a form without a script."""
    row = access.gathering_for(request.user, pk)
    form, now = NoteForm(request.POST, people=preparing.people_of(row)), timezone.now()
    asks_json = "application/json" in request.headers.get("Accept", "")
    if not form.is_valid():
        sentence = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return JsonResponse({"trouble": sentence}, status=422) if asks_json else _page(request, row, form)
    at = when_written(form.cleaned_data["written_at"], None, None, now) or now
    saved = noting.save(row, form.cleaned_data["text"], key=form.client_key, person=form.about, written_at=at, now=now)
    if asks_json:
        return JsonResponse({"saved": str(saved.note.client_key)})
    toast(request, _("Guardado. La leerás con calma después.") if saved.note.waits else _("Guardado."))
    return redirect("gathering_mode", pk)


@require_http_methods(["GET", "POST"])
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """A note that waited is read as Anotar reads a line, and waits until it is saved."""
    note, now = access.note_for(request.user, pk), timezone.now()
    if "save" in request.POST:
        pieces = sent_pieces(request.user, request.POST, request.user.today(now))
        if pieces.is_valid():
            if kept := noting.keep(note, pieces, now=now):
                toast(request, noted_words(kept[1]), deed=kept[0])
            else:
                warn(request, _("Ya estaba anotado. Así quedó."))
            return redirect("gathering", note.gathering_id)
        return _chips(request, note, LineForm(initial={"line": request.POST.get("line", "")}), pieces, 422)
    form = LineForm(request.POST if request.method == "POST" else {"line": note.text})
    if not form.is_valid():
        return _chips(request, note, form, None, 422)
    about = note.person.contact if note.person else None
    read = noting.pieces_of(note.gathering, form.cleaned_data["line"], about, at=note.written_at)
    return _chips(request, note, form, read, 200)


def _chips(
    request: HttpRequest, note: FieldNote, form: LineForm, pieces: PiecesForm | None, status: int
) -> HttpResponse:
    today, written = request.user.today(timezone.now()), note.written_at.astimezone(request.user.zone)
    said = _("Lo anotaste en %(title)s, %(when)s.") % {"title": note.gathering, "when": moment(written, today)}
    context: dict[str, Any] = {"form": form, "about": said, "here": "gatherings"}
    context["action"] = reverse("gathering_note_reading", args=[note.pk])
    return show_note(request, context | ({"pieces": pieces} if pieces else {}), status)


def _page(request: HttpRequest, row: Gathering, form: NoteForm | None = None) -> HttpResponse:
    people = preparing.people_of(row)
    met = [person for person in people if person.met_at]
    hoped = [person for person in people if not person.met_at]
    choice, today = access.card_of(request.user), request.user.today(timezone.now())
    context: dict[str, Any] = {
        "gathering": row,
        "heading": left_to_come(len(met), row.aim),
        "slots": _slots(met, hoped, row.aim),
        "hoped": preparing.known_of(hoped, request.user, today),
        "form": form or NoteForm(people=people),
        "shares": carding.told(choice),
    }
    return render_page(request, "field/mode.html", context, region="state", status=422 if form else 200)


def _slots(met: list[Any], hoped: list[Any], aim: int) -> list[Any]:
    """As many as were aimed for: those met, then those hoped for, then nobody yet (None); one is left for whoever."""
    slots = met[:aim]
    slots += hoped[: max(0, aim - len(slots) - 1)]
    return [*slots, *[None] * (aim - len(slots))]
