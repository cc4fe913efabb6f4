"""What is due today, in one message for each device: how much there is, with names where the device may show them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import ngettext

from lazos.notifications.channels import TODAY, channels_of
from lazos.notifications.clock import end_of_day
from lazos.notifications.models import Device, Notice
from lazos.notifications.notices.listing import lines_of, still
from lazos.notifications.notices.registry import kinds
from lazos.notifications.push import sending
from lazos.notifications.wording import things
from lazos.practice.plan import day_of
from lazos.practice.wording import headline

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Lines of a message, and characters of each: all of it has to fit into one record (`core.webpush`).
NAMED, LINE = 4, 120


def write(member: Member, *, now: datetime) -> int:
    """The message of the day to each device of the member that is on. Returns how many were written.

    In the active language; a constant number of queries for each device.
    """
    devices = list(Device.objects.owned_by(member).filter(ended_at=None))
    ways = {group: ways for group, ways in channels_of(member).items() if "push" in ways} if devices else {}
    if not ways:
        return 0
    lines = _of_today(member, set(ways), now)
    people = _people(member, now) if TODAY.code in ways else []
    if not lines and not people:
        return 0
    key, end = f"day:{member.today(now).isoformat()}", end_of_day(member, now)
    messages = {named: _message(member, lines, people, named) for named in {one.shows_names for one in devices}}
    written = [
        sending.write(device, key, payload=messages[device.shows_names], topic="day", expires_at=end)
        for device in devices
    ]
    return sum(row is not None for row in written)


def _of_today(member: Member, groups: set[str], now: datetime) -> list[str]:
    """What was noted today, is not read yet and still stands; one sentence each."""
    wanted = [kind for kind in kinds() if kind.group in groups]
    midnight = now.astimezone(member.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = still(Notice.objects.owned_by(member), wanted).filter(read_at=None, noted_at__gte=midnight)
    found = lines_of(member, list(rows.order_by("pk")), now=now)
    return [line.told.plain for line in found if not line.told.is_over]


def _people(member: Member, now: datetime) -> list[str]:
    return [card.contact.display_name for card in day_of(member, member.today(now)).open]


def _message(member: Member, lines: list[str], people: list[str], named: bool) -> dict[str, Any]:
    """How many things and how many people, naming nobody; below it the names, where they may be shown."""
    counted = ([things(len(lines))] if lines else []) + ([headline(len(people))] if people else [])
    return {
        "title": counted[0],
        "body": _named(lines, people) if named else "".join(counted[1:]),
        "url": reverse("notices") if lines else reverse("home"),
        "tag": "lazos-day",
        "lang": member.language,
    }


def _named(lines: list[str], people: list[str]) -> str:
    told = [*([", ".join(people)] if people else []), *lines]
    shown = [line if len(line) <= LINE else f"{line[: LINE - 1]}…" for line in told[:NAMED]]
    left = len(told) - len(shown)
    if left:
        shown.append(ngettext("y una más", "y %(n)s más", left) % {"n": left})
    return "\n".join(shown)
