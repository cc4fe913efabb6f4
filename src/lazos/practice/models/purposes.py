"""What the member brings and seeks: their presentation, what they offer and need, the key people of a quarter."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned

LANGUAGES = (("es", _("Español")), ("en", _("Inglés")))


class Pitch(Owned, Versioned):
    """One version of the member's presentation: who I am, what I do, what moves me, why I am here."""

    name = models.CharField(_("Para qué ocasión"), max_length=80)
    language = models.CharField(_("Idioma"), max_length=2, choices=LANGUAGES, default="es")
    who = models.TextField(_("Quién soy"), max_length=600, blank=True)
    what = models.TextField(_("Qué hago"), max_length=600, blank=True)
    moves = models.TextField(_("Qué me mueve"), max_length=600, blank=True)
    why = models.TextField(_("Por qué estoy aquí"), max_length=600, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "pk"]

    @property
    def text(self) -> str:
        return " ".join(self._said)

    @property
    def lead(self) -> str:
        """What is said first, in large."""
        return " ".join(self._said[:-2]) or " ".join(self._said[:1])

    @property
    def rest(self) -> str:
        return " ".join(self._said)[len(self.lead) :].strip()

    @property
    def _said(self) -> list[str]:
        return [part.strip() for part in (self.who, self.what, self.moves, self.why) if part.strip()]


class Offering(Owned, Versioned):
    """Something that the member offers or needs, in their words, and the ESCO concepts it was matched to."""

    class Side(models.TextChoices):
        OFFER = "offer", _("Lo que puedes dar")
        NEED = "need", _("Lo que buscas")

    class Kind(models.TextChoices):
        SKILL = "skill", _("Una habilidad")
        KNOWLEDGE = "knowledge", _("Un conocimiento")
        RESOURCE = "resource", _("Un recurso")
        INTRODUCTION = "introduction", _("Una presentación")

    side = models.CharField(max_length=5, choices=Side)
    kind = models.CharField(_("Qué es"), max_length=12, choices=Kind, default=Kind.SKILL)
    text = models.CharField(_("Con tus palabras"), max_length=200)
    concepts = models.JSONField(default=list)  # ESCO concept codes, the likeliest first; chosen by the member
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["side", "pk"]


class KeyPerson(Owned, Versioned):
    """One of the two or three people of a quarter, what the member could give them first, and the steps to it.

    Its steps are promises, as those of a `Flow`; there are up to three at once, so that they are a list.
    """

    route = "key_person"
    step_field = "steps"
    scoped_by = ("owner", "contact", "steps")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="key_quarters")
    quarter = models.DateField()  # its first day
    gift = models.CharField(_("Qué podrías darle primero"), max_length=300, blank=True)
    steps = models.ManyToManyField("practice.Promise", related_name="key_people")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["quarter", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "contact", "quarter"], name="one_key_person_a_quarter")]
