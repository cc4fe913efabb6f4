"""The picture as it was drawn last: derived from people and their history, drawn again when these have changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models

from lazos.activity.rows import OwnedQuerySet


class Picture(models.Model):
    """One for each member. `people` holds [contact, ring, x, y, place of their group in `groups` or -1], `ties`
    [contact, contact], `groups` [key, name where the key says none]; see `picture.drawing`."""

    owner_path = "owner"
    scoped_by: tuple[str, ...] = ("owner",)

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    drawn_at = models.DateTimeField()
    seen = models.CharField(max_length=100)  # what it was drawn from: `picture.drawing.mark_of`
    people = models.JSONField(default=list)
    ties = models.JSONField(default=list)
    groups = models.JSONField(default=list)
    findings = models.JSONField(default=list)
    welcome = models.JSONField(default=list)
    dormant = models.JSONField(default=dict)  # what `picture.sleeping` chooses from
    # How ties live on and end, learned from the member's own log: r, alpha, a, b of `core.ties.dormancy.Model`.
    habits = models.JSONField(default=list)
    learned_at = models.DateTimeField(null=True)

    objects: Any = models.Manager.from_queryset(OwnedQuerySet)()
