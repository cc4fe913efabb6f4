"""What happened between the member and their people: it counts real contact, and nothing else does."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.activity.rows import Owned, OwnedQuerySet, Versioned


class Interaction(Owned, Versioned):
    """One contact: a coffee, a call, a message … with one person or several.

    `day` is the day where the member was; `at` (UTC) is set where the time is known.
    """

    class Kind(models.TextChoices):
        COFFEE = "coffee", _("café")
        MEAL = "meal", _("comida")
        CALL = "call", _("llamada")
        VIDEO = "video", _("videollamada")
        MEETING = "meeting", _("reunión")
        MESSAGE = "message", _("mensaje")
        EMAIL = "email", _("correo")
        EVENT = "event", _("evento")
        LETTER = "letter", _("carta")
        OTHER = "other", pgettext_lazy("interaction", "contacto")

    class Direction(models.TextChoices):
        OUT = "out", _("Fui yo")
        IN = "in", _("Fue la otra persona")
        BOTH = "both", _("Los dos")

    kind = models.CharField(_("Cómo"), max_length=10, choices=Kind, default=Kind.MESSAGE)
    direction = models.CharField(_("Quién empezó"), max_length=4, choices=Direction, default=Direction.BOTH)
    day = models.DateField(_("Qué día"))
    at = models.DateTimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(
        _("Minutos"), null=True, blank=True, validators=[MaxValueValidator(1440)]
    )
    title = models.CharField(_("De qué hablaron"), max_length=300, blank=True)
    summary = models.TextField(_("Qué pasó"), blank=True)
    learned = models.TextField(_("Qué aprendí"), blank=True)
    mood = models.CharField(max_length=10, blank=True)  # how it went, in one tap: good, so_so, quiet
    place = models.CharField(_("Dónde"), max_length=200, blank=True)
    contacts = models.ManyToManyField("people.Contact", related_name="interactions")
    search_text = models.TextField(blank=True, editable=False)
    source_key = models.CharField(max_length=200, blank=True)
    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, null=True, related_name="interactions")

    scoped_by = ("owner", "contacts")

    class Meta:
        ordering = ["-day", "-at", "-pk"]
        indexes = [models.Index(fields=["owner", "-day"])]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "source_key"], condition=~models.Q(source_key=""), name="interaction_source_once"
            )
        ]


class ContactDay(models.Model):
    """A day on which there was contact: the unit that warmth counts. Derived from interactions (`people.derive`).

    `day` is a proleptic ordinal, so that ages are a subtraction on every database.
    """

    owner_path = "owner"
    scoped_by: tuple[str, ...] = ("owner", "contact")

    owner = models.ForeignKey("accounts.Member", on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="days", db_index=False)
    day = models.IntegerField()

    objects = models.Manager.from_queryset(OwnedQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contact", "day"], name="contact_day_once")]
        indexes = [models.Index(fields=["owner", "contact", "day"])]


class Exchange(Owned, Versioned):
    """Value given or received. It leans, it is never counted."""

    class Direction(models.TextChoices):
        GIVEN = "given", _("Diste")
        RECEIVED = "received", _("Recibiste")

    class Kind(models.TextChoices):
        ARTICLE = "article", _("artículo")
        INTRODUCTION = "introduction", _("presentación")
        ADVICE = "advice", _("consejo")
        REFERRAL = "referral", _("recomendación")
        RESOURCE = "resource", _("recurso")
        FEEDBACK = "feedback", _("opinión")
        HELP = "help", _("ayuda")
        CONGRATULATION = "congratulation", _("felicitación")
        THANKS = "thanks", _("gracias")
        GIFT = "gift", _("regalo")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="exchanges")
    direction = models.CharField(max_length=8, choices=Direction)
    kind = models.CharField(max_length=14, choices=Kind)
    day = models.DateField(_("Qué día"))
    note = models.CharField(_("Qué fue"), max_length=500, blank=True)
    thanked_on = models.DateField(null=True, blank=True)  # received: when thanks were given
    interaction = models.ForeignKey(Interaction, on_delete=models.SET_NULL, null=True, related_name="exchanges")
    source_key = models.CharField(max_length=200, blank=True)
    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, null=True, related_name="+")

    scoped_by = ("owner", "contact", "interaction")

    class Meta:
        ordering = ["-day", "-pk"]
        indexes = [models.Index(fields=["owner", "-day"])]
