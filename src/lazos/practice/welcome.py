"""The first evening in four steps. Each may be skipped; it goes on where it was left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Case, F, When

from lazos.core.identity.names import split_name
from lazos.core.language.fold import fold
from lazos.core.ties.strength import ALIVE
from lazos.people import access, derive, records
from lazos.people.models import Contact, Tending
from lazos.practice.seeds import RELATIONS

if TYPE_CHECKING:
    from lazos.accounts.models import Member

STEPS = ("goal", "people", "circle", "time")
OFFERED, FOUND = 60, 20


def current_step(member: Member) -> str:
    """The first step that was neither done nor skipped; empty once there is none."""
    return next((step for step in STEPS if step not in member.welcome_steps), "")


def finish_step(member: Member, step: str, *, how: str, now: datetime) -> None:
    """`how` is done or skipped. With the last step the welcome ends."""
    member.welcome_steps = member.welcome_steps | {step: how}
    if not current_step(member):
        member.welcomed_at = member.welcomed_at or now
    member.save_changes("welcome_steps", "welcomed_at")


def end(member: Member, *, now: datetime) -> None:
    member.welcomed_at = member.welcomed_at or now
    member.save_changes("welcomed_at")


def note_names(member: Member, named: Iterable[tuple[str, str]], *, now: datetime) -> list[Contact]:
    """Contacts for (circle, name), each under the circle it was remembered by. A name that is there stays one."""
    with transaction.atomic():
        known = {fold(name) for name in access.contacts_of(member).values_list("display_name", flat=True)}
        noted = []
        for circle, name in named:
            if fold(name) not in known:
                known.add(fold(name))
                noted.append(_note(member, circle, name, now))
        derive.refresh_words(member.pk, [contact.pk for contact in noted])
    return noted


def suggested(member: Member, *, find: str = "", keep: Iterable[int] = ()) -> list[Contact]:
    """Whom to tend, likeliest first: the circle, the first list, the warmest, then whoever came without a history.

    Those that `find` names stand before them, and those of `keep` (already ticked) stay.
    """
    rows = access.contacts_of(member).filter(kind="person", resting=None).select_related("tending")
    rows = rows.annotate(named=Case(When(seed_circle="", then=0), default=1))
    order = (F("tending").desc(nulls_last=True), "-named", F("warmth").desc(nulls_last=True), "sort_name", "pk")
    kept = rows.filter(pk__in=list(keep)).order_by(*order)
    found = rows.matching(find).order_by(*order)[:FOUND] if find.strip() else []
    offered = [*found, *kept, *rows.order_by(*order)[:OFFERED]]
    return list({contact.pk: contact for contact in offered}.values())


def preselected(member: Member, offered: list[Contact]) -> set[int]:
    """The tended, and where there are none yet those of the list and the ties that live, up to the cap."""
    tended = {contact.pk for contact in offered if hasattr(contact, "tending")}
    if tended:
        return tended
    alive = [one.pk for one in offered if one.seed_circle or (one.warmth is not None and one.warmth >= ALIVE)]
    return set(alive[: member.tended_cap])


def choose_circle(member: Member, chosen: set[int], *, now: datetime) -> None:
    """Makes exactly these the tended circle."""
    with transaction.atomic():
        Tending.objects.owned_by(member).exclude(contact__in=chosen).delete()
        contacts = list(access.contacts_of(member).filter(pk__in=chosen))
        for contact in contacts:
            Tending.begin(contact, by=member, now=now)
        derive.refresh_ties(member.pk, member.today(now))


def _note(member: Member, circle: str, name: str, now: datetime) -> Contact:
    contact = records.new_contact(member, now=now, **asdict(split_name(name)), seed_circle=circle)
    if circle in RELATIONS:
        records.set_relations(contact, [RELATIONS[circle]])
    return contact
