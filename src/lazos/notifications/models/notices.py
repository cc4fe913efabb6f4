"""What a member was told, by which channels they like to be told, and which days were gone through."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import models

from lazos.activity.rows import Owned


class Notice(Owned):
    """One thing that was told in Avisos: row `subject` of a kind, and the day it is about. The words are not kept."""

    kind = models.CharField(max_length=20)
    subject = models.BigIntegerField()
    about = models.DateField()
    noted_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    shown = models.BooleanField(default=True)  # in Avisos; what comes on the phone alone is noted too, and not listed

    class Meta:
        ordering = ["-noted_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "kind", "subject", "about"], name="notice_once")]
        indexes = [models.Index(fields=["owner", "read_at", "noted_at"])]

    def read(self, *, at: datetime) -> None:
        Notice.objects.owned_by(self.owner_id).filter(pk=self.pk, read_at=None).update(read_at=at)


class Channel(Owned):
    """By which ways one group of notices comes to the member. Without a row it comes as usual."""

    group = models.CharField(max_length=20)
    app = models.BooleanField()
    mail = models.BooleanField()
    push = models.BooleanField()

    class Meta:
        ordering = ["group"]
        constraints = [models.UniqueConstraint(fields=["owner", "group"], name="channels_of_a_group_once")]


class Round(Owned):
    """A day of the member that was gone through, for Avisos and the phone or for their mail: what was due is noted and
    sent. The row is written with all of it, also where there was nothing to say."""

    day = models.DateField()
    by_mail = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "day", "by_mail"], name="round_once_a_day_each_way")]
        indexes = [models.Index(fields=["day"])]

    @classmethod
    def made(cls, now: datetime, *, by_mail: bool) -> set[tuple[int, date]]:
        """(member, day) of those made around `now`, in one query for everybody."""
        days = {(now + timedelta(days=n)).date() for n in (-1, 0, 1)}  # of whatever zone
        return set(cls.objects.all().unscoped().filter(day__in=days, by_mail=by_mail).values_list("owner", "day"))
