"""One ask to one contact, from the draft to the day they are told what came of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.models import Deed
from lazos.harvest.asks import drafting, tracking
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.practice.drafts import Draft


@leads_back
class Ask(Flow):
    """What is asked, of whom, in which words. Each state is a moment: what has not happened is null."""

    class Purpose(models.TextChoices):
        ADVICE = "advice", _("Un consejo")
        INTERVIEW = "interview", _("Una conversación")
        INTRODUCTION = "introduction", _("Una presentación")
        REFERRAL = "referral", _("Una referencia")
        FEEDBACK = "feedback", _("Que lea algo")
        RECOMMENDATION = "recommendation", _("Una recomendación")
        PROBLEM = "problem", _("Ayuda con un problema")

    class Answer(models.TextChoices):
        YES = "yes", _("Dijo que sí")
        LATER = "later", _("Más adelante")
        NO = "no", _("Esta vez no")

    route = "ask"
    step_reads = ("contact",)
    scoped_by = ("owner", "contact", "campaign", "goal")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="asks")
    goal = models.ForeignKey("practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="asks")
    campaign = models.ForeignKey(
        "harvest.Campaign", on_delete=models.SET_NULL, null=True, blank=True, related_name="asks"
    )
    purpose = models.CharField(_("Qué pides"), max_length=14, choices=Purpose, default=Purpose.ADVICE)
    topic = models.CharField(_("Sobre qué"), max_length=300, blank=True)
    minutes = models.PositiveSmallIntegerField(_("Cuánto tiempo"), null=True, blank=True)
    needed_by = models.DateField(_("Para cuándo"), null=True, blank=True)
    gives_back = models.CharField(_("Qué le devuelves"), max_length=300, blank=True)
    message = models.TextField(_("El mensaje"), blank=True)
    language = models.CharField(_("Idioma"), max_length=2, default="es")
    left_as_is = models.JSONField(default=list)  # [code, words] of each finding of the checker that the member keeps

    sent_at = models.DateTimeField(null=True)
    followed_at = models.DateTimeField(null=True)  # the last gentle reminder
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=5, choices=Answer, blank=True)
    answer_note = models.TextField(_("Qué te dijo"), blank=True)
    helped_at = models.DateTimeField(null=True)
    help_note = models.TextField(_("En qué te ayudó"), blank=True)
    received = models.ForeignKey("people.Exchange", on_delete=models.SET_NULL, null=True, related_name="+")  # the help
    thanked_at = models.DateTimeField(null=True)
    reported_at = models.DateTimeField(null=True)  # they were told what came of it
    result = models.TextField(_("En qué quedó"), blank=True)  # what they were told
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["owner", "closed_at", "sent_at"])]

    @property
    def gives(self) -> str:
        return self.gives_back

    def step_draft(self, contact: Any, member: Member, today: date) -> Draft | None:
        return drafting.for_step(self, contact, member, today)

    def advance(self, *, at: datetime, interaction: Any = None) -> Deed | None:
        return tracking.advance(self, at=at, interaction=interaction)
