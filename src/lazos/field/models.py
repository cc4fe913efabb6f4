"""PRIVATE: an occasion the member goes to, its people, what was noted there, and the member's card."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned
from lazos.practice.flows import leads_back
from lazos.practice.models import Flow

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.practice.drafts import Draft


class Gathering(Owned, Versioned):
    """`starts_at` None: it takes whole days, from `day` to `last_day`. `timezone` is where it takes place."""

    title = models.CharField(_("Cómo se llama"), max_length=200)
    day = models.DateField(_("Qué día"))
    last_day = models.DateField()
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    timezone = models.CharField(_("Zona horaria de allá"), max_length=64, blank=True)
    place = models.CharField(_("Dónde"), max_length=300, blank=True)
    url = models.CharField(_("Enlace"), max_length=500, blank=True)
    goal = models.ForeignKey(
        "practice.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="gatherings"
    )
    aim = models.PositiveSmallIntegerField(_("Cuántas buenas conversaciones"), default=3)
    note = models.TextField(_("Para recordar"), blank=True)
    source_uid = models.CharField(max_length=300, blank=True)
    invited = models.JSONField(default=list)  # [name, mail address] of those whom the calendar names, never written to

    class Meta:
        ordering = ["day", "starts_at", "pk"]
        indexes = [models.Index(fields=["owner", "last_day"])]

    def __str__(self) -> str:
        return self.title

    @property
    def starts_there(self) -> datetime | None:
        """On the clock of the place."""
        return self.starts_at.astimezone(self.zone) if self.starts_at else None

    @property
    def ends_there(self) -> datetime | None:
        return self.ends_at.astimezone(self.zone) if self.ends_at else None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone) if self.timezone else self.owner.zone


@leads_back
class GatheringPerson(Flow):
    """Somebody the member hopes to meet there, or met (`met_at`). The step is writing to them afterwards."""

    route = "gathering_person"
    step_reads = ("contact", "gathering")
    scoped_by = ("owner", "gathering", "contact")

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="people")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="gatherings")
    why = models.CharField(_("Por qué te gustaría verle"), max_length=300, blank=True)
    opening = models.CharField(_("Con qué abrir la conversación"), max_length=300, blank=True)
    note = models.TextField(_("Para recordar"), blank=True)
    met_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["gathering", "contact"], name="once_at_a_gathering")]

    def __str__(self) -> str:
        return str(self.contact)

    def step_draft(self, contact: Any, member: Member, today: date) -> Draft | None:
        from lazos.field.following import draft_of

        return draft_of(self)


class FieldNote(Owned):
    """A note of an occasion as it was typed. `client_key` is made by the phone: sent twice, it is one note.

    `waits`: nobody was recognised in it for sure, so it waits to be read again with time.
    """

    scoped_by = ("owner", "gathering", "person")

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="notes")
    person = models.ForeignKey(GatheringPerson, on_delete=models.SET_NULL, null=True, related_name="notes")
    client_key = models.UUIDField()
    text = models.TextField()
    written_at = models.DateTimeField()
    waits = models.BooleanField(default=False)

    class Meta:
        ordering = ["written_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "client_key"], name="field_note_once")]


class CardChoice(Owned, Versioned):
    """What the member's own card shows; only the name is always on it."""

    phone = models.CharField(_("Teléfono"), max_length=40, blank=True)
    url = models.CharField(_("Página"), max_length=300, blank=True)
    shows_headline = models.BooleanField(_("Lo que haces"), default=True)
    shows_pitch = models.BooleanField(_("Tu presentación"), default=False)
    shows_email = models.BooleanField(_("Tu correo"), default=False)
    shows_phone = models.BooleanField(_("Tu teléfono"), default=False)
    shows_url = models.BooleanField(_("Tu página"), default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="one_card_each")]
