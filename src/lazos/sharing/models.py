"""PRIVATE: something the member kept because it reminded them of somebody, and the people it may interest."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lazos.activity.rows import Owned, OwnedQuerySet, Versioned
from lazos.core.links import host_of, is_link
from lazos.core.matching.gist import Gist, as_gist

LONGEST_URL = 2000
LONGEST_NOTE = 8000
#: A reading that has not ended after this time is not waited for on a page.
PATIENCE = timedelta(minutes=2)


class ClippingQuerySet(OwnedQuerySet):
    def current(self, today: date) -> ClippingQuerySet:
        """Without the events that are over."""
        return self.filter(Q(day=None) | Q(day__gte=today))


class Clipping(Owned, Versioned):
    """A link, an event or an idea. `title` and `note` are the member's; `page_title`, `page_about` and `language` what
    the page says, `problem` why it could not be read (a code of `sharing.reading`).

    `asked_at` is when it was last handed to a job, `read_at` when its page was read, `looked_at` when people were
    looked through for it. `understood` is what the vocabulary adds to its words (`core.matching.gist`).
    """

    class Kind(models.TextChoices):
        LINK = "link", _("Enlace")
        EVENT = "event", _("Evento")
        IDEA = "idea", _("Idea")

    kind = models.CharField(max_length=5, choices=Kind, default=Kind.LINK)
    url = models.CharField(_("Enlace"), max_length=LONGEST_URL, blank=True)
    key = models.CharField(max_length=64, editable=False)  # of the page (`sharing.keeping.key_of`), else one of its own
    title = models.CharField(_("De qué trata"), max_length=300, blank=True)
    note = models.TextField(_("Por qué te hizo pensar en alguien"), max_length=LONGEST_NOTE, blank=True)
    day = models.DateField(_("Qué día es"), null=True, blank=True)
    page_title = models.CharField(max_length=300, blank=True)
    page_about = models.CharField(max_length=500, blank=True)
    language = models.CharField(max_length=2, blank=True)
    problem = models.CharField(max_length=20, blank=True)
    understood = models.JSONField(default=dict, blank=True)
    asked_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    looked_at = models.DateTimeField(null=True)

    objects = models.Manager.from_queryset(ClippingQuerySet)()

    class Meta:
        ordering = ["-pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="a_page_is_kept_once")]

    def __str__(self) -> str:
        return self.title or self.page_title or self.host or self.url

    @property
    def host(self) -> str:
        return host_of(self.url)

    @property
    def href(self) -> str:
        """What a page may link to: a take-out may bring anything."""
        return self.url if is_link(self.url) else ""

    @property
    def is_named(self) -> bool:
        """Whether anybody, the member or the page, said what it is about."""
        return bool(self.title or self.page_title)

    @property
    def gist(self) -> Gist:
        return as_gist(f"{self.title or self.page_title}. {self.note}", self.page_about, self.understood)

    def waits(self, now: datetime) -> bool:
        """Whether a job is at it that will have something to say soon."""
        if self.asked_at is None or (self.looked_at is not None and self.looked_at >= self.asked_at):
            return False
        return now - self.asked_at < PATIENCE

    def is_over(self, today: date) -> bool:
        return self.day is not None and self.day < today

    def write(self, **values: Any) -> None:
        """What a job found. No new version: nothing that the member edits is among it."""
        for name, value in values.items():
            setattr(self, name, value)
        Clipping.objects.owned_by(self.owner_id).filter(pk=self.pk).update(**values)


class Reading(Owned):
    """One page that was asked for, at `created_at`. It stays for a while though its clipping goes: they are counted."""


class ClippingPerson(Owned):
    """Somebody whom a clipping may interest. Given to them (`shared_at`) or set aside, it is not proposed again."""

    scoped_by = ("owner", "clipping", "contact")

    clipping = models.ForeignKey(Clipping, on_delete=models.CASCADE, related_name="people")
    contact = models.ForeignKey("people.Contact", on_delete=models.CASCADE, related_name="clippings")
    level = models.PositiveSmallIntegerField(default=0)  # of the fit when it was looked for; never shown
    shared_at = models.DateTimeField(null=True)
    set_aside_at = models.DateTimeField(null=True)
    exchange = models.ForeignKey("people.Exchange", on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["clipping", "contact"], name="a_clipping_once_for_somebody")]
