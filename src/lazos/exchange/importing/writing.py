"""What one chunk of an import changes, and writing it: new contacts, completed ones, keys, pairs to ask about."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lazos.exchange.importing.bulk import insert, plain
from lazos.exchange.importing.facts import Facts
from lazos.exchange.importing.rows import Rows, fill, told_by
from lazos.exchange.models import Completion
from lazos.people import derive
from lazos.people.models import Contact, NotTheSame, Origin, PossibleDuplicate, SourceKey

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.exchange.importing.known import Known

_BATCH = 500
_LATE = 500  # position of what comes after what the contact had


@dataclass(slots=True)
class Pair:
    """Two that may be one: slots, how likely, why; `apart`: the member said they are two."""

    slot: int
    other: int
    probability: float
    reasons: list[list[str]]
    apart: bool = False


@dataclass(slots=True)
class Chunk:
    """Changes gathered for one transaction. `keys`: (key, digest, slot)."""

    new: dict[int, Facts] = field(default_factory=dict)
    since: dict[int, datetime] = field(default_factory=dict)  # when the source says that a new one became known
    uids: dict[int, UUID] = field(default_factory=dict)
    more: dict[int, Facts] = field(default_factory=dict)  # slot of a contact that is there → what is new about it
    keys: list[tuple[str, str, int]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)


class Writer:
    """Writes chunks under one origin."""

    def __init__(self, member: Member, known: Known, origin: Origin, now: datetime, circle: str) -> None:
        self.member, self.known, self.origin, self.now, self.circle = member, known, origin, now, circle
        self._ours = {"owner_id": member.pk, "origin_id": origin.pk}

    def write(self, chunk: Chunk, source: str) -> None:
        rows = Rows(self.member.pk, self.origin, self.now, source)
        made = self._create(chunk, rows)
        completed = self._complete(chunk, rows)
        tagged = rows.write()
        circle, joined = rows.join_circle(self.circle, made + [contact for contact, _ in completed])
        self._write_keys(chunk)
        self._note_completions(completed, tagged, circle, joined)
        self._write_pairs(chunk)
        if completed:
            derive.refresh_words(self.member.pk, [contact.pk for contact, _ in completed])

    def _create(self, chunk: Chunk, rows: Rows) -> list[Contact]:
        contacts = []
        for slot, facts in chunk.new.items():
            contact = Contact(owner=self.member, origin=self.origin, updated_at=self.now)
            contact.created_at = chunk.since.get(slot) or self.now
            if slot in chunk.uids:
                contact.uid = chunk.uids[slot]
            fill(contact, facts)
            derive.write_words(contact, told_by(facts))
            rows.take(contact, facts)
            contacts.append(contact)
        insert(Contact, contacts, keys=True)
        for slot, contact in zip(chunk.new, contacts, strict=True):
            self.known.pks[slot] = contact.pk
        return contacts

    def _complete(self, chunk: Chunk, rows: Rows) -> list[tuple[Contact, dict[str, list[Any]]]]:
        facts_of = {self.known.pks[slot]: facts for slot, facts in chunk.more.items()}
        contacts = list(Contact.objects.owned_by(self.member).filter(pk__in=facts_of))
        completed, touched = [], set()
        for contact in contacts:
            changed = fill(contact, facts_of[contact.pk])
            touched |= changed.keys()
            rows.take(contact, facts_of[contact.pk], start=_LATE)
            completed.append((contact, changed))
        if touched:
            Contact.objects.owned_by(self.member).bulk_update(contacts, sorted(touched), batch_size=100)
        return completed

    def _write_keys(self, chunk: Chunk) -> None:
        rows = [
            plain(SourceKey, key=key, digest=digest, contact_id=self.known.pks[slot], **self._ours)
            for key, digest, slot in chunk.keys
        ]
        insert(SourceKey, rows, ignore_conflicts=True)

    def _note_completions(
        self,
        completed: list[tuple[Contact, dict[str, list[Any]]]],
        tagged: dict[int, list[int]],
        circle: int,
        joined: set[int],
    ) -> None:
        """Only contacts that other than this import made need a way back."""
        notes = {
            contact.pk: {"fields": changed} for contact, changed in completed if contact.origin_id != self.origin.pk
        }
        for pk in notes:
            notes[pk] |= {"tags": tagged.get(pk, []), "circle": circle if pk in joined else 0}
        Completion.objects.bulk_create(
            [Completion(origin=self.origin, contact_id=pk, before=before) for pk, before in notes.items()],
            batch_size=_BATCH,
        )

    def _write_pairs(self, chunk: Chunk) -> None:
        possible, apart = [], []
        for pair in chunk.pairs:
            first, second = sorted((self.known.pks[pair.slot], self.known.pks[pair.other]))
            if pair.apart:
                apart.append(NotTheSame(owner=self.member, first_id=first, second_id=second))
            else:
                row = plain(PossibleDuplicate, first_id=first, second_id=second, **self._ours)
                row.probability, row.reasons = pair.probability, pair.reasons
                possible.append(row)
        insert(PossibleDuplicate, possible, ignore_conflicts=True)
        NotTheSame.objects.bulk_create(apart, batch_size=_BATCH, ignore_conflicts=True)
