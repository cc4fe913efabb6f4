"""Everything that is computed from other rows and kept beside a contact, so that a page of 10,000 stays one query.

Each function works in a handful of queries however many contacts there are, and can be run again at any time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, F, FloatField, Max, Sum, Value
from django.db.models.functions import Cast, Power

from lazos.core.language.fold import fold
from lazos.core.ties.strength import word
from lazos.core.ties.warmth import COLD, DECAY, OFFSET, from_aggregate
from lazos.people.models import (
    Contact,
    ContactDay,
    Email,
    Fact,
    Interaction,
    Phone,
    Position,
    Rest,
    Tag,
    Tending,
)
from lazos.people.models.contact import display_name_of

CHUNK = 500  # SQLite takes a limited number of parameters in one statement
DERIVED_WORDS = ("display_name", "sort_name", "search_text", "organisation", "role")
DERIVED_TIES = ("last_day", "contact_days", "warmth", "tie")


def refresh_words(owner_id: int, contact_ids: Iterable[int]) -> None:
    """Names to show, to sort by and to search in, and the current position, of these contacts."""
    for ids in in_chunks(contact_ids):
        contacts = list(Contact.objects.owned_by(owner_id).filter(pk__in=ids))
        told = _told(owner_id, ids)
        current = _current_positions(owner_id, ids)
        for contact in contacts:
            if contact.pk in current:
                contact.organisation, contact.role = current[contact.pk]
            write_words(contact, told[contact.pk])
        Contact.objects.owned_by(owner_id).bulk_update(contacts, DERIVED_WORDS, batch_size=100)


def write_words(contact: Contact, told: Sequence[str] = ()) -> None:
    """The derived words of one contact in memory; `told` is what else it is found by (facts, mails, phones, tags)."""
    contact.display_name = display_name_of(contact)[:400]
    surnames = " ".join(part for part in (contact.family, contact.family2) if part)
    contact.sort_name = fold(
        " ".join(part for part in (surnames, contact.given, contact.additional) if part) or contact.display_name
    )[:400]
    parts = (
        contact.prefix,
        contact.display_name,
        contact.full_name,
        contact.nickname,
        contact.maiden,
        contact.organisation,
        contact.role,
        contact.city,
        contact.met_where,
        contact.met_how,
        contact.notes,
    )
    # What else they are found by is sorted: in one order whichever way, and on whichever database, it was gathered.
    found_by = [*(fold(part) for part in parts if part), *sorted(fold(part) for part in told if part)]
    contact.search_text = " · ".join(dict.fromkeys(found_by))


def refresh_ties(owner_id: int, today: date, contact_ids: Iterable[int] | None = None) -> None:
    """Contact days, warmth and the word of the tie, as of `today`; of all the owner's contacts where none are named.

    Only what changed is written.
    """
    if contact_ids is not None:
        for ids in in_chunks(contact_ids):
            _refresh_ties(
                owner_id,
                today,
                Contact.objects.owned_by(owner_id).filter(pk__in=ids),
                ContactDay.objects.owned_by(owner_id).filter(contact__in=ids),
            )
        return
    _refresh_ties(owner_id, today, Contact.objects.owned_by(owner_id), ContactDay.objects.owned_by(owner_id))


def rebuild_days(owner_id: int, today: date, contact_ids: Iterable[int]) -> None:
    """Contact days anew from the interactions, after these changed; then the ties."""
    for ids in in_chunks(contact_ids):
        ContactDay.objects.owned_by(owner_id).filter(contact__in=ids).delete()
        met = Interaction.objects.owned_by(owner_id).filter(contacts__in=ids).values_list("contacts", "day").distinct()
        wanted = set(ids)
        days = {(contact, day.toordinal()) for contact, day in met if contact in wanted}
        ContactDay.objects.bulk_create(
            [ContactDay(owner_id=owner_id, contact_id=contact, day=day) for contact, day in sorted(days)],
            batch_size=1000,
        )
        refresh_ties(owner_id, today, ids)


def forget_days(owner_id: int, today: date, met: Iterable[tuple[int, date]]) -> None:
    """Takes the contact days (contact id, day) away on which no interaction is left; then the ties."""
    days_of: dict[int, set[date]] = defaultdict(set)
    for contact, day in met:
        days_of[contact].add(day)
    for ids in in_chunks(sorted(days_of)):
        # From the contact's side: by owner and day the database would read the whole history.
        left = Interaction.contacts.through.objects.filter(contact__in=ids)
        still = set(left.values_list("contact_id", "interaction__day").distinct())
        for pk in ids:
            gone = [day.toordinal() for day in days_of[pk] if (pk, day) not in still]
            for days in in_chunks(gone):
                ContactDay.objects.owned_by(owner_id).filter(contact=pk, day__in=days).delete()
        refresh_ties(owner_id, today, ids)


def tie_aggregates(days: Any, today: date) -> Any:
    """One row for each contact of `days` (a ContactDay queryset): total of the power law, last, first day, count.

    The form of `core.ties.warmth` in SQL; days after `today` do not count.
    """
    age = Cast(Value(today.toordinal()) - F("day"), FloatField()) + Value(OFFSET)
    return (
        days.filter(day__lte=today.toordinal())
        .order_by()
        .values_list("contact_id")
        .annotate(total=Sum(Power(age, Value(-DECAY)), output_field=FloatField()), last=Max("day"), count=Count("day"))
    )


def in_chunks(ids: Iterable[int], size: int = CHUNK) -> Iterator[list[int]]:
    listed = list(ids)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def _refresh_ties(owner_id: int, today: date, contacts: Any, days: Any) -> None:
    told = {row[0]: row[1:] for row in tie_aggregates(days, today)}
    resting = set(Rest.objects.owned_by(owner_id).values_list("contact_id", flat=True))
    tended = set(Tending.objects.owned_by(owner_id).values_list("contact_id", flat=True))
    changed = []
    for pk, *before in contacts.values_list("pk", *DERIVED_TIES):
        total, last, count = told.get(pk, (0.0, None, 0))
        after = _tie(pk, total, last, count, today, resting, tended)
        if _differs(before, after):
            changed.append(Contact(pk=pk, **dict(zip(DERIVED_TIES, after, strict=True))))
    Contact.objects.owned_by(owner_id).bulk_update(changed, DERIVED_TIES, batch_size=200)


def _tie(
    pk: int, total: float, last: int | None, count: int, today: date, resting: set[int], tended: set[int]
) -> list[Any]:
    if last is None:
        return [None, 0, None, Contact.Tie.LOOSE if pk in tended else Contact.Tie.FALLOW]
    since = today.toordinal() - last
    warmth = float(from_aggregate([total], [float(since)])[0])
    return [last, count, round(warmth, 4) if warmth > COLD else None, word(warmth, count, since, resting=pk in resting)]


def _differs(before: list[Any], after: list[Any]) -> bool:
    # The warmth cools a little each day; a page that sorts by it can live with a hundredth.
    cooled = abs((before[2] or 0) - (after[2] or 0)) > 0.01 or (before[2] is None) != (after[2] is None)
    return cooled or before[:2] + before[3:] != after[:2] + after[3:]


def _told(owner_id: int, ids: list[int]) -> dict[int, list[str]]:
    told: dict[int, list[str]] = defaultdict(list)
    for model, field in (
        (Email, "address"),
        (Phone, "number"),
        (Phone, "e164"),
        (Fact, "text"),
        (Position, "organisation"),
    ):
        for contact, text in model.objects.owned_by(owner_id).filter(contact__in=ids).values_list("contact_id", field):
            told[contact].append(text)
    for contact, name in Tag.contacts.through.objects.filter(contact__in=ids).values_list("contact_id", "tag__name"):
        told[contact].append(name)
    return told


def _current_positions(owner_id: int, ids: list[int]) -> dict[int, tuple[str, str]]:
    rows = Position.objects.owned_by(owner_id).filter(contact__in=ids, current=True).order_by("-position", "-pk")
    return {
        contact: (organisation, role)
        for contact, organisation, role in rows.values_list("contact_id", "organisation", "role")
    }
