"""The outbox of mail."""

from __future__ import annotations

from django.db import models

from lazos.notifications.models.delivery import Delivery


class Outgoing(Delivery):
    """One mail to a member; the same key is never written twice. Its words go once it left or was given up.

    After `expires_at` what it says is no longer so, and it does not leave (None: it always is).
    """

    to = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    html = models.TextField(blank=True)
    message_id = models.CharField(max_length=200)
    expires_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="outgoing_once")]
        indexes = [models.Index(fields=["sent_at", "not_before"])]
