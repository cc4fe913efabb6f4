"""Hoy by mail: complete by itself, in the member's language, at their hour, not in quiet hours, never twice."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from lazos.accounts.models import Member
from lazos.notifications import outbox
from lazos.notifications.channels import channels_of
from lazos.notifications.clock import end_of_day, hour_of
from lazos.notifications.links import site
from lazos.notifications.models import Outgoing, Round
from lazos.notifications.notices import gather as gathering
from lazos.notifications.notices.registry import Told, kinds
from lazos.notifications.wording import things
from lazos.practice.plan import Day, day_of
from lazos.practice.wording import headline

logger = logging.getLogger(__name__)
#: The washes of the moments, as in tokens.css; a mail cannot read them there.
WASHES = {"sembrar": "#f7e8c2", "regar": "#d2ebec", "cosechar": "#f8e0e7", "podar": "#e4e3f3"}


def write_due(*, now: datetime) -> int:
    """Writes the digests whose hour has come. Nothing is written where no mail can leave."""
    if not outbox.can_send():
        return 0
    done = Round.made(now, by_mail=True)
    members = Member.objects.filter(is_active=True).exclude(digest=Member.Digest.OFF).iterator(chunk_size=500)
    return sum(_write_safely(member, now) for member in members if _is_due(member, now, done))


def _is_due(member: Member, now: datetime, done: set[tuple[int, date]]) -> bool:
    """Whether today's digest should be written by `now`, and the day was not gone through for it yet."""
    local = now.astimezone(member.zone)
    if member.digest == Member.Digest.WEEKLY and local.weekday() != member.review_day:
        return False
    if member.is_quiet(now) or local.time() < hour_of(member):
        return False
    return (member.pk, member.today(now)) not in done


def write_for(member: Member, *, now: datetime) -> Outgoing | None:
    """None where the day has nothing to say of what the member wants by mail, or was said already."""
    with translation.override(member.language), timezone.override(member.zone):
        groups = {group for group, ways in channels_of(member).items() if "mail" in ways}
        day = _wanted(day_of(member, member.today(now)), groups)
        lines = _lines(member, groups - {"today", "promises", "dates"}, now)
        if not (day.open or day.promises or day.dates or lines):
            return None
        context = _context(member, day, lines, "today" in groups)
        return outbox.write(
            member,
            _key(member, now),
            subject=context["headline"],
            text=render_to_string("notifications/digest.txt", context),
            html=render_to_string("notifications/digest.html", context),
            expires_at=end_of_day(member, now),
        )


def _wanted(day: Day, groups: set[str]) -> Day:
    """The day without what the member does not want by mail."""
    return replace(
        day,
        cards=day.cards if "today" in groups else [],
        promises=day.promises if "promises" in groups else [],
        dates=day.dates if "dates" in groups else [],
    )


def _lines(member: Member, groups: set[str], now: datetime) -> list[Told]:
    """What else is due today, one sentence each."""
    wanted = [kind for kind in kinds() if kind.group in groups]
    return gathering.tell(member, gathering.find(member, wanted, now=now), now=now)


def _write_safely(member: Member, now: datetime) -> bool:
    # What goes wrong with one member's day must not keep the others waiting for theirs.
    try:
        with transaction.atomic():
            # What comes up later in the day waits for the next: all of it arrives together, at their hour.
            Round.objects.create(owner=member, day=member.today(now), by_mail=True)
            return write_for(member, now=now) is not None
    except Exception:
        logger.exception("digest of member %s", member.pk)
        return False


def _key(member: Member, now: datetime) -> str:
    return f"digest:{member.today(now).isoformat()}"


def _context(member: Member, day: Day, lines: list[Told], with_people: bool) -> dict[str, Any]:
    also = len(day.promises) + len(day.dates) + len(lines)
    names = [card.contact.given or card.contact.display_name for card in day.open]
    return {
        "member": member,
        "day": day,
        "headline": headline(len(day.open)) if with_people else f"{things(also)}.",
        "lines": lines,
        "names": _joined(names),
        "minutes": sum(card.line.minutes for card in day.open),
        "washes": WASHES,
        "cards": [{"card": card, "wash": WASHES[card.line.moment]} for card in day.open],
        "site": site(),
        "language": member.language,
        "at": member.digest_at,
    }


def _joined(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(some)s y %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}
