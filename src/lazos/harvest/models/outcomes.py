"""What grew from the ties, and the chain of people behind it, each with the thanks they are owed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow


class Outcome(Owned, Versioned):
    class Kind(models.TextChoices):
        JOB = "job", _("Un trabajo")
        CLIENT = "client", _("Un cliente")
        PROJECT = "project", _("Un proyecto")
        COLLABORATION = "collaboration", _("Una colaboración")
        ANSWER = "answer", _("Una respuesta")
        OPPORTUNITY = "opportunity", _("Una oportunidad")
        OTHER = "other", _("Otra cosa")

    kind = models.CharField(_("Qué fue"), max_length=13, choices=Kind, default=Kind.ANSWER)
    title = models.CharField(_("Qué salió"), max_length=200)
    note = models.TextField(_("En pocas palabras"), blank=True)
    day = models.DateField(_("Cuándo"))
    goal = models.ForeignKey("practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="outcomes")
    campaign = models.ForeignKey(
        "harvest.Campaign", on_delete=models.SET_NULL, null=True, blank=True, related_name="outcomes"
    )
    settled_at = models.DateTimeField(null=True)  # the member looked at the chain: from then on thanks are proposed

    class Meta:
        ordering = ["-day", "-pk"]


@leads_back
class OutcomeHop(Flow):
    """One person of the chain: what they did, when, and whether they were thanked."""

    class Part(models.TextChoices):
        INTRODUCED = "introduced", _("Te presentó a alguien")
        ADVISED = "advised", _("Te dio un consejo")
        REFERRED = "referred", _("Te recomendó")
        HELPED = "helped", _("Te echó una mano")
        TALKED = "talked", _("Conversaron")

    route = "outcome_hop"
    step_reads = ("contact", "outcome")
    scoped_by = ("owner", "contact", "outcome")

    outcome = models.ForeignKey(Outcome, on_delete=models.CASCADE, related_name="hops")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="outcome_hops")
    position = models.PositiveSmallIntegerField(default=0)  # 0 is where it began
    part = models.CharField(_("Su parte"), max_length=10, choices=Part, default=Part.HELPED)
    about = models.CharField(_("A quién, o sobre qué"), max_length=300, blank=True)
    did = models.CharField(_("Con tus palabras"), max_length=300, blank=True)  # stands in the place of part and about
    ask = models.ForeignKey("harvest.Ask", on_delete=models.SET_NULL, null=True, related_name="+")
    introduction = models.ForeignKey("harvest.Introduction", on_delete=models.SET_NULL, null=True, related_name="+")
    interview = models.ForeignKey("harvest.Interview", on_delete=models.SET_NULL, null=True, related_name="+")
    exchange = models.ForeignKey("people.Exchange", on_delete=models.SET_NULL, null=True, related_name="+")
    thanks = models.TextField(_("Las gracias"), blank=True)
    thanked_at = models.DateTimeField(null=True)
    not_now_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "pk"]

    @property
    def is_thanked(self) -> bool:
        """By this page or by its step: whoever tied the line in Hoy gave the thanks."""
        return self.thanked_at is not None or bool(self.step and self.step.kept_at)

    @property
    def is_open(self) -> bool:
        return not self.is_thanked and self.not_now_at is None and not (self.step and self.step.released_at)
