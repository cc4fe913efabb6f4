"""The list of people, with its filters."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from lazos.people import filters, listing
from lazos.people.listing import Wanted
from lazos.web.htmx import render_page
from lazos.web.paging import page_number


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    member = request.user
    today = member.today(timezone.now())
    tended = listing.tended_count(member)
    wanted = Wanted.of(request.GET)
    if not wanted.who:
        # A search looks everywhere; without a tended circle there is nothing to open with but all.
        wanted = replace(wanted, who="all" if wanted.is_filtered or not tended else "tended")
    context = {
        "page": listing.people_page(member, wanted, today, page_number(request.GET.get("page"))),
        "wanted": wanted,
        "who": [(name, label) for name, label in listing.WHO.items() if name != "archived"],
        "choices": listing.choices_of(member),
        "added": filters.shown(member, wanted.added),
        "tended": tended,
        "fallow": listing.fallow_count(member),
        "today": today,
        "here": "people",
    }
    return render_page(request, "people/list.html", context, region="found")
