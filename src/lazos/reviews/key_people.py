"""The two or three people of a quarter: who could be one and why, choosing them, the steps that lead to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, demand_untouched, record, undoes
from lazos.activity.sentences import say
from lazos.harvest.models import OutcomeHop
from lazos.harvest.reaping import screens
from lazos.people import access, snapshots
from lazos.people.models import Contact
from lazos.practice.models import Goal, KeyPerson, Promise
from lazos.reviews.models import ReviewAnswer

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: More than these is a list, not a choice.
MOST = 3
SUGGESTED = 5
Step = tuple[str, date | None]


class Enough(Exception):
    """There are three already in that quarter."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    contact: Contact
    reason: str
    give: str


def of_quarter(member: Member, quarter: date) -> list[KeyPerson]:
    rows = KeyPerson.objects.owned_by(member).filter(quarter=quarter, ended_at=None, contact__merged_into=None)
    return list(rows.select_related("contact").prefetch_related("steps"))


def suggestions(member: Member, quarter: date, today: date) -> list[Suggestion]:
    """People to go deeper with, each with the reason, the strongest kind of reason first."""
    taken = {row.contact_id for row in of_quarter(member, quarter)}
    reasons: dict[int, str] = {}
    for pk, reason in (*_said(member), *_goals(member), *_in_chains(member)):
        if pk not in taken:
            reasons.setdefault(pk, reason)
    ids = list(reasons)[:SUGGESTED]
    contacts = access.contacts_of(member).in_bulk(ids)
    gives = screens.gives(member, [pk for pk in ids if pk in contacts], today)
    return [Suggestion(contacts[pk], reasons[pk], gives.get(pk, "")) for pk in ids if pk in contacts]


def _said(member: Member) -> list[tuple[int, str]]:
    """What the member said of them in the latest review."""
    rows = ReviewAnswer.objects.owned_by(member).filter(verdict="renew", review__kind="quarter", **_LIVING)
    rows = rows.order_by("-review__period", "-inspires", "-supported", "-enjoyed", "pk")
    found = []
    for row in rows.only("contact_id", "inspires", "supported", "enjoyed")[:12]:
        if row.inspires and row.supported:
            found.append((row.contact_id, _("Te inspira y te ha apoyado: lo dijiste en tu revisión.")))
        elif row.inspires:
            found.append((row.contact_id, _("Te inspira: lo dijiste en tu revisión.")))
        elif row.supported:
            found.append((row.contact_id, _("Te ha apoyado: lo dijiste en tu revisión.")))
    return found


def _goals(member: Member) -> list[tuple[int, str]]:
    rows = Goal.objects.owned_by(member).filter(reached_at=None, contacts__archival=None, contacts__isnull=False)
    pairs = rows.order_by("rank", "contacts").values_list("contacts", "text")[:12]
    return [(pk, _("Tiene que ver con tu meta: %(goal)s.") % {"goal": text.rstrip(".")}) for pk, text in pairs]


def _in_chains(member: Member) -> list[tuple[int, str]]:
    rows = OutcomeHop.objects.owned_by(member).filter(**_LIVING).order_by().values("contact")
    counted = rows.annotate(chains=Count("outcome", distinct=True)).order_by("-chains", "contact")[:6]
    return [(row["contact"], _("Está detrás de algo que te salió bien.")) for row in counted]


_LIVING = {"contact__archival": None, "contact__merged_into": None}


@transaction.atomic
def choose(contact: Contact, quarter: date, *, gift: str, steps: list[Step], now: datetime) -> Deed:
    """Makes `contact` a key person of `quarter`; the steps become promises. Raises `Enough`."""
    owner = contact.owner
    held = KeyPerson.objects.owned_by(owner).filter(quarter=quarter)
    row = held.filter(contact=contact).first()
    if (row is None or row.ended_at) and held.filter(ended_at=None, contact__merged_into=None).count() >= MOST:
        raise Enough
    if row is not None and not row.ended_at and (said := _said_already(row, gift, steps)):
        return said  # the button pressed twice
    made = row is None
    row = row or KeyPerson(owner=owner, contact=contact, quarter=quarter)
    row.gift, row.ended_at = gift, None
    if made:
        row.save(force_insert=True)
    else:
        row.save_changes("gift", "ended_at")
    added = _add_steps(row, steps, now)
    subject = say("key_person_chosen", name=str(contact))
    return record(owner, "key_person_chosen", at=now, subject=subject, row=row.pk, made=made, steps=added, gift=gift)


@transaction.atomic
def change(row: KeyPerson, *, gift: str, steps: list[Step], seen: int | None, now: datetime) -> None:
    """Another gift, more steps. Raises `StaleVersion`."""
    row.gift = gift
    row.save_changes("gift", seen=seen)
    _add_steps(row, steps, now)


@transaction.atomic
def end(row: KeyPerson, *, now: datetime) -> Deed:
    """No longer one of the three; the steps that were not taken go with it."""
    open_steps = list(row.steps.filter(kept_at=None, released_at=None))
    subject = say("key_person_ended", name=str(row.contact))
    taken = [snapshots.taken(step) for step in open_steps]
    deed = record(row.owner, "key_person_ended", at=now, subject=subject, row=row.pk, steps=taken)
    for step in open_steps:
        step.delete()
    row.ended_at = now
    row.save_changes("ended_at")
    return deed


def _said_already(row: KeyPerson, gift: str, steps: list[Step]) -> Deed | None:
    """The deed that said all of this before."""
    known = set(row.steps.values_list("text", flat=True))
    if row.gift != gift or not {text for text, _due in steps} <= known:
        return None
    deeds = Deed.objects.owned_by(row.owner_id).filter(kind="key_person_chosen", undone_at=None)
    return deeds.filter(facts__row=row.pk).order_by("-pk").first()


def _add_steps(row: KeyPerson, steps: list[Step], now: datetime) -> list[int]:
    today = row.owner.today(now)
    made = [
        Promise.objects.create(
            owner=row.owner, contact=row.contact, text=text[:500], due=due, made_on=today, proposed=True
        )
        for text, due in steps
    ]
    row.steps.add(*made)
    return [promise.pk for promise in made]


@undoes("key_person_chosen")
def _unchoose(deed: Deed, now: datetime) -> None:
    rows, steps = KeyPerson.objects.owned_by(deed.owner).filter(pk=deed.facts["row"]), deed.facts["steps"]
    for row in rows:
        demand_untouched(row, {"gift": deed.facts.get("gift", row.gift)})
        if row.steps.exclude(pk__in=steps).exists() and deed.facts["made"]:
            raise CannotBeUndone  # steps that were added since would lead nowhere
    Promise.objects.owned_by(deed.owner).open().filter(pk__in=steps).delete()
    if deed.facts["made"]:
        rows.delete()
    else:
        rows.update(ended_at=now)


@undoes("key_person_ended")
def _take_up(deed: Deed, now: datetime) -> None:
    for row in KeyPerson.objects.owned_by(deed.owner).filter(pk=deed.facts["row"]):
        row.ended_at = None
        row.save_changes("ended_at")
        row.steps.add(*[_given_back(step) for step in deed.facts["steps"]])


def _given_back(step: dict[str, Any]) -> Any:
    return snapshots.given_back(Promise, step)
