"""A message for one person: choose whom, fill what only the member can say, open it in their own mail or messenger."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from lazos.people import access as people
from lazos.people.access import contact_for
from lazos.practice import access, drafts
from lazos.practice.drafts.fields import blank_fields
from lazos.practice.drafts.known import just_learned
from lazos.practice.models import OwnTemplate
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in

SHOWN = 12
#: Messages that say what one takes away from a conversation.
AFTER_TALKING = {"after_talk", "interview_thanks", "job_interview_thanks"}


@require_safe
def recipients(request: HttpRequest, code: str) -> HttpResponse:
    """Whom the message of a situation is for: those of the circle, or by name."""
    situation = access.situation_named(code)
    text = request.GET.get("q", "").strip()[:100]
    rows = people.contacts_of(request.user).filter(kind="person")
    rows = rows.matching(text).order_by("sort_name", "pk") if text else rows.tended().order_by("-tending__at", "pk")
    context = {"code": code, "situation": situation, "own": _own(request), "text": text, "people": rows[:SHOWN]}
    return render_page(request, "practice/recipients.html", context | {"here": "templates"}, region="people")


@require_http_methods(["GET", "POST"])
def message(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """POST fills the blanks and says how it reads; nothing is kept of it, and opening it counts as no contact."""
    situation, contact, own = access.situation_named(code), contact_for(request.user, pk), _own(request)
    said = {name: request.POST[name].strip()[:500] for name in drafts.VARIABLES if request.POST.get(name)}
    facts = drafts.known_of(contact, request.user) | (just_learned(contact) if code in AFTER_TALKING else {}) | said
    mine = [own] if own else drafts.own_templates(request.user)
    draft = drafts.for_situation(code, contact, request.user, own=mine, **facts)
    context: dict[str, Any] = {
        "code": code,
        "situation": situation,
        "contact": contact,
        "own": own,
        "draft": draft,
        "fields": blank_fields(draft, said),
        "links": drafts.ways(contact, draft),
        "here": "templates",
    }
    return render_page(request, "practice/message.html", context, region="message")


def _own(request: HttpRequest) -> OwnTemplate | None:
    """`?own=7`: the member's template instead of the one of the situation."""
    key = number_in(request.GET.get("own"))
    return access.template_for(request.user, key) if key is not None else None
