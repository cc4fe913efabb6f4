"""PRIVATE: what a phone kept without signal, as it arrived. Each thing once, however often it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.http import QueryDict

from lazos.activity.rows import Owned, OwnedQuerySet

#: The fields of each form that hold what the member wrote, as one would say it in a line.
WORDS = {
    "capture": ("line",),
    "gathering_notes": ("text",),
    "interaction_new": ("title", "summary", "learned"),
    "conversation": ("title", "learned", "promise"),
}


class DeliveryQuerySet(OwnedQuerySet):
    def waiting(self) -> DeliveryQuerySet:
        """What only the member can decide, the oldest first."""
        rows: DeliveryQuerySet = self.exclude(reason="").filter(settled_at=None).order_by("arrived_at", "pk")
        return rows


class Delivery(Owned):
    """A form that was sent without signal. `key` is the phone's own name of it: sent twice, it is one delivery.

    `act`: the route it was for. `sent`: its fields, as a browser sends them; gone once it is done. `said`: what the
    page called it. `written_at`: None where the phone's clock told nothing. `reason`: why it waits for the member, as
    a code ("": it was done when it arrived), with what that needs to be said in `facts`.
    """

    scoped_by = ("owner", "contact", "gathering")

    key = models.UUIDField()
    act = models.CharField(max_length=40)
    contact = models.ForeignKey("people.Contact", on_delete=models.SET_NULL, null=True, related_name="deliveries")
    gathering = models.ForeignKey("field.Gathering", on_delete=models.SET_NULL, null=True, related_name="deliveries")
    sent = models.TextField(blank=True)
    said = models.CharField(max_length=300, blank=True)
    written_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField()
    reason = models.CharField(max_length=20, blank=True)
    facts = models.JSONField(default=dict)
    settled_at = models.DateTimeField(null=True)

    objects = models.Manager.from_queryset(DeliveryQuerySet)()

    class Meta:
        ordering = ["arrived_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="delivered_once")]
        indexes = [models.Index(fields=["owner", "settled_at"])]

    @property
    def data(self) -> QueryDict:
        """The fields, to be given to the same forms as the screens'; it can be changed."""
        return QueryDict(self.sent, mutable=True)

    @property
    def words(self) -> str:
        """What the member wrote, in one line; "" for an answer without words."""
        data = self.data
        found = [data.get(name, "").strip() for name in WORDS.get(self.act, ())]
        return ". ".join(part.rstrip(".") if len(found) > 1 else part for part in found if part)

    @property
    def answer(self) -> dict[str, str]:
        """What the phone is told, the same whenever it asks: it need not keep this any longer."""
        return {"state": "asks" if self.reason else "done"}

    def wait(self, reason: str, **facts: Any) -> None:
        """It waits for the member; `facts` are plain values."""
        self.reason, self.facts = reason, self.facts | facts
        self.save(update_fields=["reason", "facts"])

    def settle(self, *, at: datetime) -> None:
        """It is over. What was written is where it belongs by now, so it need not lie here too."""
        self.settled_at = at
        self.sent = self.said = ""
        self.save(update_fields=["settled_at", "sent", "said"])
