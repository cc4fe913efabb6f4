"""Alarms: the member asked to be told before one appointment. Nothing else leaves beside the message of the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from lazos.field.models import Gathering
from lazos.harvest.models import Interview
from lazos.notifications.clock import at_clock, before_quiet, end_of_quiet
from lazos.notifications.models import Alarm, Device
from lazos.notifications.push import sending
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Minutes before it begins that can be asked for.
CHOICES = (15, 60, 24 * 60)
SHOWN = 40
#: One that falls into quiet hours rings before them: so far ahead of its appointment may an alarm be, at most.
HORIZON = timedelta(minutes=max(CHOICES)) + timedelta(days=1, hours=1)


def ring(*, now: datetime) -> int:
    """Writes the messages whose moment has come, once for an appointment and its hour. Returns how many."""
    soon = (now, now + HORIZON)
    interview = Q(interview__starts_at__range=soon, interview__held_at=None, interview__closed_at=None)
    rows = Alarm.objects.all().unscoped().filter(interview | Q(gathering__starts_at__range=soon), owner__is_active=True)
    rows = rows.select_related("owner", "interview__contact", "gathering")
    return sum(_ring(alarm, now) for alarm in rows if alarm.rung_for != starts_at(alarm) and moment(alarm) <= now)


def moment(alarm: Alarm) -> datetime:
    """When it rings: so long before, or before the quiet hours that this falls into."""
    return before_quiet(alarm.owner, starts_at(alarm) - timedelta(minutes=alarm.minutes))


def starts_at(alarm: Alarm) -> datetime:
    return (alarm.interview or alarm.gathering).starts_at


def _ring(alarm: Alarm, now: datetime) -> int:
    member, at = alarm.owner, starts_at(alarm)
    kind, row = ("interview", alarm.interview) if alarm.interview else ("gathering", alarm.gathering)
    # Moved, or asked for at another moment, it rings again; a second process at the same moment writes nothing.
    key = f"alarm:{kind}:{row.pk}:{int(at.timestamp())}:{alarm.minutes}"
    devices = Device.objects.owned_by(member).filter(ended_at=None)
    with transaction.atomic(), translation.override(member.language), timezone.override(member.zone):
        rows = [
            sending.write(
                device, key, payload=_message(alarm, device, now), topic=f"{kind}{row.pk}"[:32], expires_at=at
            )
            for device in devices
        ]
        Alarm.objects.owned_by(member).filter(pk=alarm.pk).update(rung_for=at)
    return sum(row is not None for row in rows)


def _message(alarm: Alarm, device: Device, now: datetime) -> dict[str, Any]:
    member = alarm.owner
    here, row = starts_at(alarm).astimezone(member.zone), alarm.interview or alarm.gathering
    # What was asked for at night, or while the worker rested, leaves in the morning: "tomorrow" is today by then.
    leaves = end_of_quiet(member, now) if member.is_quiet(now) else now
    when = f"{wording.near(here.date(), member.today(leaves))} {at_clock(here.time())}"
    route = "interview" if alarm.interview else "gathering"
    return {
        "title": _("Una cita %(when)s") % {"when": when},
        "body": _what(alarm) if device.shows_names else "",
        "url": reverse(route, args=[row.pk]),
        "tag": f"lazos-{route}-{row.pk}",
        "lang": member.language,
    }


def _what(alarm: Alarm) -> str:
    if alarm.interview:
        return _("Conversación con %(name)s") % {"name": alarm.interview.contact.display_name}
    return str(alarm.gathering.title)[:120] if alarm.gathering else ""


def to_come(member: Member, *, now: datetime, ahead: timedelta = timedelta(days=60)) -> Iterator[tuple[str, Any]]:
    """The appointments that have their hour, as (kind, row), the nearest first."""
    soon = (now, now + ahead)
    talks = Interview.objects.owned_by(member).filter(starts_at__range=soon, held_at=None, closed_at=None)
    found = [("interview", row) for row in talks.select_related("contact").order_by("starts_at")[:SHOWN]]
    events = Gathering.objects.owned_by(member).filter(starts_at__range=soon).order_by("starts_at")[:SHOWN]
    found += [("gathering", row) for row in events]
    yield from sorted(found, key=lambda each: each[1].starts_at)[:SHOWN]


def ask(member: Member, kind: str, row: Any, minutes: int | None, *, now: datetime) -> None:
    """So many minutes before it; None: no alarm. One that rang already rings once more where its moment is to come."""
    mine = Alarm.objects.owned_by(member).filter(**{kind: row})
    if minutes is None:
        mine.delete()
        return
    asked = {"owner": member, "minutes": minutes}
    with transaction.atomic():
        alarm, _made = mine.update_or_create(**{kind: row}, defaults={"minutes": minutes}, create_defaults=asked)
        if alarm.rung_for is not None and moment(alarm) > now:
            mine.update(rung_for=None)


def asked(member: Member) -> dict[tuple[str, int], int]:
    """(kind, pk) → minutes."""
    rows = Alarm.objects.owned_by(member).values_list("interview", "gathering", "minutes")
    return {("interview", talk) if talk else ("gathering", event): minutes for talk, event, minutes in rows}
