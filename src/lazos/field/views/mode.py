"""Event mode: a note in seconds. The phone sends each note with a key of its own, so that twice is once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lazos.field import access, carding, noting, preparing
from lazos.field.forms import NoteForm
from lazos.field.models import Gathering
from lazos.field.wording import left_to_come
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


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
    at = noting.believable(form.cleaned_data["written_at"], now)
    saved = noting.save(row, form.cleaned_data["text"], key=form.client_key, person=form.about, written_at=at, now=now)
    if asks_json:
        return JsonResponse({"saved": str(saved.note.client_key)})
    toast(request, _("Guardado. La leerás con calma después.") if saved.note.waits else _("Guardado."))
    return redirect("gathering_mode", pk)


@require_POST
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """A note that waited is read again in Anotar, where everything can be corrected."""
    note = access.note_for(request.user, pk)
    note.waits = False
    note.save(update_fields=["waits"])
    return redirect(f"{reverse('capture')}?{urlencode({'line': note.text})}")


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
