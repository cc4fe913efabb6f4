"""How often somebody has been asked for this lately: about twice a month is enough for anybody. It advises."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lazos.core.matching.load import CONNECTIONS, MONTH, within
from lazos.harvest.models import Ask, Introduction
from lazos.practice.sentences import short_name
from lazos.practice.wording import in_words

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


def advice(member: Member, contacts: list[Contact], today: date, without: int = 0) -> list[str]:
    """A sentence for each of these who was introduced or asked often this month. `without`: an introduction."""
    days = _days(member, [contact.pk for contact in contacts], today, without)
    found = []
    for contact in contacts:
        recent = sorted(day for day in days[contact.pk] if within([day], today))
        if len(recent) >= CONNECTIONS:
            again = recent[-CONNECTIONS] + MONTH
            found.append(
                _("Este mes van %(times)s peticiones a %(name)s. Le llegará mejor desde el %(date)s.")
                % {
                    "name": short_name(contact),
                    "times": in_words(len(recent)),
                    "date": date_format(again, "MONTH_DAY_FORMAT"),
                }
            )
    return found


def _days(member: Member, ids: list[int], today: date, without: int) -> dict[int, list[date]]:
    since = datetime.combine(today - MONTH + timedelta(days=1), time.min, member.zone)
    found: dict[int, list[date]] = {pk: [] for pk in ids}
    rows = Introduction.objects.owned_by(member).filter(
        Q(first__in=ids) | Q(second__in=ids), Q(first_asked_at__gte=since) | Q(second_asked_at__gte=since)
    )
    columns = ("first_id", "first_asked_at", "second_id", "second_asked_at")
    for first, first_at, second, second_at in rows.exclude(pk=without).values_list(*columns):
        for pk, at in ((first, first_at), (second, second_at)):
            if pk in found and at and at >= since:
                found[pk].append(member.today(at))
    asked = Ask.objects.owned_by(member).filter(contact__in=ids, sent_at__gte=since)
    for pk, at in asked.values_list("contact_id", "sent_at"):
        found[pk].append(member.today(at))
    return found
