"""PRIVATE: reviews and what was answered in them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned


class Review(Owned, Versioned):
    """A weekly or quarterly review: begun, gone on with later, ended. The next one finds what this one left."""

    class Kind(models.TextChoices):
        WEEK = "week", _("Cierre de semana")
        QUARTER = "quarter", _("Cierre de trimestre")

    kind = models.CharField(max_length=7, choices=Kind)
    period = models.DateField()  # first day of the week or quarter that is looked at
    step = models.CharField(max_length=16)  # where the member stands
    note = models.TextField(_("Lo que te llevas"), blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-period", "-pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "period"], name="one_review_a_period")]


class ReviewAnswer(Owned, Versioned):
    """What the member said of one person in a review."""

    class Verdict(models.TextChoices):
        RENEW = "renew", _("Renovar")
        REST = "rest", _("Descansar")
        LET_GO = "let_go", _("Soltar")

    scoped_by = ("owner", "contact", "review")

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="answers")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="review_answers")
    inspires = models.BooleanField(_("Me inspira"), default=False)
    enjoyed = models.BooleanField(_("Disfruto hablar con esta persona"), default=False)
    supported = models.BooleanField(_("Me ha apoyado"), default=False)
    verdict = models.CharField(_("Qué hacer con este lazo"), max_length=6, choices=Verdict, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["review", "contact"], name="one_answer_a_review")]
