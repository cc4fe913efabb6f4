"""The ties that sleep: what is kept of them with the picture, and which of them are worth picking up today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from lazos.core.plan import Answer
from lazos.core.plan.answers import QUARTER, hidden
from lazos.core.plan.soft import DORMANT_AFTER
from lazos.core.ties.dormancy import PRIOR, Model, fit, summaries
from lazos.core.ties.revival import Asleep, Revivals, here, of_standing, worth_reviving
from lazos.people import access
from lazos.people.models import Contact, ContactDay, Exchange, Relation
from lazos.picture.gathering import LIVING, Network
from lazos.picture.models import Picture
from lazos.practice.models import PlanAnswer
from lazos.practice.plan import packed

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Kinds of relation in which there was trust, and of exchanges in which there was none of it yet.
TRUSTED = ("mentor", "sponsor", "teacher", "mentee")
COURTESIES = ("thanks", "congratulation")
#: What puts somebody elsewhere than one's ties of today.
ELSEWHERE = ("sector", "city", "decade")
#: Ties kept with the picture; the likeliest to live on come first.
_KEPT = 400


def told(member: Member, network: Network, today: date, habits: list[float]) -> dict[str, Any]:
    """What the picture keeps: the sleeping ties of some standing, and the values that living ties have."""
    ties = [tie for tie in _asleep(member, network, today, model_of(habits)) if of_standing(tie)]
    ties.sort(key=lambda tie: (-tie.expected, tie.id))
    near = here(network.facets.get(pk, {}) for pk, row in network.rows.items() if row["tie"] in LIVING)
    rows = [
        [tie.id, tie.weeks, round(tie.expected, 4), tie.trust, tie.facets, tie.knows_living] for tie in ties[:_KEPT]
    ]
    return {"ties": rows, "here": {facet: sorted(values) for facet, values in near.items()}}


def worth(member: Member, picture: Picture, today: date) -> tuple[Revivals, dict[int, Asleep]]:
    """Today's choice, without those who answered since, rest, or were set aside for now; and what it was made from."""
    kept = {row[0]: Asleep(row[0], row[1], row[2], tuple(row[3]), row[4], row[5]) for row in _rows(picture)}
    still = set(_silent(member, today).filter(pk__in=list(kept)).values_list("pk", flat=True)) - _aside(member, today)
    ties = {pk: tie for pk, tie in kept.items() if pk in still}
    known = {facet: frozenset(values) for facet, values in picture.dormant.get("here", {}).items()}
    return worth_reviving(ties.values(), known), ties


def learned(member: Member, today: date) -> list[float]:
    """The model fitted to the member's own log; the prior's numbers where that says too little."""
    _contacts, columns = _summed(member, today)
    model = fit(*columns)
    return [model.r, model.alpha, model.a, model.b]


def model_of(habits: list[float]) -> Model:
    return Model(*habits) if habits else PRIOR


def _rows(picture: Picture) -> list[list[Any]]:
    rows: list[list[Any]] = picture.dormant.get("ties", [])
    return rows


def _silent(member: Member, today: date) -> Any:
    before = (today - timedelta(days=DORMANT_AFTER)).toordinal()
    return access.contacts_of(member).filter(resting=None, last_day__lt=before).order_by()


def _aside(member: Member, today: date) -> set[int]:
    """Whom the member set aside, in Hoy or here: it holds from now on, and as long as there."""
    answers: dict[int, list[Answer]] = defaultdict(list)
    rows = PlanAnswer.objects.owned_by(member).filter(
        undone_at=None, answer__in=("later", "not_now"), day__gte=today - timedelta(days=QUARTER)
    )
    for contact, answer, day, until in rows.values_list("contact_id", "answer", "day", "until"):
        answers[contact].append(Answer(answer, day, until))
    return {contact for contact, given in answers.items() if hidden(given, today, firm=False)}


def _asleep(member: Member, network: Network, today: date, model: Model) -> Iterator[Asleep]:
    before = (today - timedelta(days=DORMANT_AFTER)).toordinal()
    contacts, columns = _summed(member, today)
    expected = dict(zip(contacts.tolist(), model.expected(*columns).tolist(), strict=True))
    weeks = dict(zip(contacts.tolist(), (columns[0] + 1).tolist(), strict=True))
    trust, near = _trust(member, network), _near(network)
    for pk, row in network.rows.items():
        if row["last_day"] is not None and row["last_day"] < before and row["tie"] != Contact.Tie.FALLOW:
            facets = {name: value for name, value in network.facets.get(pk, {}).items() if name in ELSEWHERE}
            yield Asleep(pk, int(weeks.get(pk, 0)), expected.get(pk, 0.0), tuple(trust[pk]), facets, pk in near)


def _summed(member: Member, today: date) -> tuple[Any, tuple[Any, Any, Any]]:
    """Contact ids of those with contact days, and for each the summary that the model takes."""
    rows = ContactDay.objects.owned_by(member).filter(day__lte=today.toordinal())
    whose, when = packed.contact_days(rows)
    contacts, index = np.unique(whose, return_inverse=True)
    return contacts, summaries(when, index, len(contacts), float(today.toordinal()))


def _trust(member: Member, network: Network) -> dict[int, list[str]]:
    """Contact → what speaks of trust, the most telling first."""
    found: dict[int, set[str]] = defaultdict(set)
    exchanges = Exchange.objects.owned_by(member).exclude(kind__in=COURTESIES).order_by()
    for contact, direction in exchanges.values_list("contact_id", "direction").distinct():
        found[contact].add("helped_me" if direction == Exchange.Direction.RECEIVED else "helped")
    for row in network.rows.values():
        found[row["introduced_by_id"]].add("introduced")
    relations = Relation.objects.owned_by(member).filter(kind__in=TRUSTED)
    for contact, kind in relations.values_list("contact_id", "kind"):
        found[contact].add(kind)
    for pk in network.tended:
        found[pk].add("tended")
    order = ("helped_me", "introduced", "helped", *TRUSTED, "tended")
    return defaultdict(list, {pk: [code for code in order if code in codes] for pk, codes in found.items()})


def _near(network: Network) -> set[int]:
    """Who knows somebody with whom a tie lives."""
    living = {pk for pk, row in network.rows.items() if row["tie"] in LIVING}
    return {one for a, b in network.ties for one, other in ((a, b), (b, a)) if other in living}
