"""The picture of the network, as a drawing and as a list of the same facts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lazos.people.models import Contact
from lazos.picture import chart, drawing, reviving, sentences
from lazos.picture.groups import names_of, rim
from lazos.picture.listing import rows_of
from lazos.picture.models import Picture
from lazos.practice.sentences import short_name
from lazos.practice.wording import in_words
from lazos.web.htmx import render_page
from lazos.web.paging import page_number


@require_safe
def picture(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    drawn = drawing.current(request.user, now=now)
    sleeper = reviving.pick_of(request.user, drawn, request.user.today(now))
    named = chart.named(drawn.people, [sleeper[0].pk] if sleeper else [])
    contacts = _contacts(request.user, named)
    context = {
        "here": "map",
        "picture": drawn,
        "chart": chart.draw(drawn.people, drawn.ties, {pk: contacts[pk] for pk in named if pk in contacts}),
        "counts": _counts(drawn),
        "sleeper": sleeper,
        **_noticed(request.user, drawn),
    }
    return render_page(request, "picture/picture.html", context)


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The same facts as the drawing, as a table: ring, tie, circle and acquaintances of each."""
    now = timezone.now()
    drawn = drawing.current(request.user, now=now)
    page = rows_of(request.user, drawn, page_number(request.GET.get("page")))
    context = {"here": "map", "page": page, "picture": drawn, **_noticed(request.user, drawn)}
    context["sleeper"] = reviving.pick_of(request.user, drawn, request.user.today(now))
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
        for pk, ring, x, y, _group in drawn.people
        if pk in names
    ]
    ties = [tie for tie in drawn.ties if tie[0] in names and tie[1] in names]
    return JsonResponse({"people": people, "ties": ties, "groups": rim(drawn, names_of(request.user, drawn))})


def _contacts(member: Any, ids: list[int]) -> dict[int, Contact]:
    fields = ("pk", "display_name", "given", "nickname", "tie", "last_day")
    if len(ids) > 500:
        return {contact.pk: contact for contact in Contact.objects.owned_by(member).living().only(*fields)}
    return Contact.objects.owned_by(member).living().only(*fields).in_bulk(ids)


def _noticed(member: Any, drawn: Picture) -> dict[str, Any]:
    wanted = {pk for one in drawn.findings for pk in sentences.named_in(one)} | set(drawn.welcome)
    people = _contacts(member, sorted(wanted))
    welcome = [(pk, short_name(people[pk])) for pk in drawn.welcome if pk in people]
    between = sentences.separators([name for _pk, name in welcome])
    return {
        "noticed": sentences.notices(drawn.findings, people),
        "welcome": [(before, *one) for before, one in zip(between, welcome, strict=True)],
        "welcomed": in_words(len(welcome)),
    }


def _counts(drawn: Picture) -> dict[str, int]:
    rings = [row[1] for row in drawn.people]
    return {"tended": rings.count(0), "in_contact": rings.count(1), "fallow": rings.count(2)}
