"""Pairs of contacts that may be one person: finding them, asking about them, remembering the answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Q

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.background.models import Cancelled, Run
from lazos.core.identity import match
from lazos.core.identity.entry import entry_of
from lazos.core.identity.pairs import compare_entries
from lazos.core.identity.rules import ASK, reasons
from lazos.people import snapshots
from lazos.people.models import Address, Contact, Email, KeyDate, Link, NotTheSame, Phone, PossibleDuplicate

if TYPE_CHECKING:
    from lazos.accounts.models import Member

PUT_OFF_FOR = timedelta(days=30)
Clock = Callable[[], datetime]
OWN = ("given", "family", "family2", "suffix", "full_name", "nickname", "organisation", "role", "city")


def open_pairs(member: Member) -> Any:
    """The pairs still to answer, the likeliest first, those put off last; the archived and merged are left in peace."""
    living = {f"{side}__{state}": None for side in ("first", "second") for state in ("merged_into", "archival")}
    pairs = PossibleDuplicate.objects.owned_by(member).filter(**living)
    order = (F("put_off_at").asc(nulls_first=True), "-probability", "pk")
    return pairs.select_related("first", "second").order_by(*order)


def next_pair(member: Member, *, now: datetime) -> PossibleDuplicate | None:
    """The pair to ask about: what was put off is not asked again for a month."""
    waiting = Q(put_off_at=None) | Q(put_off_at__lt=now - PUT_OFF_FOR)
    return open_pairs(member).filter(waiting).first()


def put_off(pair: PossibleDuplicate, *, now: datetime) -> None:
    """Decided later: it goes behind the others."""
    PossibleDuplicate.objects.owned_by(pair.owner_id).filter(pk=pair.pk).update(put_off_at=now)


def find(owner: Member, run: Run, *, clock: Clock) -> int:
    """Compares all living contacts of `owner` with each other; gives how many pairs are new. Can run again any time."""
    pks, records = _records(owner)
    run.start(now=clock(), total=len(pks))
    try:
        pairs = match(records, floor=ASK)
        run.advance(len(pks), now=clock())
    except Cancelled:
        run.stop(now=clock())
        return 0
    found = [_row(owner, pks, records, pair) for pair in pairs]
    new = _keep_new(owner, found)
    run.finish(now=clock(), result={"pairs": new})
    return new


def say_two(pair: PossibleDuplicate, *, by: Member, now: datetime) -> Deed:
    """They are two people: not asked again."""
    with transaction.atomic():
        first, second = sorted((pair.first_id, pair.second_id))
        NotTheSame.objects.get_or_create(owner=by, first_id=first, second_id=second)
        said = say("said_two", one=str(pair.first), other=str(pair.second))
        deed = record(by, "said_two", at=now, subject=said, pair=snapshots.taken(pair))
        pair.delete()
    return deed


@undoes("said_two")
def unsay_two(deed: Deed, now: datetime) -> None:
    pair = deed.facts["pair"]
    both = sorted((pair["first_id"], pair["second_id"]))
    NotTheSame.objects.owned_by(deed.owner).filter(first_id=both[0], second_id=both[1]).delete()
    if Contact.objects.owned_by(deed.owner).filter(pk__in=both).count() == 2:
        snapshots.given_back(PossibleDuplicate, pair)


def _records(owner: Member) -> tuple[list[int], list[dict[str, Any]]]:
    rows = Contact.objects.owned_by(owner).living().order_by("pk").values("pk", *OWN)
    told = _told(owner)
    pks, records = [], []
    for row in rows:
        pk = row.pop("pk")
        pks.append(pk)
        records.append(row | told.get(pk, {}))
    return pks, records


def _told(owner: Member) -> dict[int, dict[str, Any]]:
    """What the rows beside the contacts say, as `core.identity` takes it."""
    told: dict[int, dict[str, Any]] = defaultdict(lambda: {"email": [], "phone": [], "url": []})
    for key, model, column in (("email", Email, "address"), ("phone", Phone, "number"), ("url", Link, "url")):
        for contact, value in model.objects.owned_by(owner).values_list("contact", column):
            told[contact][key].append(value)
    for contact, value in Phone.objects.owned_by(owner).exclude(e164="").values_list("contact", "e164"):
        told[contact]["phone"].append(value)
    for contact, street, region, postcode in Address.objects.owned_by(owner).values_list(
        "contact", "street", "region", "postcode"
    ):
        told[contact] |= {"street": street, "region": region, "postcode": postcode}
    for contact, year, month, day in _birthdays(owner):
        told[contact]["birthday"] = f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"
    return told


def _birthdays(owner: Member) -> Iterator[tuple[int, int | None, int, int]]:
    born = KeyDate.objects.owned_by(owner).filter(kind=KeyDate.Kind.BIRTHDAY, month__isnull=False, day__isnull=False)
    yield from born.values_list("contact", "year", "month", "day")


def _row(
    owner: Member, pks: list[int], records: list[dict[str, Any]], pair: tuple[int, int, float]
) -> PossibleDuplicate:
    i, j, probability = pair
    a, b = entry_of(records[i]), entry_of(records[j])
    return PossibleDuplicate(
        owner=owner,
        first_id=pks[i],
        second_id=pks[j],
        probability=round(probability, 4),
        reasons=[list(reason) for reason in reasons(compare_entries(a, b), a, b)],
    )


def _keep_new(owner: Member, found: list[PossibleDuplicate]) -> int:
    known = {frozenset(pair) for pair in NotTheSame.objects.owned_by(owner).values_list("first", "second")}
    known |= {frozenset(pair) for pair in PossibleDuplicate.objects.owned_by(owner).values_list("first", "second")}
    new = [row for row in found if frozenset((row.first_id, row.second_id)) not in known]
    PossibleDuplicate.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
    return len(new)
