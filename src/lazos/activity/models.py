"""Deeds: the append-only record of what a member did, and how to undo it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import models, transaction

from lazos.activity.rows import Owned, OwnedQuerySet
from lazos.activity.sentences import Said, say_again

Undo = Callable[["Deed", datetime], None]
_undoers: dict[str, Undo] = {}


class CannotBeUndone(Exception):
    """What came since would be lost. Raised by an undo, with a sentence for the member where there is one to say;
    nothing is changed then."""


def undoes(kind: str) -> Callable[[Undo], Undo]:
    """Registers how deeds of `kind` are undone: ``@undoes("contacts_archived")``."""

    def register(function: Undo) -> Undo:
        _undoers[kind] = function
        return function

    return register


class DeedQuerySet(OwnedQuerySet):
    def undoable(self) -> DeedQuerySet:
        return self.filter(undone_at=None, kind__in=list(_undoers))


class Deed(Owned):
    """What one member did, when. `facts` holds what undoing needs; it is private like all else."""

    kind = models.CharField(max_length=60)
    at = models.DateTimeField()
    subject = models.CharField(max_length=200, blank=True)
    facts = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    refusal = ""  # why it was not undone just now, where that can be said

    objects = models.Manager.from_queryset(DeedQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["owner", "-at"])]

    @property
    def sentence(self) -> str:
        """What was done, in the language of the reader; rows from before that was kept say it as it was written."""
        return say_again(self.facts.get("said")) or self.subject

    @property
    def can_be_undone(self) -> bool:
        return self.undone_at is None and self.kind in _undoers and not self.came_of

    @property
    def came_of(self) -> int | None:
        """The deed that this one came of, by its pk: one act is taken back by one undo, that of the first."""
        return self.facts.get("came_of")

    def undo(self, *, now: datetime) -> bool:
        """Takes it back, once: False where it was undone already or cannot be."""
        return self.can_be_undone and self._take_back(now)

    def _take_back(self, now: datetime) -> bool:
        if self.kind not in _undoers:
            return False
        try:
            with transaction.atomic():
                if not Deed.objects.owned_by(self.owner_id).filter(pk=self.pk, undone_at=None).update(undone_at=now):
                    return False
                self.undone_at = now
                for followed in self._what_followed():
                    followed._take_back(now)
                _undoers[self.kind](self, now)
        except CannotBeUndone as why:
            self.undone_at, self.refusal = None, str(why)
            return False
        return True

    def _what_followed(self) -> models.QuerySet[Deed]:
        """What came of it, the latest first. Earlier rows kept a single one, as "advanced"."""
        keys = [*self.facts.get("followed", []), self.facts.get("advanced")]
        return Deed.objects.owned_by(self.owner_id).filter(pk__in=[key for key in keys if key]).order_by("-pk")


def demand_untouched(row: Any, became: dict[str, Any]) -> None:
    """Raises `CannotBeUndone` where `row` no longer has the values that the deed gave it: they were changed since."""
    if any(getattr(row, name) != value for name, value in became.items()):
        raise CannotBeUndone


def follow(deed: Deed, followed: Deed | None) -> None:
    """What `followed` did came of `deed`: taking that back takes it back too."""
    if followed is not None:
        deed.facts["followed"] = [*deed.facts.get("followed", []), followed.pk]
        deed.save(update_fields=["facts"])
        _came_of(deed, followed)


def record(owner: Any, kind: str, *, at: datetime, subject: str = "", **facts: Any) -> Deed:
    """Notes what `owner` did; a `subject` that was `say`d is kept with its code. Call it inside the transaction."""
    if isinstance(subject, Said):
        facts["said"] = [subject.code, subject.facts]
    deed: Deed = Deed.objects.create(owner=owner, kind=kind, at=at, subject=subject[:200], facts=facts)
    for followed in Deed.objects.owned_by(owner).filter(pk__in=facts.get("followed", [])):
        _came_of(deed, followed)
    return deed


def _came_of(deed: Deed, followed: Deed) -> None:
    followed.facts["came_of"] = deed.pk
    followed.save(update_fields=["facts"])
