"""An informational interview: asked for, fixed, prepared, held, thanked, reported."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.activity.models import Deed
    from lazos.practice.drafts import Draft


@leads_back
class Interview(Flow):
    class Channel(models.TextChoices):
        VIDEO = "video", _("Videollamada")
        CALL = "call", _("Llamada")
        IN_PERSON = "in_person", _("En persona")

    route = "interview"
    step_reads = ("contact",)
    scoped_by = ("owner", "contact", "campaign", "goal", "ask")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="interviews")
    ask = models.OneToOneField("harvest.Ask", on_delete=models.SET_NULL, null=True, related_name="interview")
    goal = models.ForeignKey(
        "practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    campaign = models.ForeignKey(
        "harvest.Campaign", on_delete=models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    topic = models.CharField(_("Para entender qué"), max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField(_("Cuánto tiempo"), default=20)
    channel = models.CharField(_("Cómo"), max_length=9, choices=Channel, default=Channel.VIDEO)
    place = models.CharField(_("Dónde, o el enlace"), max_length=500, blank=True)

    requested_at = models.DateTimeField(null=True)
    starts_at = models.DateTimeField(_("Cuándo"), null=True, blank=True)
    their_timezone = models.CharField(_("Su zona horaria"), max_length=64, blank=True)
    held_at = models.DateTimeField(null=True)
    learned = models.TextField(_("Qué aprendiste"), blank=True)
    interaction = models.ForeignKey("people.Interaction", on_delete=models.SET_NULL, null=True, related_name="+")
    thanked_at = models.DateTimeField(null=True)
    applied = models.TextField(_("Qué hiciste con su consejo"), blank=True)
    reported_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    suggested = models.ManyToManyField("people.Contact", related_name="suggested_in")  # “who else should I talk to?”

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["owner", "closed_at", "starts_at"])]

    @property
    def is_to_come(self) -> bool:
        """It has its hour, and was not held yet."""
        return self.starts_at is not None and self.held_at is None

    def why_now(self, today: date) -> str:
        from lazos.harvest.interviewing import stages

        return stages.why_now(self, today)

    def step_draft(self, contact: Any, member: Member, today: date) -> Draft | None:
        from lazos.harvest.interviewing import page

        return page.step_draft(self, today)

    def advance(self, *, at: datetime, interaction: Any = None) -> Deed | None:
        from lazos.harvest.interviewing import acts

        return acts.advance(self, at=at, interaction=interaction)


class InterviewQuestion(Owned):
    scoped_by = ("owner", "interview")

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(_("Pregunta"), max_length=300)
    position = models.PositiveSmallIntegerField(default=0)
    chosen_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "pk"]
