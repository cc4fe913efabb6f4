"""What was promised, by whom, for when."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, OwnedQuerySet, Versioned


class PromiseQuerySet(OwnedQuerySet):
    def open(self) -> PromiseQuerySet:
        return self.filter(kept_at=None, released_at=None)

    def mine(self) -> PromiseQuerySet:
        return self.filter(by_me=True)

    def overdue(self, today: date) -> PromiseQuerySet:
        return self.open().filter(due__lt=today)


class Promise(Owned, Versioned):
    """Something said to be done, by the member (`by_me`) or by the contact."""

    scoped_by = ("owner", "contact", "interaction")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="promises")
    by_me = models.BooleanField(default=True)
    text = models.CharField(_("Qué"), max_length=500)
    due = models.DateField(_("Para cuándo"), null=True, blank=True)
    made_on = models.DateField()
    kept_at = models.DateTimeField(null=True)
    released_at = models.DateTimeField(null=True)  # let go, both know
    proposed = models.BooleanField(default=False)  # the next step of something: nobody was promised it
    interaction = models.ForeignKey("people.Interaction", on_delete=models.SET_NULL, null=True, related_name="promises")
    source_key = models.CharField(max_length=200, blank=True)
    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, null=True, related_name="+")

    objects = models.Manager.from_queryset(PromiseQuerySet)()

    class Meta:
        ordering = [models.F("due").asc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["owner", "due"])]

    def keep(self, *, at: datetime) -> None:
        self.kept_at = at
        self.save_changes("kept_at")

    def release(self, *, at: datetime) -> None:
        self.released_at = at
        self.save_changes("released_at")

    def reopen(self) -> None:
        self.kept_at = self.released_at = None
        self.save_changes("kept_at", "released_at")
