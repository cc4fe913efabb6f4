"""The story of one contact: conversations, exchanges and what the apps above add, newest first, page by page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, When

from lazos.core.ties.rhythm import usual_gap
from lazos.core.ties.strength import leaning
from lazos.people import panels, rhythm_chart
from lazos.people.models import Contact, ContactDay, Exchange, Interaction
from lazos.people.panels import Moment
from lazos.web.paging import Page

if TYPE_CHECKING:
    from lazos.accounts.models import Member

AT_ONCE = 20
#: Kinds that come in numbers: a day of messages is one moment.
TOGETHER = ("message", "email", "call")
SIDES = {Exchange.Direction.GIVEN: "give", Exchange.Direction.RECEIVED: "receive"}


@dataclass(frozen=True)
class Rhythm:
    """The chart of the year and the facts of the sentence that says what it shows."""

    chart: rhythm_chart.Chart
    last: Interaction | None
    since: int | None
    usual: float | None


@dataclass(frozen=True)
class Balance:
    lean: str
    given: Exchange | None
    received: Exchange | None


def story_of(member: Member, contact: Contact, number: int) -> Page:
    """A page of `Moment`s. Only the rows of the page are read whole."""
    added = panels.gathered("story", member, contact)
    keys: list[Any] = [(moment.day, 2, nth, moment) for nth, moment in enumerate(added)]
    keys += [(day, 1, max(pks), tuple(pks)) for day, pks in _talks(contact)]
    alone = contact.exchanges.filter(interaction=None).order_by()
    keys += [(day, 0, pk, Exchange) for day, pk in alone.values_list("day", "pk")]
    keys.sort(key=lambda key: key[:3], reverse=True)
    page = Page.of(keys, number, AT_ONCE)
    return page.with_rows(_moments(contact, page.rows))


def rhythm_of(contact: Contact, today: date) -> Rhythm:
    first = today - timedelta(days=rhythm_chart.DAYS)
    held = contact.interactions.filter(day__lte=today).order_by("-day", "-at", "-pk")
    chart = rhythm_chart.draw(held.filter(day__gte=first).values_list("day", "kind"), today)
    days = ContactDay.objects.filter(contact=contact, day__lte=today.toordinal()).values_list("day", flat=True)
    last = held.only("day", "kind", "owner_id").first()
    return Rhythm(chart, last, (today - last.day).days if last else None, usual_gap(days))


def balance_of(contact: Contact, today: date) -> Balance | None:
    """None where nothing was given nor received: there is no leaning to speak of."""
    exchanges = list(contact.exchanges.filter(day__lte=today).order_by("-day", "-pk")[:200])
    if not exchanges:
        return None
    signs = [(exchange.day.toordinal(), _sign(exchange), 1.0) for exchange in exchanges]
    return Balance(leaning(signs, today.toordinal()), _first(exchanges, 1), _first(exchanges, -1))


def _talks(contact: Contact) -> Iterator[tuple[date, list[int]]]:
    """The interactions as they are told: those of one kind of which nothing was kept are one of their day."""
    nothing_else = ~Exists(Exchange.objects.filter(owner=contact.owner_id, interaction=OuterRef("pk")))
    wordless = Q(kind__in=TOGETHER, title="", summary="", learned="", place="", minutes=None) & nothing_else
    rows = contact.interactions.order_by().annotate(wordless=Case(When(wordless, then=True), default=False))
    together: dict[tuple[date, str], list[int]] = defaultdict(list)
    for day, pk, kind, is_wordless in rows.values_list("day", "pk", "kind", "wordless"):
        if is_wordless:
            together[day, kind].append(pk)
        else:
            yield day, [pk]
    yield from ((day, pks) for (day, _kind), pks in together.items())


def _moments(contact: Contact, keys: Sequence[Any]) -> list[Moment]:
    # Reached only through talks of the owner; naming the owner again makes SQLite walk all their contacts.
    others = Prefetch("contacts", Contact.objects.unscoped().only("display_name", "owner_id"))
    wanted = {
        Interaction: [pk for _d, _o, _n, of in keys if isinstance(of, tuple) for pk in of],
        Exchange: [pk for _d, _o, pk, of in keys if of is Exchange],
    }
    talks = Interaction.objects.filter(owner=contact.owner_id).prefetch_related(others, "exchanges")
    rows = {
        Interaction: talks.in_bulk(wanted[Interaction]),
        Exchange: Exchange.objects.filter(owner=contact.owner_id).in_bulk(wanted[Exchange]),
    }
    return [_told(contact, rows, pk, of) for _d, _o, pk, of in keys]


def _told(contact: Contact, rows: dict[Any, Any], pk: int, of: Any) -> Moment:
    if isinstance(of, Moment):
        return of
    if isinstance(of, tuple) and len(of) > 1:
        several = sorted((rows[Interaction][one] for one in of), key=lambda row: (row.at is not None, row.at, row.pk))
        return Moment(several[0].day, "people/parts/several.html", several)
    return _moment(contact, rows[Exchange if of is Exchange else Interaction][pk])


def _moment(contact: Contact, row: Any) -> Moment:
    if isinstance(row, Exchange):
        return Moment(row.day, "people/parts/exchange.html", row, SIDES[row.direction])
    row.with_others = [other for other in row.contacts.all() if other.pk != contact.pk]
    row.given_here = [exchange for exchange in row.exchanges.all() if exchange.contact_id == contact.pk]
    side = SIDES[row.given_here[0].direction] if row.given_here else ""
    return Moment(row.day, "people/parts/interaction.html", row, side)


def _sign(exchange: Exchange) -> int:
    return 1 if exchange.direction == Exchange.Direction.GIVEN else -1


def _first(exchanges: list[Exchange], sign: int) -> Exchange | None:
    return next((exchange for exchange in exchanges if _sign(exchange) == sign), None)
