"""Browsers that a member wants to be told on, what is on its way to them, and the alarms that were asked for."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned
from lazos.notifications.models.delivery import Delivery

#: Answers of a push service that does not take this installation's word for this browser.
REFUSED = frozenset({"400", "401", "403"})


class Device(Owned, Versioned):
    """A subscription to web push: the address at a push service, and the keys that only this browser opens.

    One browser is one device, of whoever turned it on last. `session_hash`: of the session it was turned on in; leaving
    that session turns it off.
    """

    name = models.CharField(_("Cómo le llamas"), max_length=60)
    shows_names = models.BooleanField(_("Con los nombres"), default=False)
    endpoint = models.TextField(editable=False)
    endpoint_hash = models.CharField(max_length=64, unique=True, editable=False)
    p256dh = models.CharField(max_length=100, editable=False)
    auth = models.CharField(max_length=40, editable=False)
    session_hash = models.CharField(max_length=64, blank=True, editable=False)
    used_at = models.DateTimeField(null=True, editable=False)
    problem = models.CharField(max_length=40, blank=True, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)  # the push service knows it no more

    class Meta:
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["owner", "session_hash"])]

    def __str__(self) -> str:
        return self.name

    def end(self, *, at: datetime) -> None:
        """Its address and keys go, and what was on its way to it; the name stays until its member has seen it."""
        gone = {"endpoint": "", "p256dh": "", "auth": "", "endpoint_hash": hash_of(f"ended:{self.pk}"), "ended_at": at}
        Device.objects.owned_by(self.owner_id).filter(pk=self.pk).update(**gone)
        Push.objects.owned_by(self.owner_id).filter(device=self.pk).delete()

    @property
    def needs_turning_on(self) -> bool:
        """The service forgot the browser, or does not take our key for it: only its member can help."""
        return self.ended_at is not None or self.problem in REFUSED

    def note(self, *, used_at: datetime | None = None, problem: str = "") -> None:
        """What became of the last message."""
        values = {"problem": problem} | ({"used_at": used_at} if used_at else {})
        Device.objects.owned_by(self.owner_id).filter(pk=self.pk).update(**values)


class Push(Delivery):
    """One message to one device. What it says is forgotten once it left or was given up.

    It is worth nothing after `expires_at`. `topic`: a later one of the same topic takes the place of one that still
    waits. `at_any_hour`: the member asked for it this moment.
    """

    scoped_by = ("owner", "device")

    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="pushes")
    payload = models.JSONField(default=dict)
    topic = models.CharField(max_length=32, blank=True)
    expires_at = models.DateTimeField()
    at_any_hour = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["device", "key"], name="push_once_a_device")]
        indexes = [models.Index(fields=["sent_at", "given_up_at", "not_before"])]


class Alarm(Owned):
    """A member asked to be told before one appointment."""

    scoped_by = ("owner", "interview", "gathering")

    interview = models.OneToOneField("harvest.Interview", on_delete=models.CASCADE, null=True, related_name="+")
    gathering = models.OneToOneField("field.Gathering", on_delete=models.CASCADE, null=True, related_name="+")
    minutes = models.PositiveSmallIntegerField()  # before it begins
    rung_for = models.DateTimeField(null=True)  # the beginning for which it rang

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(interview__isnull=False, gathering=None) | Q(interview=None, gathering__isnull=False),
                name="alarm_of_one_appointment",
            )
        ]


def hash_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
