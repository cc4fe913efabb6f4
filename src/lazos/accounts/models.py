"""Members: who they are to the system, how they like it, and how they come in."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import connection, models, transaction
from django.utils.timezone import now as utc_now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.accounts.places import region_of
from lazos.accounts.zones import zones
from lazos.activity.rows import Versioned

INVITATION_LASTS = timedelta(days=14)


def validate_timezone(name: str) -> None:
    if name not in zones():
        raise ValidationError(_("No conocemos la zona horaria “%(name)s”."), params={"name": name})


class MemberManager(BaseUserManager["Member"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Member:
        """A member with their address; the first one is also the steward. The password may be None: none opens then."""
        with transaction.atomic():
            fields.setdefault("is_steward", not self.exists())
            fields.setdefault("region", region_of(fields.get("timezone", "")))
            member = self.model(email=self.normalize_email(email).lower(), **fields)
            member.set_password(password)
            member.full_clean(exclude=["password"])
            member.save()
        return member

    def nobody_yet(self) -> bool:
        """Whether there is no member; within a transaction nobody else makes one until it ends."""
        if connection.vendor == "postgresql":  # on SQLite the transaction itself keeps others out
            with connection.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {connection.ops.quote_name(self.model._meta.db_table)} IN EXCLUSIVE MODE")
        return not self.exists()

    def get_by_natural_key(self, username: str | None) -> Member:
        return self.get(email__iexact=username)


class Member(Versioned, AbstractBaseUser):
    class Language(models.TextChoices):
        SPANISH = "es", _("Español")
        ENGLISH = "en", _("Inglés")

    class Theme(models.TextChoices):
        AUTO = "auto", _("Como el equipo")
        LIGHT = "light", _("Claro")
        DARK = "dark", _("Oscuro")

    class Digest(models.TextChoices):
        OFF = "off", _("Ninguno")
        DAILY = "daily", _("Cada día")
        WEEKLY = "weekly", _("Cada semana, el día de repaso")

    email = models.EmailField(_("Correo"), unique=True)
    name = models.CharField(_("Cómo te llamas"), max_length=150, blank=True)
    headline = models.CharField(_("Qué haces, en una línea"), max_length=220, blank=True)
    language = models.CharField(_("Idioma"), max_length=2, choices=Language, default=Language.SPANISH)
    timezone = models.CharField(_("Zona horaria"), max_length=64, default="UTC", validators=[validate_timezone])
    region = models.CharField(_("País de tus teléfonos"), max_length=2, blank=True)
    theme = models.CharField(_("Aspecto"), max_length=5, choices=Theme, default=Theme.AUTO)

    weekly_minutes = models.PositiveSmallIntegerField(
        _("Minutos a la semana"), default=45, validators=[MinValueValidator(10), MaxValueValidator(600)]
    )
    review_day = models.PositiveSmallIntegerField(_("Día de repaso"), default=4, validators=[MaxValueValidator(6)])
    quiet_from = models.TimeField(pgettext_lazy("hours", "Desde"), default="21:00")
    quiet_to = models.TimeField(pgettext_lazy("hours", "Hasta"), default="08:00")
    tended_cap = models.PositiveSmallIntegerField(
        _("A cuántas personas cuidas"), default=20, validators=[MinValueValidator(1), MaxValueValidator(150)]
    )
    digest = models.CharField(_("Resumen por correo"), max_length=6, choices=Digest, default=Digest.OFF)
    digest_at = models.TimeField(_("A qué hora"), default="08:00")
    action_minutes = models.JSONField(default=dict, blank=True)
    welcomed_at = models.DateTimeField(null=True, editable=False)
    welcome_steps = models.JSONField(default=dict, editable=False)
    #: How many people were removed for ever: what a phone kept before the last one may name them.
    people_removed = models.PositiveIntegerField(default=0, editable=False)

    is_steward = models.BooleanField(default=False, editable=False)
    is_active = models.BooleanField(default=True, editable=False)
    joined_at = models.DateTimeField(default=utc_now, editable=False)

    objects = MemberManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name or self.email

    def get_short_name(self) -> str:
        return self.name.split(" ")[0] if self.name else self.email.split("@")[0]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def today(self, now: datetime) -> date:
        """The day it is where the member lives."""
        return now.astimezone(self.zone).date()

    def is_quiet(self, now: datetime) -> bool:
        """Whether `now` falls into the hours of silence; they may cross midnight. Equal ends: no silence."""
        clock = now.astimezone(self.zone).time()
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= clock < self.quiet_to
        return clock >= self.quiet_from or clock < self.quiet_to


class Invitation(models.Model):
    """A link that lets one person make an account. Only its hash is kept."""

    by = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="invitations")
    note = models.CharField(max_length=150, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.OneToOneField(Member, on_delete=models.SET_NULL, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-created_at"]

    @classmethod
    def issue(cls, *, by: Member, now: datetime, note: str = "") -> tuple[Invitation, str]:
        """A new invitation and its token, which is shown once and kept nowhere."""
        token = secrets.token_urlsafe(24)
        invitation = cls.objects.create(
            by=by, note=note, token_hash=_hash(token), created_at=now, expires_at=now + INVITATION_LASTS
        )
        return invitation, token

    @classmethod
    def open_with(cls, token: str, *, now: datetime) -> Invitation | None:
        return cls.objects.filter(
            token_hash=_hash(token), accepted_at=None, withdrawn_at=None, expires_at__gt=now, by__is_active=True
        ).first()

    def accept(self, *, by: Member, now: datetime) -> bool:
        """False where somebody else was first."""
        waiting = Invitation.objects.filter(pk=self.pk, accepted_at=None, withdrawn_at=None)
        return bool(waiting.update(accepted_at=now, accepted_by=by))

    def withdraw(self, *, now: datetime) -> None:
        Invitation.objects.filter(pk=self.pk, accepted_at=None).update(withdrawn_at=now)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
