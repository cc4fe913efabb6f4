"""An import from files to contacts: one pass that counts (a preview), or the same pass that also writes.

Every record is placed by itself, in the order of the files: known by the key of its source, the same person as somebody
by what identifies people, or new. A pass without an origin writes nothing, and counts what the other one will do.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection, transaction

from lazos.core import formats
from lazos.core.formats.records import ContactRecord, OwnerRecord, Problem, Record
from lazos.core.identity.postings import Postings
from lazos.core.identity.rules import conflict
from lazos.exchange.importing.cleaning import clean_record
from lazos.exchange.importing.digests import digest_of, fit_key, key_of
from lazos.exchange.importing.facts import Facts, Key, facts_of, held_by, new_among
from lazos.exchange.importing.held import held_keys
from lazos.exchange.importing.history import History
from lazos.exchange.importing.known import Known, bearer_of, described, newcomer_of, shown_of
from lazos.exchange.importing.reports import Report
from lazos.exchange.importing.writing import Chunk, Pair, Writer
from lazos.exchange.takeout.restoring import Created, Restoring
from lazos.people import derive

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Origin

CHUNK = 500
ASKS_SHOWN = 300
NEWCOMERS_SHOWN = 8
Progress = Callable[[int, list[Report]], None]


@dataclass(slots=True)
class Options:
    """How to read: texts of messages kept or not, what columns are, a circle for all, what was decided of pairs."""

    keep_texts: bool = False
    mapping: Any = None
    circle: str = ""
    decisions: dict[str, str] = field(default_factory=dict)  # ask id → same, apart


@dataclass(slots=True)
class Ask:
    """A pair for the member to decide before anything is written; `old` is a contact's pk, or 0 and `old_facts`."""

    id: str
    line: int
    probability: float
    reasons: list[list[str]]
    new: dict[str, str]
    old: int
    old_facts: dict[str, str]
    answer: str = ""


class Importer:
    """Reads files for one member. With an `origin` it writes, everything under that origin; else it only counts."""

    def __init__(
        self, member: Member, *, now: datetime, origin: Origin | None = None, options: Options | None = None
    ) -> None:
        self.member, self.now, self.origin = member, now, origin
        self.options = options or Options()
        self.reports: list[Report] = []
        self.asks: list[Ask] = []
        self.newcomers: list[dict[str, str]] = []  # of the preview: the first that would be new, as they would be
        self.items = 0  # records and problems seen, over all files: where a killed import goes on
        self.restored: Created = {}  # keys of what a take-out brought back, to undo it
        self._known = Known(member)
        self._history = History(member, self._known, now)
        self._writer = Writer(member, self._known, origin, now, self.options.circle) if origin else None
        self._chunk = Chunk()
        self._joins: list[tuple[int, Facts, Report]] = []
        self._seen = Postings()  # digests of records without a key
        self._again: dict[int, int] = {}  # and how often, of those that came more than once
        self._dry: dict[int, bytes] = {}  # where nothing is written: hashes of what was said of each new one
        self._dry_more: dict[int, set[int]] = {}  # and of what completes those who are there
        self._file = 0
        self._progress: Progress = lambda items, reports: None

    def read(
        self,
        paths: Iterable[tuple[str, Path | str]],
        *,
        progress: Progress | None = None,
        start: int = 0,
        reports: list[Report] | None = None,
    ) -> list[Report]:
        """Each (name as given, path) becomes one report, in order.

        `progress(items, reports)` is called within the transaction of each chunk and may raise to stop. `start` and
        `reports` are what it was last called with, to go on after a kill: those items are counted already.
        """
        self._progress = progress or self._progress
        self._spare_memory()
        before, paths = reports or [], list(paths)
        for self._file, (name, path) in enumerate(paths):
            report = before[self._file] if self._file < len(before) else Report(name)
            self.reports.append(report)
            if formats.detect(path, title=Path(name).name).format == "lazos":
                self._restore(path, report)
                continue
            for item in self._items(path, report, Path(name).name):
                self.items += 1
                if self.items <= start:
                    self._recall(item)
                    continue
                self._take(item, report)
                if self.items % CHUNK == 0:
                    self._settle(report.format)
            self._settle(report.format)
        self._look_again(paths, resumed=start > 0)
        if self.origin:
            derive.rebuild_days(self.member.pk, self.member.today(self.now), self._history.touched)
        return self.reports

    def _look_again(self, paths: Sequence[tuple[str, Path | str]], *, resumed: bool) -> None:
        """Messages with people whom a later file brought, or who are clear only now, find them.

        They are looked up as the next import of the same files would: it has nothing new then.
        """
        missed = [n for n, told in enumerate(self.reports) if told.format != "lazos" and (told.unmatched or resumed)]
        if missed and self._writer is not None:
            self._known = self._writer.known = self._history.known = None  # type: ignore[assignment]  # one in memory
            self._known = self._writer.known = self._history.known = Known(self.member)
        for self._file in missed:
            report, (name, path) = self.reports[self._file], paths[self._file]
            report.unmatched = 0
            for nth, item in enumerate(self._items(path, report, Path(name).name), 1):
                if not isinstance(item, Problem | ContactRecord | OwnerRecord):
                    self._history.take(item, report)
                if nth % CHUNK == 0:
                    self._settle(report.format)
            self._settle(report.format)

    def _restore(self, path: Path | str, report: Report) -> None:
        report.format = "lazos"
        restoring = Restoring(self.member, now=self.now, dry_run=self.origin is None)
        self.restored = restoring.created
        restoring.read(path, report, note=lambda rows, created: self._progress(rows, self.reports))
        self.items += report.read

    def _items(self, path: Path | str, report: Report, title: str) -> Iterator[Record | Problem]:
        found = formats.detect(path, title=title)
        report.format = found.format
        options = self.options
        yield from formats.read(
            path,
            owner=self.member.name or None,
            keep_texts=options.keep_texts,
            mapping=options.mapping,
            language=self.member.language,
            title=title,
        )

    def _take(self, item: Record | Problem, report: Report) -> None:
        if isinstance(item, Problem):
            report.take(item)
        elif isinstance(item, ContactRecord):
            report.read += 1
            self._place(clean_record(item), report)
        elif isinstance(item, OwnerRecord):
            report.owner = _merged_owner(report.owner, item.facts)
        else:
            self._history.take(item, report)

    def _recall(self, item: Record | Problem) -> None:
        """A record that was written before the import was killed: only its place among equals counts."""
        if isinstance(item, ContactRecord) and not item.uid:
            self._keyed(clean_record(item), digest_of(item))

    def _place(self, record: ContactRecord, report: Report) -> None:
        digest = digest_of(record)
        key, known = self._keyed(record, digest)
        if known and known[1]:
            report.matched += 1
            return
        facts = facts_of(record, self.member.region)
        told = described(record, facts)
        if known:
            self._join(known[0], key, digest, facts, told, report)
            return
        same, pairs = self._look_for(told, record)
        if same is not None:
            self._join(same, key, digest, facts, told, report)
        else:
            self._add(record, key, digest, facts, told, report, pairs)

    def _keyed(self, record: ContactRecord, digest: str) -> tuple[str, tuple[int, bool] | None]:
        """The record's key and who bears it (see `Known.by_key`).

        A record that has changed gets a key of its own beside the first; under another name it is another person.
        """
        key = key_of(record)
        if not key:
            key = f"{record.source}:{digest[:40]}:{self._ordinal(digest)}"
            return key, self._known.by_key(key, digest)
        own = fit_key(f"{key}#{digest[:24]}")
        if found := self._known.by_key(own, digest):
            return own, found
        found = self._known.by_key(key, digest)
        if not found or found[1]:
            return key, found
        return own, found if self._plausible(found[0], record) else None

    def _ordinal(self, digest: str) -> int:
        """The how-manieth this record is among its equals, from 1."""
        if not self._seen.exceeds(digest, 0):
            self._seen.add(digest, 1)
            return 1
        count = self._again[hash(digest)] = self._again.get(hash(digest), 1) + 1
        return count

    def _plausible(self, slot: int, record: ContactRecord) -> bool:
        told = described(record, facts_of(record, self.member.region))
        return not conflict(self._known.bearer(slot), bearer_of(told))

    def _look_for(self, told: dict[str, Any], record: ContactRecord) -> tuple[int | None, list[Pair]]:
        pairs: list[Pair] = []
        for candidate in self._known.candidates(told):
            slot = int(str(candidate.id))
            answer = self.options.decisions.get(self._ask_id(record.line, slot), "")
            if answer != "apart" and (candidate.decision == "same" or answer == "same"):
                return slot, []
            if candidate.decision != "different":
                reasons = [list(reason) for reason in candidate.reasons]
                pairs.append(Pair(-1, slot, round(candidate.probability, 4), reasons, apart=answer == "apart"))
        return None, pairs[:3]

    def _ask_id(self, line: int, slot: int) -> str:
        pk = 0 if self._known.places[slot] else self._known.pks[slot]
        place = self._known.places[slot]
        return f"{self._file}.{line}-" + (f"c{pk}" if pk else f"{place >> 32}.{place & 0xFFFFFFFF}")

    def _add(
        self,
        record: ContactRecord,
        key: str,
        digest: str,
        facts: Facts,
        told: dict[str, Any],
        report: Report,
        pairs: list[Pair],
    ) -> None:
        slot = self._known.add(told, place=self._file << 32 | (record.line & 0xFFFFFFFF) or 1)
        self._known.add_key(key, digest, slot)
        report.created += 1
        if self.origin is None and len(self.newcomers) < NEWCOMERS_SHOWN:
            self.newcomers.append(newcomer_of(facts, told))
        self._chunk.new[slot] = facts
        self._chunk.keys.append((key, digest, slot))
        if record.created_at and record.created_at.tzinfo:
            self._chunk.since[slot] = record.created_at
        if uid := self._free_uid(record):
            self._chunk.uids[slot] = uid
        for pair in pairs:
            pair.slot = slot
            self._chunk.pairs.append(pair)
            report.possible_duplicates += not pair.apart
            self._remember_ask(pair, record, told)

    def _free_uid(self, record: ContactRecord) -> UUID | None:
        """A vCard that is known by a UUID keeps it as a contact, so that a phone finds it again."""
        try:
            uid = UUID(record.uid.removeprefix("urn:uuid:")) if record.source == "vcard" and record.uid else None
        except ValueError:
            return None
        return uid if uid and self._known.claim_uid(uid) else None

    def _join(self, slot: int, key: str, digest: str, facts: Facts, told: dict[str, Any], report: Report) -> None:
        self._known.learn(slot, told)
        self._known.add_key(key, digest, slot)
        self._chunk.keys.append((key, digest, slot))
        self._joins.append((slot, facts, report))

    def _remember_ask(self, pair: Pair, record: ContactRecord, told: dict[str, Any]) -> None:
        if self.origin is not None or len(self.asks) >= ASKS_SHOWN:
            return
        other = pair.other
        old = 0 if self._known.places[other] else self._known.pks[other]
        shown = {} if old else self._known.shown(other)
        ask_id = self._ask_id(record.line, other)
        answer = self.options.decisions.get(ask_id, "")
        self.asks.append(Ask(ask_id, record.line, pair.probability, pair.reasons, shown_of(told), old, shown, answer))

    def _settle(self, source: str) -> None:
        """Ends a chunk: what joined is new or not, then all of it is written at once."""
        self._settle_joins()
        if self._writer is None:
            self._remember_dry()
            self._history.settle(None)
            self._progress(self.items, self.reports)
        else:
            with transaction.atomic():
                self._writer.write(self._chunk, source)
                self._history.settle(self.origin)
                self._progress(self.items, self.reports)
        self._chunk, self._joins = Chunk(), []

    def _settle_joins(self) -> None:
        there = {slot for slot, *_ in self._joins} - self._chunk.new.keys()
        rows = held_keys(self.member.pk, [pk for slot in there if (pk := self._known.pks[slot])])
        held: dict[int, set[Key]] = {slot: rows.get(self._known.pks[slot], set()) for slot in there}
        for slot, facts, _ in self._joins:
            if told := self._dry_more.get(slot):
                held[slot] |= {key for key in held_by(facts) if hash(key) in told}
        for slot, facts, report in self._joins:
            new = self._new(slot, facts, held)
            if new:
                report.merged += 1
            else:
                report.matched += 1

    def _new(self, slot: int, facts: Facts, held: dict[int, set[Key]]) -> Facts:
        if slot in self._chunk.new:
            new = new_among(facts, held_by(self._chunk.new[slot]))
            self._chunk.new[slot].update(new)
            return new
        if slot in self._dry:
            return self._new_to_dry(slot, facts)
        new = new_among(facts, held[slot])
        if new:
            self._chunk.more.setdefault(slot, {}).update(new)
            held[slot] |= held_by(new)
        return new

    def _new_to_dry(self, slot: int, facts: Facts) -> Facts:
        """Someone whom this pass only counted: told by the hashes of what was said of them."""
        hashes = array("q", self._dry[slot])
        told = set(hashes)
        held = {key for key in held_by(facts) if hash(key) in told}
        new = new_among(facts, held)
        hashes.extend(hash(key) for key in held_by(new) if hash(key) not in told)
        self._dry[slot] = hashes.tobytes()
        return new

    def _remember_dry(self) -> None:
        for slot, facts in self._chunk.new.items():
            self._dry[slot] = array("q", map(hash, held_by(facts))).tobytes()
        for slot, facts in self._chunk.more.items():
            self._dry_more.setdefault(slot, set()).update(map(hash, held_by(facts)))

    def _spare_memory(self) -> None:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA mmap_size=0")  # mapped pages count as memory of this process
                cursor.execute("PRAGMA cache_size=-8000")  # what else is read stays with the system's own cache


def _merged_owner(known: dict[str, Any], facts: dict[str, Any]) -> dict[str, Any]:
    return {**facts, **{name: value for name, value in known.items() if value}}
