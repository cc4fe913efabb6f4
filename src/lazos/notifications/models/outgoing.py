"""The outbox: mail is a row before it is a message, so that none is lost and none leaves twice."""

from __future__ import annotations

from django.db import models

from lazos.activity.rows import Owned


class Outgoing(Owned):
    """One mail to a member. `key` says what it is ("digest:2026-11-22"): the same key is never written twice."""

    key = models.CharField(max_length=120)
    to = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    not_before = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="outgoing_once")]
        indexes = [models.Index(fields=["sent_at", "not_before"])]
