"""The picture of the network, as a drawing and as a list of the same facts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lazos.people.models import Contact
from lazos.picture import chart, drawing, reviving, sentences
from lazos.picture.listing import rows_of
from lazos.picture.models import Picture
from lazos.practice.sentences import short_name
from lazos.web.htmx import render_page
from lazos.web.paging import page_number


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    drawn = drawing.current(request.user, now=timezone.now())
    named = chart.named(drawn.people)
    contacts = _contacts(request.user, named)
    context = {
        "here": "map",
        "picture": drawn,
        "chart": chart.draw(drawn.people, drawn.ties, {pk: contacts[pk] for pk in named if pk in contacts}),
        "counts": _counts(drawn),
        **_noticed(request.user, drawn),
    }
    return render_page(request, "picture/picture.html", context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The same facts as the drawing, as a table: ring, tie, circle and acquaintances of each."""
    drawn = drawing.current(request.user, now=timezone.now())
    page = rows_of(request.user, drawn, page_number(request.GET.get("page")))
    context = {"here": "map", "page": page, "picture": drawn, **_noticed(request.user, drawn)}
    return render_page(request, "picture/list.html", context, region="rows")


@require_safe
@never_cache
def spots(request: HttpRequest) -> HttpResponse:
    """What the page draws with when there are more than the still drawing can name."""
    drawn = drawing.current(request.user, now=timezone.now())
    # Thousands of them: columns, for rows as objects take four times as long.
    living = Contact.objects.owned_by(request.user).living().order_by()
    names = {pk: (name, tie) for pk, name, tie in living.values_list("pk", "display_name", "tie")}
    people = [
        {"id": pk, "ring": ring, "x": x, "y": y, "name": names[pk][0], "tie": names[pk][1]}
        for pk, ring, x, y in drawn.people
        if pk in names
    ]
    return JsonResponse({"people": people, "ties": [tie for tie in drawn.ties if tie[0] in names and tie[1] in names]})


def _contacts(member: Any, ids: list[int]) -> dict[int, Contact]:
    fields = ("pk", "display_name", "given", "nickname", "tie")
    if len(ids) > 500:
        return {contact.pk: contact for contact in Contact.objects.owned_by(member).living().only(*fields)}
    return Contact.objects.owned_by(member).living().only(*fields).in_bulk(ids)


def _noticed(member: Any, drawn: Picture) -> dict[str, Any]:
    wanted = {pk for one in drawn.findings for pk in sentences.named_in(one)} | set(drawn.welcome)
    names = {pk: short_name(contact) for pk, contact in _contacts(member, sorted(wanted)).items()}
    return {
        "noticed": sentences.notices(drawn.findings, names),
        "welcome": [(pk, names[pk]) for pk in drawn.welcome if pk in names],
        "sleeper": reviving.pick_of(member, drawn, member.today(timezone.now())),
    }


def _counts(drawn: Picture) -> dict[str, int]:
    rings = [ring for _pk, ring, _x, _y in drawn.people]
    return {"tended": rings.count(0), "in_contact": rings.count(1), "fallow": rings.count(2)}
