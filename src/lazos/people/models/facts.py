"""What a member knows of a contact, fact by fact, each with its source."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.activity.rows import Owned, Versioned


class _ContactRow(Owned):
    """A row of one contact; `position` keeps the order, `origin` the import it came with (None: typed)."""

    scoped_by: tuple[str, ...] = ("owner", "contact")

    position = models.PositiveSmallIntegerField(default=0)
    origin = models.ForeignKey("people.Origin", on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        abstract = True
        ordering = ["position", "pk"]


class Email(_ContactRow):
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="emails")
    address = models.CharField(_("Correo"), max_length=320)
    folded = models.CharField(max_length=320, editable=False)  # case-folded, to compare
    label = models.CharField(max_length=60, blank=True)
    preferred = models.BooleanField(default=False)

    class Meta(_ContactRow.Meta):
        indexes = [models.Index(fields=["owner", "folded"])]


class Phone(_ContactRow):
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="phones")
    number = models.CharField(_("Teléfono"), max_length=100)  # as it was written
    e164 = models.CharField(max_length=20, blank=True, editable=False)
    label = models.CharField(max_length=60, blank=True)
    preferred = models.BooleanField(default=False)

    class Meta(_ContactRow.Meta):
        indexes = [models.Index(fields=["owner", "e164"])]


class Address(_ContactRow):
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="addresses")
    street = models.CharField(_("Calle y número"), max_length=300, blank=True)
    extended = models.CharField(max_length=300, blank=True)
    po_box = models.CharField(max_length=100, blank=True)
    city = models.CharField(_("Ciudad"), max_length=200, blank=True)
    region = models.CharField(_("Estado o provincia"), max_length=200, blank=True)
    postcode = models.CharField(_("Código postal"), max_length=40, blank=True)
    country = models.CharField(_("País"), max_length=100, blank=True)
    formatted = models.TextField(blank=True)
    label = models.CharField(max_length=60, blank=True)


class Link(_ContactRow):
    """A web address or a messenger handle; never fetched."""

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(max_length=10, default="web")  # web, messenger
    url = models.CharField(_("Enlace"), max_length=2000)
    label = models.CharField(max_length=60, blank=True)
    preferred = models.BooleanField(default=False)


class Position(_ContactRow):
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="positions")
    organisation = models.CharField(_("Organización"), max_length=300, blank=True)
    department = models.CharField(_("Área"), max_length=200, blank=True)
    role = models.CharField(_("Puesto"), max_length=300, blank=True)
    started = models.CharField(max_length=10, blank=True)  # ISO as precise as known
    finished = models.CharField(max_length=10, blank=True)
    current = models.BooleanField(default=True)


class KeyDate(_ContactRow):
    """A day that comes back every year. The year is often unknown; 29 February is a real day."""

    class Kind(models.TextChoices):
        BIRTHDAY = "birthday", _("Cumpleaños")
        ANNIVERSARY = "anniversary", _("Aniversario")
        DEATH = "death", _("Fallecimiento")
        OTHER = "other", pgettext_lazy("date", "Otra fecha")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="dates")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.BIRTHDAY)
    year = models.SmallIntegerField(null=True, blank=True)
    month = models.PositiveSmallIntegerField(null=True, blank=True)
    day = models.PositiveSmallIntegerField(null=True, blank=True)
    label = models.CharField(max_length=100, blank=True)
    text = models.CharField(max_length=200, blank=True)  # a date in words that is no date

    class Meta(_ContactRow.Meta):
        indexes = [models.Index(fields=["owner", "month", "day"])]


class Fact(_ContactRow):
    """Something they care about, need, offer, prefer …, in words, with when and from whom it is known."""

    class Kind(models.TextChoices):
        INTEREST = "interest", _("Le importa")
        NEED = "need", _("Busca")
        OFFER = "offer", _("Ofrece")
        PREFERENCE = "preference", _("Prefiere")
        FAMILY = "family", _("Familia")
        LEARNED = "learned", _("Lo que supe")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="facts")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.CharField(max_length=500)
    folded = models.CharField(max_length=500, editable=False)
    noted_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)  # "lo dijo el 24 de agosto"
    interaction = models.ForeignKey("people.Interaction", on_delete=models.SET_NULL, null=True, related_name="facts")
    met_on = models.DateField(null=True)  # a need: when it was answered

    class Meta(_ContactRow.Meta):
        indexes = [models.Index(fields=["owner", "kind", "folded"])]

    def __str__(self) -> str:
        return self.text


class Relation(_ContactRow):
    """What this person is to the member: more than one may be true."""

    class Kind(models.TextChoices):
        CONTACT = "contact", pgettext_lazy("relation", "Contacto")
        MENTOR = "mentor", _("Me orienta")
        MENTEE = "mentee", _("Le oriento")
        PEER = "peer", _("Colega de camino")
        SPONSOR = "sponsor", _("Me recomienda y abre puertas")
        CLIENT = "client", _("Cliente")
        SUPPLIER = "supplier", _("Proveedor")
        COLLEAGUE = "colleague", _("Compartimos trabajo")
        FRIEND = "friend", _("Amistad")
        FAMILY = "family", pgettext_lazy("relation", "Familia")
        CLASSMATE = "classmate", _("Compartimos estudios")
        TEACHER = "teacher", _("Me enseñó")
        NEIGHBOUR = "neighbour", _("Vecindad")

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="relations")
    kind = models.CharField(max_length=10, choices=Kind)

    class Meta(_ContactRow.Meta):
        constraints = [models.UniqueConstraint(fields=["contact", "kind"], name="relation_once")]


class Relative(_ContactRow):
    """Somebody beside this person: their spouse, child, assistant … by name, or as a contact of their own."""

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="relatives")
    kind = models.CharField(max_length=60)
    name = models.CharField(max_length=200)
    other = models.ForeignKey("people.Contact", on_delete=models.SET_NULL, null=True, related_name="relative_of")


class Tag(Owned, Versioned):
    name = models.CharField(max_length=100)
    folded = models.CharField(max_length=100, editable=False)
    contacts = models.ManyToManyField("people.Contact", related_name="tags")

    class Meta:
        ordering = ["folded"]
        constraints = [models.UniqueConstraint(fields=["owner", "folded"], name="tag_per_owner")]

    def __str__(self) -> str:
        return self.name


class Leftover(_ContactRow):
    """What an import brought and Lazos has no place for. Kept as it came; it goes out again in the export."""

    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="leftovers")
    source = models.CharField(max_length=20)
    name = models.CharField(max_length=200)
    params = models.TextField(blank=True)
    value = models.TextField(blank=True)
