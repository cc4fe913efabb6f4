"""Taking an import back, by its origin: what it brought goes, what the member did since stays.

Each step is a short transaction and may run again: nobody waits long for the database meanwhile, and a killed undo is
finished by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db import transaction

from lazos.exchange.importing.attachments import forget_unused
from lazos.exchange.models import Completion
from lazos.people import derive, snapshots
from lazos.people.merging import bring_out, take_out
from lazos.people.models import (
    Address,
    Attachment,
    Circle,
    Contact,
    Email,
    Exchange,
    Fact,
    Interaction,
    KeyDate,
    Leftover,
    Link,
    Merge,
    Origin,
    Phone,
    Position,
    PossibleDuplicate,
    Relation,
    Relative,
    Rest,
    SourceKey,
    Tag,
    Tending,
)
from lazos.practice.models import Goal, PlanAnswer, Promise

CHUNK = 250
_OWN_ROWS = (Email, Phone, Address, Link, Position, KeyDate, Fact, Relation, Relative, Leftover, Attachment)
_HISTORY = (Exchange, Promise)
Progress = Callable[[int, int], None]


class Undoing:
    """The way back of one import. `progress(done, total)` is called after each step, in steps of that run."""

    def __init__(self, origin: Origin, *, today: date, circle: str = "") -> None:
        self.origin, self.today, self.circle = origin, today, circle
        self.owner_id = origin.owner_id

    def perform(self, *, now: datetime, progress: Progress | None = None) -> None:
        files = set(self._of_origin(Attachment).values_list("file", flat=True))
        done, total = 0, self._how_much()
        for step in (self._contacts_step, self._completions_step, self._rows_step, self._talks_step, self._rest_step):
            while count := step():
                done += count
                if progress:
                    progress(min(done, total), total)
        with transaction.atomic():
            self._remove_what_is_empty()
            derive.refresh_words(self.owner_id, {merge.kept_id for merge in self._merges})
            Origin.objects.owned_by(self.owner_id).filter(pk=self.origin.pk).update(undone_at=now)
        forget_unused(files)

    def _how_much(self) -> int:
        counted = (Contact, Interaction, *_HISTORY)
        return sum(self._of_origin(model).count() for model in counted) + self._completions().count()

    def _contacts(self) -> Any:
        return Contact.objects.owned_by(self.owner_id)

    def _of_origin(self, model: Any) -> Any:
        return model.objects.owned_by(self.owner_id).filter(origin=self.origin).order_by()

    @cached_property
    def _merges(self) -> list[Merge]:
        """Those that stand, the latest first."""
        merges = Merge.objects.owned_by(self.owner_id).filter(undone_at=None)
        return list(merges.select_related("kept", "gone").order_by("-at", "-pk"))

    def _is_brought(self, merge: Merge) -> bool:
        """Whether the kept record came with this import too, and does not merely bear its origin from the other."""
        return merge.kept.origin_id == self.origin.pk and "origin_id" not in merge.before["after"]

    def _completions(self) -> Any:
        return Completion.objects.owned_by(self.owner_id).filter(origin=self.origin)

    @transaction.atomic
    def _contacts_step(self) -> int:
        """Removes some of those nobody touched since; the others stay as the member's own."""
        piece = list(self._of_origin(Contact).order_by("pk").values_list("pk", flat=True)[:CHUNK])
        lived = self._lived_in(piece) if piece else set()
        # Talks with them alone, and files, are rows of this origin: later steps take those.
        self._contacts().filter(pk__in=[pk for pk in piece if pk not in lived]).delete()
        for merge in self._merges:
            if merge.gone_id in lived and not self._is_brought(merge):
                take_out(merge)
        self._contacts().filter(pk__in=lived).update(origin=None)
        return len(piece)

    @transaction.atomic
    def _completions_step(self) -> int:
        """Fields go back where nobody wrote over them since."""
        piece = list(self._completions().select_related("contact").order_by("-pk")[:CHUNK])
        for completion in piece:
            self._complete_no_more(completion)
        self._completions().filter(pk__in=[completion.pk for completion in piece]).delete()
        derive.refresh_words(self.owner_id, {completion.contact_id for completion in piece})
        return len(piece)

    def _complete_no_more(self, completion: Completion) -> None:
        """Also where the contact was merged into another one since, with what that one took over from it."""
        through = [merge for merge in self._merges if completion.pk in _moved_by(merge, Completion)]
        for merge in through:
            take_out(merge, _without(merge, completion.before.get("fields", {})))
        self._give_back(through[-1].gone if through else completion.contact, completion.before)
        circle = completion.before.get("circle")
        tagged = Contact.tags.through.objects.filter(tag__in=completion.before.get("tags", []))
        joined = Contact.circles.through.objects.filter(circle__in=[circle] if circle else [])
        for rows in (tagged.filter(contact=completion.contact_id), joined.filter(contact=completion.contact_id)):
            # A tag that the other record had by itself is the member's own.
            (rows.filter(pk__in=_moved_by(through[0], rows.model)) if through else rows).delete()

    def _give_back(self, contact: Contact, before: dict[str, Any]) -> None:
        changed = [name for name, ends in before.get("fields", {}).items() if _plain(contact, name) == ends[1]]
        for name in changed:
            setattr(contact, name, _typed(name, before["fields"][name][0]))
        if changed:
            self._contacts().filter(pk=contact.pk).update(**{name: getattr(contact, name) for name in changed})

    @transaction.atomic
    def _rows_step(self) -> int:
        """Removes what contacts that stay got, the words by which they are found with it."""
        for model in _OWN_ROWS:
            whose = self._of_origin(model).order_by("contact_id").values_list("contact_id", flat=True)
            if ids := list(whose.distinct()[:CHUNK]):
                for row in _OWN_ROWS:
                    self._of_origin(row).filter(contact__in=ids).delete()
                bring_out(self.owner_id, ids)
                derive.refresh_words(self.owner_id, ids)
                return len(ids)
        return 0

    @transaction.atomic
    def _talks_step(self) -> int:
        talks = dict(self._of_origin(Interaction).order_by("pk").values_list("pk", "day")[:CHUNK])
        through = Interaction.contacts.through.objects.filter(interaction__in=list(talks))
        met = {(contact, talks[pk]) for pk, contact in through.values_list("interaction_id", "contact_id")}
        self._of_origin(Interaction).filter(pk__in=list(talks)).delete()
        derive.forget_days(self.owner_id, self.today, met)
        return len(talks)

    @transaction.atomic
    def _rest_step(self) -> int:
        for model in (*_HISTORY, SourceKey, PossibleDuplicate):
            if pks := list(self._of_origin(model).values_list("pk", flat=True)[: 2 * CHUNK]):
                model.objects.owned_by(self.owner_id).filter(pk__in=pks).delete()
                return len(pks)
        return 0

    def _lived_in(self, pks: Collection[int]) -> set[int]:
        """Those of `pks` that the member or another import did something with since."""
        found = set(self._contacts().filter(pk__in=pks, version__gt=1).values_list("pk", flat=True))
        found.update(self._contacts().filter(pk__in=pks, merged_into__isnull=False).values_list("pk", flat=True))
        for model in (*_OWN_ROWS, *_HISTORY, SourceKey):
            rows = model.objects.owned_by(self.owner_id).filter(contact__in=pks)
            found.update(rows.exclude(origin=self.origin).order_by().values_list("contact_id", flat=True))
            found.update(rows.filter(origin=None).order_by().values_list("contact_id", flat=True))
        for model in (Tending, Rest, PlanAnswer):
            rows = model.objects.owned_by(self.owner_id).filter(contact__in=pks)
            found.update(rows.order_by().values_list("contact_id", flat=True))
        found.update(self._linked(Interaction.contacts.through, pks, "interaction__origin"))
        found.update(Goal.contacts.through.objects.filter(contact__in=pks).values_list("contact_id", flat=True))
        circles = Circle.contacts.through.objects.filter(contact__in=pks).exclude(circle__name=self.circle)
        found.update(circles.values_list("contact_id", flat=True))
        merges = Merge.objects.owned_by(self.owner_id).filter(kept__in=pks)
        return found | set(merges.values_list("kept_id", flat=True))

    def _linked(self, through: Any, pks: Collection[int], origin: str) -> set[int]:
        rows = through.objects.filter(contact__in=pks)
        others = rows.exclude(**{origin: self.origin}) | rows.filter(**{f"{origin}__isnull": True})
        return set(others.values_list("contact_id", flat=True))

    def _remove_what_is_empty(self) -> None:
        """Tags and the circle that this import made and that nobody bears any more; no circle of the member's own."""
        for rows in (
            Tag.objects.owned_by(self.owner_id),
            Circle.objects.owned_by(self.owner_id).filter(name=self.circle),
        ):
            rows.filter(created_at__gte=self.origin.created_at, contacts=None).delete()


def _moved_by(merge: Merge, model: Any) -> set[int]:
    return {pk for label, _column, pks in merge.before["moved"] if label == model._meta.label for pk in pks}


def _without(merge: Merge, completed: dict[str, Any]) -> dict[str, Any]:
    """What the kept record has without what was `completed` (field → [before, after]) in the other one."""
    found = {}
    for name, (was, became) in completed.items():
        if name not in merge.before["after"]:
            continue
        taken = merge.before["after"][name]
        if not was:
            found[name] = merge.before["fields"][name]
        else:
            found[name] = was if taken == became else str(taken).replace(became, was)
    return snapshots.read(Contact, found)


def _plain(contact: Contact, name: str) -> Any:
    value = getattr(contact, name)
    return value.isoformat() if isinstance(value, date) else value


def _typed(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "met_on" and value else value
