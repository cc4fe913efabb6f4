"""Messages, calls, recommendations and reminders of an import, written beside the people they are about."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.translation import gettext as _

from lazos.core.formats.records import ExchangeRecord, InteractionRecord, ReminderRecord
from lazos.exchange.importing.bulk import insert
from lazos.exchange.importing.cleaning import clean_record
from lazos.exchange.importing.digests import fit_key
from lazos.exchange.importing.reminders import is_promise, kept, without_known
from lazos.exchange.importing.reports import Report
from lazos.people.models import Exchange, Interaction, KeyDate, Leftover, Origin, SourceKey
from lazos.people.models.origin import history_key
from lazos.people.records import searchable
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.exchange.importing.known import Known

_WITH_KEYS = (Interaction, Exchange, Promise)
HistoryRecord = InteractionRecord | ExchangeRecord | ReminderRecord
_EXCHANGES = {
    "recommendation": Exchange.Kind.REFERRAL,
    "endorsement": Exchange.Kind.FEEDBACK,
    "debt": Exchange.Kind.RESOURCE,
}


class History:
    """Records of one chunk, in the order of the file; `settle` counts them and, with an origin, writes them."""

    def __init__(self, member: Member, known: Known, now: datetime) -> None:
        self.member, self.known, self.now = member, known, now
        self.touched: set[int] = set()  # contacts with new interactions, over the whole import
        self._waiting: list[tuple[HistoryRecord, list[int], Report]] = []
        self._seen: set[str] = set()

    def take(self, record: HistoryRecord, report: Report) -> None:
        """People are looked up now, so that of two with one name the one who comes later is not meant."""
        clean_record(record)
        if _key(record) in self._seen:
            return
        people = record.people if isinstance(record, InteractionRecord) else [record.person]
        slots = [slot for who in people if (slot := self.known.who_is(who, record.source)) is not None]
        if not slots and _is_invitation(record):
            return  # of somebody who never answered: nothing to keep it beside
        if slots:
            self._waiting.append((record, list(dict.fromkeys(slots)), report))
        else:
            report.unmatched += 1

    def settle(self, origin: Origin | None) -> None:
        interactions: list[tuple[Interaction, list[int]]] = []
        others: dict[Any, list[Any]] = {Exchange: [], Promise: [], KeyDate: [], Leftover: [], SourceKey: []}
        there = self._there()
        for record, slots, report in self._waiting:
            key = _key(record)
            if key in there or key in self._seen:
                continue
            self._seen.add(key)
            row = _MAKERS[type(record)](record, self.member, self.now)
            row.owner, row.origin = self.member, origin
            if type(row) in _WITH_KEYS:
                row.source_key = key
            _count(report, row)
            pks = [self.known.pks[slot] for slot in slots]
            if isinstance(row, Interaction):
                interactions.append((row, pks))
                continue
            row.contact_id = pks[0]
            others[type(row)].append(row)
            if type(row) not in _WITH_KEYS:
                others[SourceKey].append(_memory(row, key))
        self._waiting = []
        if origin is not None:
            self._write(interactions, others)

    def _there(self) -> set[str]:
        keys = {_key(record) for record, _, _ in self._waiting}
        found: set[str] = set()
        for model in _WITH_KEYS:
            rows = model.objects.owned_by(self.member).filter(source_key__in=keys)
            found.update(rows.values_list("source_key", flat=True))
        named = {history_key(key): key for key in keys}
        kept = SourceKey.objects.owned_by(self.member).filter(key__in=named)
        return found | {named[key] for key in kept.values_list("key", flat=True)}

    def _write(self, interactions: list[tuple[Interaction, list[int]]], others: dict[Any, list[Any]]) -> None:
        insert(Interaction, [row for row, _ in interactions], keys=True)
        through = Interaction.contacts.through
        links = [through(interaction_id=row.pk, contact_id=pk) for row, pks in interactions for pk in pks]
        insert(through, links)
        self.touched.update(pk for _, pks in interactions for pk in pks)
        for model, rows in others.items():
            insert(model, without_known(self.member, rows) if model in (KeyDate, Leftover) else rows)


def _key(record: HistoryRecord) -> str:
    return fit_key(f"{record.source}:{type(record).__name__[0].lower()}:{record.key}")


def _memory(row: KeyDate | Leftover, key: str) -> SourceKey:
    """That this was brought: where the member deletes it, the same file does not bring it back."""
    kept = SourceKey(key=history_key(key), contact_id=row.contact_id)
    kept.owner_id, kept.origin_id = row.owner_id, row.origin_id
    return kept


def _count(report: Report, row: Any) -> None:
    if isinstance(row, Interaction):
        report.interactions += 1
    elif isinstance(row, Exchange):
        report.exchanges += 1
    elif isinstance(row, Promise):
        report.promises += 1


def _is_invitation(record: HistoryRecord) -> bool:
    """An invitation to connect without a word is no contact: it is kept beside the person, and warms nothing."""
    return isinstance(record, InteractionRecord) and record.kind == "invitation"


def _interaction(record: InteractionRecord, member: Member, now: datetime) -> Interaction | Leftover:
    if _is_invitation(record):
        name = "invitation_sent" if record.direction == "out" else "invitation_received"
        return Leftover(source=record.source[:20], name=name, value=record.day.isoformat())
    kind = record.kind if record.kind in Interaction.Kind.values else Interaction.Kind.OTHER
    day = record.at.astimezone(member.zone).date() if record.at else record.day
    row = Interaction(kind=kind, direction=record.direction, day=day, at=record.at)
    row.title, row.summary = record.title[:300], record.text
    row.search_text = searchable(row)
    return row


def _exchange(record: ExchangeRecord, member: Member, now: datetime) -> Exchange:
    kind = record.kind if record.kind in Exchange.Kind.values else _EXCHANGES.get(record.kind, Exchange.Kind.HELP)
    day = record.day or member.today(now)
    note = _endorsed(record, member) if record.kind == "endorsement" else record.note
    return Exchange(direction=record.direction, kind=kind, day=day, note=note[:500])


def _endorsed(record: ExchangeRecord, member: Member) -> str:
    """The skill alone would read as if the skill itself had been given."""
    with translation.override(member.language):
        if record.direction == "received":
            return _("su aval en LinkedIn para “%(skill)s”") % {"skill": record.note}
        return _("tu aval en LinkedIn para “%(skill)s”") % {"skill": record.note}


def _reminder(record: ReminderRecord, member: Member, now: datetime) -> Promise | KeyDate | Leftover:
    if not is_promise(record, member.today(now)):
        return kept(record)
    made = min(record.due or date.max, member.today(now))
    return Promise(text=record.text[:500], due=record.due, made_on=made, kept_at=now if record.done else None)


_MAKERS: dict[type, Any] = {
    InteractionRecord: _interaction,
    ExchangeRecord: _exchange,
    ReminderRecord: _reminder,
}
