"""A calendar that programs subscribe to: an address nobody can guess, and what stands in it."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, Versioned

if TYPE_CHECKING:
    from lazos.accounts.models import Member


class CalendarFeed(Owned, Versioned):
    """One subscription of one device or program. Of its address only the hash is kept: it is shown once."""

    class Promises(models.TextChoices):
        EVENTS = "events", _("En su día, como algo de todo el día")
        TASKS = "tasks", _("Como tareas (Thunderbird y programas de tareas)")
        NONE = "none", _("No ponerlas")

    class Dates(models.TextChoices):
        ALL = "all", _("Las de todas las personas")
        TENDED = "tended", _("Las de quienes cuidas")
        NONE = "none", _("No ponerlas")

    name = models.CharField(_("Para qué equipo o programa"), max_length=60)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    renewed_at = models.DateTimeField(editable=False)
    used_on = models.DateField(null=True, editable=False)  # the member's day

    promises = models.CharField(_("Promesas"), max_length=6, choices=Promises, default=Promises.EVENTS)
    dates = models.CharField(_("Cumpleaños y otras fechas"), max_length=6, choices=Dates, default=Dates.ALL)
    appointments = models.BooleanField(_("Citas y encuentros"), default=True)
    with_text = models.BooleanField(_("Con lo que escribiste, además de los nombres"), default=False)
    alarms = models.BooleanField(_("Que el calendario suene"), default=False)

    class Meta:
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def opened_with(cls, token: str) -> CalendarFeed | None:
        """The feed of this address. Whoever has the address is its owner's program: there is no other door to it."""
        rows = cls.objects.all().unscoped().select_related("owner")
        return rows.filter(token_hash=_hash(token), owner__is_active=True).first()

    def renew(self, *, at: datetime) -> str:
        """A new address in the place of the old one, which opens nothing from then on. Not saved here."""
        token = secrets.token_urlsafe(24)
        self.token_hash, self.renewed_at, self.used_on = _hash(token), at, None
        return token

    def note_use(self, day: date) -> None:
        """Remembers the last day it was read; a program that asks every hour writes once a day."""
        if self.used_on != day:
            CalendarFeed.objects.owned_by(self.owner_id).filter(pk=self.pk).update(used_on=day)


def begin(member: Member, *, now: datetime, feed: CalendarFeed) -> str:
    """Saves a feed that a form filled; its token, which is kept nowhere."""
    feed.owner, feed.created_at, feed.updated_at = member, now, now
    token = feed.renew(at=now)
    feed.save(force_insert=True)
    return token


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
