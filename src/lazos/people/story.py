"""The story of one contact: conversations, exchanges and what the apps above add, newest first, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from lazos.core.ties.rhythm import usual_gap
from lazos.core.ties.strength import leaning
from lazos.people import panels, rhythm_chart
from lazos.people.models import Contact, ContactDay, Exchange, Interaction
from lazos.people.panels import Moment
from lazos.web.paging import Page

if TYPE_CHECKING:
    from lazos.accounts.models import Member

AT_ONCE = 20
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
    keys = [(moment.day, 2, nth, moment) for nth, moment in enumerate(added)]
    keys += [(day, 1, pk, Interaction) for day, pk in contact.interactions.order_by().values_list("day", "pk")]
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


def _moments(contact: Contact, keys: Sequence[Any]) -> list[Moment]:
    # Reached only through talks of the owner; naming the owner again makes SQLite walk all their contacts.
    others = Prefetch("contacts", Contact.objects.unscoped().only("display_name", "owner_id"))
    wanted = {model: [pk for _d, _o, pk, of in keys if of is model] for model in (Interaction, Exchange)}
    talks = Interaction.objects.filter(owner=contact.owner_id).prefetch_related(others, "exchanges")
    rows = {
        Interaction: talks.in_bulk(wanted[Interaction]),
        Exchange: Exchange.objects.filter(owner=contact.owner_id).in_bulk(wanted[Exchange]),
    }
    return [of if isinstance(of, Moment) else _moment(contact, rows[of][pk]) for _d, _o, pk, of in keys]


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
