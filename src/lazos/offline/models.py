"""PRIVATE: what a phone kept without signal, as it arrived. Each thing once, however often it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.http import QueryDict

from lazos.activity.rows import Owned, OwnedQuerySet
from lazos.practice.notes.form import LINE

#: The fields of each form that hold what the member wrote, as one would say it in a line.
WORDS = {
    "capture": ("line",),
    "gathering_notes": ("text",),
    "interaction_new": ("title", "summary", "learned"),
    "conversation": ("title", "learned", "promise"),
    "line_done": (),
    "line_later": (),
    "line_not_now": (),
}
#: Of a form that this version does not know: whatever a form calls what was written.
ANY_WORDS = ("line", "text", "title", "summary", "learned", "promise")


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
        found = [data.get(name, "").strip() for name in self._fields]
        return ". ".join(part.rstrip(".") if len(found) > 1 else part for part in found if part)

    @property
    def line(self) -> str:
        """As much of its words as a note takes."""
        return _halves(self.words)[0]

    @property
    def rest(self) -> str:
        return _halves(self.words)[1]

    @property
    def answer(self) -> dict[str, str]:
        """What the phone is told, the same whenever it asks: it need not keep this any longer."""
        return {"state": "asks" if self.reason else "done"}

    @property
    def _fields(self) -> tuple[str, ...]:
        return WORDS.get(self.act, ANY_WORDS)

    def wait(self, reason: str, **facts: Any) -> None:
        """It waits for the member; `facts` are plain values."""
        self.reason, self.facts = reason, self.facts | facts
        self.save(update_fields=["reason", "facts"])

    def keep_words(self, words: str) -> None:
        """These are what is left of it, to be read in their turn."""
        self.reason, self.sent = "line", urlencode({self._fields[0]: words})
        self.save(update_fields=["reason", "sent"])

    def settle(self, *, at: datetime) -> None:
        """It is over. What was written is where it belongs by now, so it need not lie here too."""
        self.settled_at = at
        self.sent = self.said = ""
        self.save(update_fields=["settled_at", "sent", "said"])


def _halves(words: str) -> tuple[str, str]:
    """What fits into one note, up to the end of a word, and what is left."""
    if len(words) <= LINE:
        return words, ""
    fits = words[: LINE + 1]
    at = max(fits.rfind(" "), fits.rfind("\n"))
    at = at if at > 0 else LINE
    return words[:at], words[at:].strip()
