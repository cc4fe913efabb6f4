"""The contact: one person (or organisation) as its owner knows it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.activity.rows import Owned, OwnedQuerySet, Versioned
from lazos.core.language.fold import fold
from lazos.people.models.circles import Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def place_of(typed: Sequence[str]) -> Case:
    """How well the folded words name somebody: the beginnings of their names, then within, then of anything said."""
    if not typed:
        return Case(default=Value(0), output_field=IntegerField())
    begins = Q(*(_begins("sort_name", word) for word in typed))
    within = Q(*(Q(sort_name__contains=word) for word in typed))
    said = Q(*(_begins("search_text", word) for word in typed))
    places = [When(condition, then=Value(place)) for place, condition in enumerate((begins, within, said))]
    return Case(*places, default=Value(len(places)), output_field=IntegerField())


def _begins(field: str, word: str) -> Q:
    """Whether `word` begins a word of a folded field."""
    return (
        Q((f"{field}__startswith", word))
        | Q((f"{field}__contains", f" {word}"))
        | Q((f"{field}__contains", f"-{word}"))
    )


class ContactQuerySet(OwnedQuerySet):
    def living(self) -> ContactQuerySet:
        """Neither archived nor merged away."""
        return self.filter(archival=None, merged_into=None)

    def tended(self) -> ContactQuerySet:
        return self.filter(tending__isnull=False)

    def matching(self, text: str) -> ContactQuerySet:
        """Whose folded search text holds every word of `text`. (Typos are forgiven by `lazos.search`.)"""
        queryset = self
        for word in fold(text).split():
            queryset = queryset.filter(search_text__contains=word)
        return queryset


class Contact(Owned, Versioned):
    """One person of one member. What is derived (`display_name`, `search_text`, `tie` …): see `people.derive`."""

    class Kind(models.TextChoices):
        PERSON = "person", _("Persona")
        ORGANISATION = "organisation", _("Organización")

    class NameOrder(models.TextChoices):
        GIVEN_FIRST = "given", _("Nombre y apellidos")
        FAMILY_FIRST = "family", _("Apellido primero")

    class Channel(models.TextChoices):
        WHATSAPP = "whatsapp", "WhatsApp"
        EMAIL = "email", _("Correo")
        PHONE = "phone", _("Llamada")
        IN_PERSON = "in_person", _("En persona")

    class Formality(models.TextChoices):
        TU = "tu", _("De tú")
        USTED = "usted", _("De usted")

    class Tie(models.TextChoices):
        FIRM = "firme", pgettext_lazy("tie", "firme")
        ALIVE = "vivo", pgettext_lazy("tie", "vivo")
        LOOSE = "flojo", pgettext_lazy("tie", "flojo")
        FALLOW = "barbecho", pgettext_lazy("tie", "barbecho")

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.PERSON)

    prefix = models.CharField(_("Tratamiento"), max_length=60, blank=True)
    given = models.CharField(_("Nombre"), max_length=200, blank=True)
    additional = models.CharField(_("Otros nombres"), max_length=200, blank=True)
    family = models.CharField(_("Primer apellido"), max_length=200, blank=True)
    family2 = models.CharField(_("Segundo apellido"), max_length=200, blank=True)
    suffix = models.CharField(_("Después del nombre"), max_length=100, blank=True)
    full_name = models.CharField(_("Nombre completo"), max_length=400, blank=True)  # as the source wrote it
    nickname = models.CharField(_("Cómo le dices"), max_length=200, blank=True)
    pronunciation = models.CharField(_("Cómo se pronuncia"), max_length=200, blank=True)
    maiden = models.CharField(_("Apellido de soltera o anterior"), max_length=200, blank=True)
    name_order = models.CharField(max_length=6, choices=NameOrder, default=NameOrder.GIVEN_FIRST)
    gender = models.CharField(max_length=40, blank=True)

    organisation = models.CharField(_("Dónde trabaja"), max_length=300, blank=True)  # the current position, copied
    role = models.CharField(_("Qué hace"), max_length=300, blank=True)
    city = models.CharField(_("Ciudad"), max_length=200, blank=True)

    language = models.CharField(_("Idioma en que se escriben"), max_length=10, blank=True)
    formality = models.CharField(_("Trato"), max_length=5, choices=Formality, blank=True)
    languages = models.CharField(_("Idiomas que habla"), max_length=200, blank=True)
    channel = models.CharField(_("Prefiere"), max_length=10, choices=Channel, blank=True)
    timezone = models.CharField(_("Zona horaria"), max_length=64, blank=True)
    best_time = models.CharField(_("Cuándo le viene bien"), max_length=200, blank=True)

    met_how = models.CharField(_("Cómo se conocieron"), max_length=300, blank=True)
    met_where = models.CharField(_("Dónde se conocieron"), max_length=300, blank=True)
    met_on = models.DateField(_("Cuándo se conocieron"), null=True, blank=True)
    introduced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="introduced"
    )
    introduced_by_name = models.CharField(_("Quién los presentó"), max_length=200, blank=True)
    in_common = models.CharField(_("En común"), max_length=500, blank=True)
    seed_circle = models.CharField(max_length=20, blank=True)  # where a first-evening name came from
    notes = models.TextField(_("Nota"), blank=True)
    next_step = models.CharField(_("Siguiente paso"), max_length=300, blank=True)
    rhythm_days = models.PositiveSmallIntegerField(_("Cada cuántos días"), null=True, blank=True)
    photo = models.ForeignKey("people.Attachment", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    raw_card = models.TextField(blank=True, editable=False)
    origin = models.ForeignKey("people.Origin", on_delete=models.SET_NULL, null=True, related_name="contacts")
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged_from")

    # Derived, so that a page of 10,000 people stays one query
    display_name = models.CharField(max_length=400, blank=True, editable=False)
    sort_name = models.CharField(max_length=400, blank=True, editable=False)
    search_text = models.TextField(blank=True, editable=False)
    last_day = models.IntegerField(null=True, editable=False)  # proleptic ordinal of the last contact day
    contact_days = models.PositiveIntegerField(default=0, editable=False)
    warmth = models.FloatField(null=True, editable=False)
    tie = models.CharField(max_length=8, choices=Tie, default=Tie.FALLOW, editable=False)

    objects = models.Manager.from_queryset(ContactQuerySet)()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="contact_uid_per_owner")]
        indexes = [
            models.Index(fields=["owner", "sort_name", "id"]),
            models.Index(fields=["owner", "tie", "sort_name"]),
            models.Index(fields=["owner", "last_day"]),
            models.Index(fields=["owner", "organisation"]),
            models.Index(
                fields=["owner", "merged_into"], condition=Q(merged_into__isnull=False), name="contact_merged"
            ),
        ]

    def __str__(self) -> str:
        return self.display_name

    def archive(self, *, by: Member, at: datetime) -> Archival:
        with transaction.atomic():
            Tending.objects.filter(contact=self).delete()
            return Archival.objects.get_or_create(contact=self, defaults={"by": by, "at": at})[0]

    def rest(self, *, by: Member, at: datetime) -> Rest:
        """Lets the tie lie fallow: it is not proposed until it is woken, and leaves the tended circle."""
        with transaction.atomic():
            Tending.objects.filter(contact=self).delete()
            return Rest.objects.get_or_create(contact=self, defaults={"by": by, "at": at})[0]


class _State(models.Model):
    """Something true of a contact because somebody said so at some time."""

    owner_path = "contact__owner"
    scoped_by: tuple[str, ...] = ("contact", "owner")

    by = models.ForeignKey("accounts.Member", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    objects = models.Manager.from_queryset(OwnedQuerySet)()

    class Meta:
        abstract = True


class Archival(_State):
    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="archival")


class Rest(_State):
    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="resting")


def _attachment_path(attachment: Attachment, name: str) -> str:
    return f"attachments/{attachment.sha256[:2]}/{attachment.sha256}"  # as people.files has it


class Attachment(Owned):
    """A photo or document. Its bytes lie in the data folder under their digest, once however often they are used."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="attachments")
    kind = models.CharField(max_length=10, default="photo")
    name = models.CharField(max_length=200, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField(default=0)
    file = models.FileField(upload_to=_attachment_path, max_length=200)
    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, null=True, related_name="attachments")

    scoped_by = ("owner", "contact")


def display_name_of(contact: Any) -> str:
    """The name to show: the parts in their order, else the name as it came, else nickname or organisation."""
    if contact.name_order == Contact.NameOrder.FAMILY_FIRST:
        parts = [contact.family, contact.family2, contact.given, contact.additional]
    else:
        parts = [contact.given, contact.additional, contact.family, contact.family2]
    composed = " ".join(part for part in parts if part)
    return composed or contact.full_name or contact.nickname or contact.organisation
