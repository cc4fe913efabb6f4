"""What the member is after: one main goal, and if they like a second and a third."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.practice.models.flows import Flow


class Goal(Flow):
    """Its next step is words (`next_step`), or where a person is named a promise (`step`) that stands in Hoy."""

    class Rank(models.IntegerChoices):
        PRIMARY = 1, _("La principal")
        SECONDARY = 2, _("La segunda")
        TERTIARY = 3, _("La tercera")

    class Ending(models.TextChoices):
        REACHED = "reached", _("Alcanzada")
        LEFT = "left", _("Dejada")

    route = "goal"

    rank = models.PositiveSmallIntegerField(_("Lugar"), choices=Rank, default=Rank.PRIMARY)
    text = models.CharField(_("Qué buscas"), max_length=300)
    horizon = models.DateField(_("Para cuándo"), null=True, blank=True)
    next_step = models.CharField(_("Siguiente paso"), max_length=300, blank=True)
    reached_at = models.DateTimeField(null=True)  # closed, in whichever way
    ending = models.CharField(max_length=7, choices=Ending, blank=True)
    contacts = models.ManyToManyField("people.Contact", related_name="goals")

    class Meta:
        ordering = ["rank", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_open(self) -> bool:
        return self.reached_at is None
