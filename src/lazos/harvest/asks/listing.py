"""The page of asks: whose turn it is, what is under way, what is closed, and how asking and giving lean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.harvest.asks.state import State, state_of, subject_of
from lazos.harvest.models import Ask
from lazos.people.models import Contact, Exchange
from lazos.practice.sentences import short_name
from lazos.practice.wording import in_words

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SPAN, YEAR = timedelta(days=61), timedelta(days=365)
SHOWN, CLOSED = 100, 20


@dataclass(frozen=True, slots=True)
class Row:
    ask: Ask
    state: State
    subject: str
    archived: bool


@dataclass(frozen=True, slots=True)
class Board:
    mine: list[Row]
    waiting: list[Row]
    closed: list[Row]
    drafts: list[Row]

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.waiting or self.closed or self.drafts)


@dataclass(frozen=True, slots=True)
class Leaning:
    """Asking beside giving, in words: an impression, never an account."""

    sentence: str
    only_asked: Contact | None
    is_sent: bool  # else it is a draft still

    @property
    def advice(self) -> str:
        name = {"name": short_name(self.only_asked)}
        if self.is_sent:
            return _("A %(name)s le has pedido, y este año no anotaste nada que le hayas dado.") % name
        return _("A %(name)s le vas a pedir, y este año no anotaste nada que le hayas dado.") % name


def board_of(member: Member, today: date) -> Board:
    beside = ("contact", "contact__archival", "step", "owner")
    mine = Ask.objects.owned_by(member).select_related(*beside)
    rows = [_row(ask, today) for ask in mine.filter(closed_at=None).order_by("-sent_at", "-pk")[:SHOWN]]
    closed = [_row(ask, today) for ask in mine.exclude(closed_at=None).order_by("-closed_at")[:CLOSED]]
    sent = [row for row in rows if row.ask.sent_at]
    return Board(
        [row for row in sent if row.state.mine],
        [row for row in sent if not row.state.mine],
        closed,
        [row for row in rows if not row.ask.sent_at],
    )


def leaning_of(member: Member, today: date, board: Board) -> Leaning:
    asked = Ask.objects.owned_by(member).filter(sent_at__date__gte=today - SPAN)
    given = Exchange.objects.owned_by(member).filter(direction="given", day__range=(today - SPAN, today))
    to, who = (rows.order_by().values("contact").distinct().count() for rows in (asked, given))
    row = _only_asked(member, today, board)
    return Leaning(_said(to, who), row and row.ask.contact, bool(row and row.ask.sent_at))


def _row(ask: Ask, today: date) -> Row:
    archived = hasattr(ask.contact, "archival")
    return Row(ask, state_of(ask, today), subject_of(ask), archived)


def _said(asked: int, given: int) -> str:
    if not asked and not given:
        return _(
            "En dos meses no has pedido nada ni anotaste nada que hayas dado. Un detalle pequeño abre conversación."
        )
    people = _given_to(given)
    if not asked:
        return _("En dos meses no has pedido nada y %(given)s.") % {"given": people}
    pleas = ngettext("pediste a %(n)s persona", "pediste a %(n)s personas", asked) % {"n": in_words(asked)}
    said = _("En dos meses %(asked)s y %(given)s.") % {"asked": pleas, "given": people}
    if given > asked:
        return said + " " + _("Se ve generoso.")
    if given == asked:
        return said + " " + _("Se ve parejo.")
    return said + " " + _("Buen momento para dar algo antes de volver a pedir.")


def _given_to(given: int) -> str:
    if not given:
        return _("no anotaste nada que hayas dado")
    return ngettext("diste algo a %(n)s persona", "diste algo a %(n)s personas", given) % {"n": in_words(given)}


def _only_asked(member: Member, today: date, board: Board) -> Row | None:
    """Somebody with an ask under way to whom nothing was given in a year."""
    waiting = [row for row in [*board.waiting, *board.mine, *board.drafts] if not row.archived]
    given = Exchange.objects.owned_by(member).filter(
        direction="given", day__gte=today - YEAR, contact__in=[row.ask.contact_id for row in waiting]
    )
    had = set(given.values_list("contact_id", flat=True)) if waiting else set()
    return next((row for row in waiting if row.ask.contact_id not in had), None)
