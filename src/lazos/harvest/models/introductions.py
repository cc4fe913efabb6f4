"""Two contacts of the member who should meet: each is asked alone first, then the member writes to both."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.models import Deed
from lazos.activity.rows import Owned
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.practice.drafts import Draft


@leads_back
class Introduction(Flow):
    class Answer(models.TextChoices):
        YES = "yes", _("Dijo que sí")
        NO = "no", _("Prefiere que no")

    route = "introduction"
    step_reads = ("first", "second")
    scoped_by = ("owner", "first", "second", "campaign", "goal")

    first = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="introductions_first")
    second = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="introductions_second")
    goal = models.ForeignKey("practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    campaign = models.ForeignKey("harvest.Campaign", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    first_known = models.CharField(_("De dónde se conocen"), max_length=300, blank=True)
    second_known = models.CharField(_("De dónde se conocen"), max_length=300, blank=True)
    first_gains = models.CharField(_("Qué gana"), max_length=300, blank=True)
    second_gains = models.CharField(_("Qué gana"), max_length=300, blank=True)
    first_ask = models.TextField(_("Lo que le preguntas"), blank=True)
    second_ask = models.TextField(_("Lo que le preguntas"), blank=True)
    message = models.TextField(_("El mensaje para las dos"), blank=True)
    language = models.CharField(_("Idioma"), max_length=2, default="es")

    first_asked_at = models.DateTimeField(null=True)
    first_answer = models.CharField(max_length=3, choices=Answer, blank=True)
    first_answered_at = models.DateTimeField(null=True)
    second_asked_at = models.DateTimeField(null=True)
    second_answer = models.CharField(max_length=3, choices=Answer, blank=True)
    second_answered_at = models.DateTimeField(null=True)
    introduced_at = models.DateTimeField(null=True)
    outcome = models.TextField(_("Qué salió"), blank=True)
    outcome_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(first=models.F("second")), name="an_introduction_joins_two_people"
            )
        ]

    @property
    def is_agreed(self) -> bool:
        return self.first_answer == self.second_answer == self.Answer.YES

    @property
    def is_declined(self) -> bool:
        return self.Answer.NO in (self.first_answer, self.second_answer)

    @property
    def is_one_person(self) -> bool:
        """The two were merged: then there is nobody to introduce."""
        return bool(self.first.merged_into_id or self.second.merged_into_id)

    @property
    def gives(self) -> str:
        return _("Una presentación que les sirve a las dos partes.")

    def step_draft(self, contact: Any, member: Member, today: date) -> Draft | None:
        from lazos.harvest.introducing import steps

        return steps.draft_for(self, contact, member)

    def advance(self, *, at: datetime, interaction: Any = None) -> Deed | None:
        from lazos.harvest.introducing import tracking

        return tracking.advance(self, at=at, interaction=interaction)


class Acquaintance(Owned):
    """Two contacts who would both gain by meeting: a need of each and the offer of the other that meets it.

    Made by `harvest.introducing.looking` whenever what is known of the contacts has changed.
    """

    scoped_by = ("owner", "first", "second")

    first = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="+")
    first_need = models.ForeignKey("people.Fact", on_delete=models.CASCADE, related_name="+")
    second_offer = models.ForeignKey("people.Fact", on_delete=models.CASCADE, related_name="+")
    second_need = models.ForeignKey("people.Fact", on_delete=models.CASCADE, related_name="+")
    first_offer = models.ForeignKey("people.Fact", on_delete=models.CASCADE, related_name="+")
    score = models.FloatField()
    set_aside_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-score", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "first", "second"], name="acquaintance_once")]

    @property
    def is_shared(self) -> bool:
        """What joins them is an interest of both, no need that the other meets."""
        return self.first_need.kind == self.second_need.kind == "interest"
