"""A campaign: one aim over months, with its people by stage, its places and what was learned on the way."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.activity.models import Deed
    from lazos.practice.drafts import Draft


class Campaign(Owned, Versioned):
    class Kind(models.TextChoices):
        JOB = "job", _("Buscar trabajo")
        LAUNCH = "launch", _("Lanzar algo")
        LEARNING = "learning", _("Aprender")
        PROBLEM = "problem", _("Resolver un problema")

    kind = models.CharField(_("De qué se trata"), max_length=8, choices=Kind)
    title = models.CharField(_("Qué buscas"), max_length=200)
    goal = models.ForeignKey(
        "practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="campaigns"
    )
    about = models.TextField(_("En pocas palabras"), blank=True)
    starts_on = models.DateField()
    until = models.DateField(_("Hasta cuándo"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True)
    result = models.TextField(_("En qué quedó"), blank=True)

    class Meta:
        ordering = ["ended_at", "-starts_on", "-pk"]


@leads_back
class CampaignPerson(Flow):
    """One contact in a campaign. The stages of each kind are in `harvest.campaigning.stages`."""

    route = "campaign_person"
    step_reads = ("contact", "campaign")
    scoped_by = ("owner", "contact", "campaign")

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="people")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="campaign_places")
    place = models.ForeignKey("harvest.CampaignPlace", on_delete=models.SET_NULL, null=True, related_name="people")
    stage = models.CharField(max_length=16)
    stage_since = models.DateTimeField()
    why = models.CharField(_("Por qué"), max_length=300, blank=True)
    written_at = models.DateTimeField(null=True)  # the member wrote to them, in this stage
    greeted_at = models.DateTimeField(null=True)  # a hello without an ask was planned before
    helps = models.BooleanField(_("Sigue la campaña: le cuentas cómo va"), default=False)
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["stage_since", "pk"]
        constraints = [models.UniqueConstraint(fields=["campaign", "contact"], name="once_in_a_campaign")]

    def step_draft(self, contact: Any, member: Member, today: date) -> Draft | None:
        from lazos.harvest.campaigning import messages

        return messages.step_draft(self, today)

    def advance(self, *, at: datetime, interaction: Any = None) -> Deed | None:
        from lazos.harvest.campaigning import acts

        return acts.advance(self, at=at, interaction=interaction)


class CampaignPlace(Owned, Versioned):
    """A company or institution of interest; or, of a launch, a kind of customer."""

    scoped_by = ("owner", "campaign")

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(_("Lugar"), max_length=200)
    folded = models.CharField(max_length=200, editable=False)  # core.language.fold, to find who is or was there
    note = models.CharField(_("Qué sabes"), max_length=500, blank=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]


class CampaignNote(Owned, Versioned):
    """What was heard, given, tried or published in a campaign, with its day."""

    class Kind(models.TextChoices):
        PAIN = "pain", _("Lo que les duele")
        FREE_HELP = "free_help", _("Ayuda que diste")
        MATERIAL = "material", _("Material útil")
        FEEDBACK = "feedback", _("Opinión temprana")
        ADVICE = "advice", _("Consejo que te dieron")
        APPLIED = "applied", _("Lo que aplicaste")
        DETAIL = "detail", _("Cómo lo resolvieron")
        RESULT = "result", _("Resultado")

    scoped_by = ("owner", "campaign", "contact")

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="notes")
    contact = models.ForeignKey(
        "people.Contact", on_delete=models.SET_NULL, null=True, blank=True, related_name="campaign_notes"
    )
    kind = models.CharField(_("Qué es"), max_length=9, choices=Kind)
    text = models.TextField(_("Con tus palabras"))
    url = models.URLField(_("Enlace"), max_length=500, blank=True)
    day = models.DateField(_("Qué día"))
    done_at = models.DateTimeField(null=True)  # of what was planned: published, applied, told

    class Meta:
        ordering = ["-day", "-pk"]


class CampaignUpdate(Owned, Versioned):
    """News for those who follow the campaign; the member sends it, each person once."""

    scoped_by = ("owner", "campaign")

    campaign = models.ForeignKey(Campaign, on_delete=models.CASCADE, related_name="updates")
    text = models.TextField(_("El mensaje"))
    sent_at = models.DateTimeField(null=True)
    told = models.ManyToManyField("people.Contact", related_name="campaign_updates")

    class Meta:
        ordering = ["-created_at", "-pk"]
