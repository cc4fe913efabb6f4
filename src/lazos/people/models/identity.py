"""Is it the same person? What the member answered, and what a merge did, so that it can be taken back."""

from __future__ import annotations

from django.db import models

from lazos.activity.rows import Owned


class PossibleDuplicate(Owned):
    """Two contacts that may be one, with the reasons (codes and facts of `core.identity`)."""

    scoped_by = ("owner", "first", "second")

    first = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    probability = models.FloatField()
    reasons = models.JSONField(default=list)
    put_off_at = models.DateTimeField(null=True)  # when the member last chose to decide later
    origin = models.ForeignKey(
        "people.Origin", on_delete=models.SET_NULL, null=True, related_name="possible_duplicates"
    )

    class Meta:
        ordering = ["-probability", "pk"]
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="possible_duplicate_once")]


class NotTheSame(Owned):
    """The member said these are two people: never asked again. `first` has the lower pk."""

    scoped_by = ("owner", "first", "second")

    first = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="not_the_same_once")]


class Merge(Owned):
    """`gone` went into `kept`. `before` holds what changed, so that undoing gives both back as they were."""

    scoped_by = ("owner", "kept", "gone")

    kept = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    gone = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    before = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at"]
