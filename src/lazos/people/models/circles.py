"""Circles of people, and the one that matters: the tended circle, with its cap."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, OwnedQuerySet, Versioned

if TYPE_CHECKING:
    from lazos.accounts.models import Member


class CircleFull(Exception):
    """The tended circle holds as many as its owner chose. `resting_candidates`: the coldest of it, to let rest."""

    def __init__(self, resting_candidates: list[Any]) -> None:
        super().__init__(len(resting_candidates))
        self.resting_candidates = resting_candidates


class Circle(Owned, Versioned):
    """A group of people that means something to its owner; it may have a rhythm of its own, in days."""

    name = models.CharField(_("Nombre"), max_length=100)
    rhythm_days = models.PositiveSmallIntegerField(_("Cada cuántos días"), null=True, blank=True)
    latest_days = models.PositiveSmallIntegerField(_("A más tardar"), null=True, blank=True)
    contacts = models.ManyToManyField("people.Contact", related_name="circles")

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="circle_name_per_owner")]

    def __str__(self) -> str:
        return self.name


class TendingQuerySet(OwnedQuerySet):
    def coldest(self, count: int) -> list[Any]:
        """The tended contacts with the least warmth, coldest first: whom to let rest."""
        by_warmth = models.F("contact__warmth").asc(nulls_first=True)
        rows = self.select_related("contact").order_by(by_warmth, "contact__sort_name", "contact_id")[:count]
        return [tending.contact for tending in rows]


class Tending(models.Model):
    """A contact is in the tended circle since somebody put it there."""

    owner_path = "contact__owner"
    scoped_by: tuple[str, ...] = ("contact", "owner")

    contact = models.OneToOneField("people.Contact", on_delete=models.CASCADE, related_name="tending")
    by = models.ForeignKey("accounts.Member", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    objects = models.Manager.from_queryset(TendingQuerySet)()

    @classmethod
    def begin(cls, contact: Any, *, by: Member, now: datetime) -> Tending:
        """Puts `contact` into the tended circle of `by`, waking it where it rested.

        Raises `CircleFull` where the circle holds its cap already.
        """
        with transaction.atomic():
            existing = cls.objects.filter(contact=contact).first()
            if existing:
                return existing
            tended = cls.objects.owned_by(by)
            if tended.count() >= by.tended_cap:
                raise CircleFull(tended.coldest(3))
            contact._meta.get_field("resting").related_model.objects.filter(contact=contact).delete()
            return cls.objects.create(contact=contact, by=by, at=now)
