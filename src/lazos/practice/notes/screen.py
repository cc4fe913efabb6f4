"""The screen on which a note is read, corrected and saved: Anotar, and wherever a line has waited to be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from lazos.people.models import Contact
from lazos.practice.notes.chips import chips_of, consequences
from lazos.practice.notes.form import PiecesForm
from lazos.practice.notes.reading import found_again, initial, understood
from lazos.web.htmx import render_page

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def read_pieces(line: str, member: Member, today: date, contact: Contact | None = None) -> PiecesForm:
    """The form as the line fills it; `today` is the day it was written on, `contact` whom it was written about."""
    found, read = understood(line, member, today, contact)
    values = initial(line, found, read, today, member)
    return PiecesForm(member=member, found=found, today=today, initial=values)


def sent_pieces(member: Member, data: Any, today: date) -> PiecesForm:
    return PiecesForm(data, member=member, found=found_again(member, data), today=today)


def show_note(request: HttpRequest, context: dict[str, Any], status: int = 200) -> HttpResponse:
    """`context`: `form` (the line), `pieces` once it was read, `action` where it is sent, `about` what leads here."""
    if "pieces" in context:
        context |= {"chips": chips_of(context["pieces"]), "consequences": consequences(context["pieces"])}
    return render_page(request, "practice/capture.html", {"here": "capture"} | context, region="note", status=status)


def noted_words(people: list[Contact]) -> str:
    names = get_text_list([one.display_name for one in people], _("y"))
    return _("Anotado en la historia de %(name)s.") % {"name": names}
