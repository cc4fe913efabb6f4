"""What leaves is a row before it is a message, so that none is lost and none leaves twice."""

from __future__ import annotations

from django.db import models

from lazos.activity.rows import Owned


class Delivery(Owned):
    """One message on its way. `key` says what it is ("digest:2026-11-22"); its course: `notifications.delivery`."""

    key = models.CharField(max_length=120)
    not_before = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True
