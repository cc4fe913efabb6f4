"""Taking an import back, by its origin: what it brought goes, what the member did since stays.

Each step is a transaction of its own and may run again, so that a killed undo is finished by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lazos.exchange.importing.attachments import forget_unused
from lazos.exchange.models import Completion
from lazos.people import derive
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

CHUNK = 500
_OWN_ROWS = (Email, Phone, Address, Link, Position, KeyDate, Fact, Relation, Relative, Leftover, Attachment)
_HISTORY = (Exchange, Promise)
Progress = Callable[[int], None]


class Undoing:
    """The way back of one import."""

    def __init__(self, origin: Origin, *, today: date, circle: str = "") -> None:
        self.origin, self.today, self.circle = origin, today, circle
        self.owner_id = origin.owner_id

    def perform(self, *, now: datetime, progress: Progress | None = None) -> None:
        files = set(self._of_origin(Attachment).values_list("file", flat=True))
        self._remove_contacts(progress or (lambda done: None))
        with transaction.atomic():
            affected = self._affected() | self._take_back_completions()
            self._remove_rows()
            self._remove_what_is_empty()
            there = set(self._contacts().filter(pk__in=affected).values_list("pk", flat=True))
            derive.refresh_words(self.owner_id, there)
            derive.rebuild_days(self.owner_id, self.today, there)
            Origin.objects.owned_by(self.owner_id).filter(pk=self.origin.pk).update(undone_at=now)
        forget_unused(files)

    def _affected(self) -> set[int]:
        """Contacts that stay and lose something."""
        through = Interaction.contacts.through.objects.filter(interaction__in=self._of_origin(Interaction))
        found = set(through.values_list("contact_id", flat=True))
        for model in _OWN_ROWS:
            found.update(self._of_origin(model).values_list("contact_id", flat=True))
        return found

    def _contacts(self) -> Any:
        return Contact.objects.owned_by(self.owner_id)

    def _of_origin(self, model: Any) -> Any:
        return model.objects.owned_by(self.owner_id).filter(origin=self.origin).order_by()

    def _take_back_completions(self) -> set[int]:
        """Fields go back where nobody wrote over them since."""
        completions = Completion.objects.owned_by(self.owner_id).filter(origin=self.origin)
        pks = set()
        for completion in completions.select_related("contact").order_by("-pk"):
            contact, before = completion.contact, completion.before
            pks.add(contact.pk)
            changed = [name for name, ends in before.get("fields", {}).items() if _plain(contact, name) == ends[1]]
            for name in changed:
                setattr(contact, name, _typed(name, before["fields"][name][0]))
            if changed:
                self._contacts().filter(pk=contact.pk).update(**{name: getattr(contact, name) for name in changed})
            contact.tags.remove(*before.get("tags", []))
            if before.get("circle"):
                contact.circles.remove(before["circle"])
        completions.delete()
        return pks

    def _remove_contacts(self, step: Progress) -> None:
        """Removes those nobody touched since; the others stay as the member's own."""
        pks = list(self._contacts().filter(origin=self.origin).order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(pks), CHUNK):
            piece = pks[start : start + CHUNK]
            with transaction.atomic():
                lived = self._lived_in(piece)
                self._contacts().filter(pk__in=[pk for pk in piece if pk not in lived]).delete()
                self._contacts().filter(pk__in=lived).update(origin=None)
            step(min(start + CHUNK, len(pks)))

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

    def _remove_rows(self) -> None:
        for model in (*_OWN_ROWS, *_HISTORY, SourceKey, PossibleDuplicate, Interaction):
            while pks := list(self._of_origin(model).values_list("pk", flat=True)[:CHUNK]):
                model.objects.owned_by(self.owner_id).filter(pk__in=pks).delete()

    def _remove_what_is_empty(self) -> None:
        """Tags and the circle that this import made and that nobody bears any more; no circle of the member's own."""
        for rows in (
            Tag.objects.owned_by(self.owner_id),
            Circle.objects.owned_by(self.owner_id).filter(name=self.circle),
        ):
            rows.filter(created_at__gte=self.origin.created_at, contacts=None).delete()


def _plain(contact: Contact, name: str) -> Any:
    value = getattr(contact, name)
    return value.isoformat() if isinstance(value, date) else value


def _typed(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if name == "met_on" and value else value
