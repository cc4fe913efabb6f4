"""The page of one person: who they are, the rhythm between you, the story, what to do next."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from lazos.people import access, panels, wording
from lazos.people.about import about
from lazos.people.models import Contact
from lazos.people.story import balance_of, rhythm_of, story_of
from lazos.people.ways import reach_of
from lazos.web.htmx import render_page
from lazos.web.paging import page_number


@require_safe
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.contact_for(request.user, pk)
    if found.pk != pk:
        return redirect("contact", found.pk)  # it was merged into another
    return render_page(request, "people/contact.html", page_of(request, found), region="story")


def page_of(request: HttpRequest, contact: Contact) -> dict[str, Any]:
    member = request.user
    today = member.today(timezone.now())
    rhythm = rhythm_of(contact, today)
    tabs = panels.gathered("tabs", member, contact)
    return {
        "contact": contact,
        "today": today,
        "reach": reach_of(contact, member.region),
        "why": panels.why_now(member, contact) or wording.gone_quiet(contact, rhythm),
        "rhythm": rhythm,
        "story": story_of(member, contact, page_number(request.GET.get("page"))),
        "tabs": tabs,
        "tab": next((tab for tab in tabs if tab.key == request.GET.get("tab")), None),
        "balance": balance_of(contact, today),
        "about": about(contact),
        "blocks": panels.gathered("aside", member, contact),
        "actions": panels.gathered("actions", member, contact),
        "menu": panels.gathered("menu", member, contact),
        "here": "people",
    }
