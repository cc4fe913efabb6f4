"""What the member answered to a line of Hoy. It teaches the plan; it never nags."""

from __future__ import annotations

from django.db import models

from lazos.activity.rows import Owned


class PlanAnswer(Owned):
    class Answer(models.TextChoices):
        DONE = "done"
        LATER = "later"
        NOT_NOW = "not_now"

    scoped_by = ("owner", "contact")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="plan_answers")
    kind = models.CharField(max_length=20)  # of the plan line
    answer = models.CharField(max_length=8, choices=Answer)
    day = models.DateField()  # the member's day on which it was answered
    until = models.DateField(null=True)  # later: back on this day
    minutes = models.PositiveSmallIntegerField(default=0)  # spent, where done
    interaction = models.ForeignKey("people.Interaction", on_delete=models.SET_NULL, null=True, related_name="+")
    deed = models.ForeignKey("activity.Deed", on_delete=models.SET_NULL, null=True, related_name="+")  # takes it back
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "day"])]
