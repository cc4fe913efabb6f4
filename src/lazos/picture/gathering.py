"""From rows to what `core.picture` takes: people with what they have in common, and who knows whom among them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import F, Max, Min, Q

from lazos.core.picture import Person, Ring, Spot, Standing, clusters
from lazos.core.picture.sectors import sector_of
from lazos.core.ties.strength import leaning
from lazos.people.models import Circle, Contact, Exchange, Fact, Interaction, KeyDate, Relation
from lazos.practice.models import Promise
from lazos.practice.seeds import RELATIONS

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: The words for a tie that lives.
LIVING = ("firme", "vivo")
#: A meeting of more people than this is an audience: nobody is said to know anybody by it.
MEETING = 8
#: People of one house who are drawn together; fewer are no group.
COLLEAGUES = 3
#: Years of exchanges that a leaning looks back on, in days.
_LOOKS_BACK = 3 * 366
_SEED_OF = {relation: seed for seed, relation in RELATIONS.items()}
_FIELDS = ("pk", "tie", "warmth", "last_day", "organisation", "role", "city", "seed_circle", "introduced_by_id")


@dataclass(slots=True)
class Network:
    """Everything that the picture is drawn from. `groups` says with whom somebody is drawn: see `picture.groups`."""

    rows: dict[int, dict[str, Any]]
    tended: set[int]
    ties: list[tuple[int, int]] = field(default_factory=list)
    groups: dict[int, str] = field(default_factory=dict)
    facets: dict[int, dict[str, str]] = field(default_factory=dict)
    shares: dict[int, set[str]] = field(default_factory=dict)


def gather(member: Member, today: date) -> Network:
    living = Contact.objects.owned_by(member).living().filter(kind=Contact.Kind.PERSON)
    rows = {row["pk"]: row for row in living.order_by("pk").values(*_FIELDS)}
    tended = set(living.tended().order_by().values_list("pk", flat=True))
    network = Network(rows, tended)
    network.ties = sorted(_ties(member, rows))
    network.groups = clusters(rows, dict(_groups(member, rows)), network.ties)
    network.facets = _facets(member, network, today)
    network.shares = _shares(member, rows)
    return network


def spots(network: Network) -> Iterator[Spot]:
    for pk, row in network.rows.items():
        yield Spot(pk, ring_of(row, pk in network.tended), _closeness(row), network.groups.get(pk, ""))


def ring_of(row: dict[str, Any], tended: bool) -> Ring:
    if tended:
        return Ring.TENDED
    return Ring.IN_CONTACT if row["tie"] in LIVING else Ring.FALLOW


def persons(network: Network) -> Iterator[Person]:
    for pk, row in network.rows.items():
        yield Person(
            pk,
            living=row["tie"] in LIVING,
            tended=pk in network.tended,
            closeness=_closeness(row),
            facets=network.facets.get(pk, {}),
            shares=frozenset(network.shares.get(pk, ())),
        )


def standings(member: Member, network: Network, today: date) -> Iterator[Standing]:
    """How the member stands with those whose tie lives."""
    near = [pk for pk, row in network.rows.items() if row["tie"] in LIVING]
    exchanges = _exchanges(member, today)
    late = set(Promise.objects.owned_by(member).mine().overdue(today).values_list("contact_id", flat=True))
    for pk in near:
        row, signs = network.rows[pk], exchanges.get(pk, [])
        last = row["last_day"]
        yield Standing(
            pk,
            warmth=_closeness(row),
            word=row["tie"],
            leaning=leaning([(day, sign, 1.0) for day, sign, _ in signs], today.toordinal()),
            since=today.toordinal() - last if last else None,
            asked_days=_asked(signs, today),
            owes_promise=pk in late,
            has_helped=any(sign < 0 for _, sign, _ in signs),
        )


def _closeness(row: dict[str, Any]) -> float:
    return row["warmth"] if row["warmth"] is not None else -1000.0


def _groups(member: Member, rows: dict[int, dict[str, Any]]) -> Iterator[tuple[int, str]]:
    """The circle each stands with: the member's own (the smallest says most), else the one they were thought of in."""
    through = Circle.contacts.through.objects.filter(circle__owner=member)
    sizes: dict[int, int] = defaultdict(int)
    found: dict[int, list[int]] = defaultdict(list)
    for circle, contact in through.values_list("circle_id", "contact_id"):
        sizes[circle] += 1
        found[contact].append(circle)
    colleagues = Counter(row["organisation"].casefold() for row in rows.values())
    for pk, row in rows.items():
        if found.get(pk):
            yield pk, f"circle:{min(found[pk], key=lambda circle: (sizes[circle], circle))}"
        elif row["seed_circle"]:
            yield pk, f"seed:{row['seed_circle']}"
        elif colleagues[row["organisation"].casefold()] >= COLLEAGUES and row["organisation"]:
            yield pk, f"organisation:{row['organisation'].casefold()}"


def _ties(member: Member, rows: dict[int, dict[str, Any]]) -> set[tuple[int, int]]:
    """Who knows whom: who introduced whom, and who met in one small company."""
    pairs = {(row["introduced_by_id"], pk) for pk, row in rows.items() if row["introduced_by_id"] in rows}
    together: dict[int, list[int]] = defaultdict(list)
    through = Interaction.contacts.through.objects.filter(interaction__owner=member)
    shared = through.values("interaction").annotate(first=Min("contact_id"), last=Max("contact_id")).order_by()
    several = shared.filter(last__gt=F("first")).values("interaction")
    for talk, contact in through.filter(interaction__in=several).values_list("interaction_id", "contact_id"):
        together[talk].append(contact)
    for company in together.values():
        if 2 <= len(company) <= MEETING:
            pairs |= {(a, b) for a in company for b in company if a < b}
    return {(min(a, b), max(a, b)) for a, b in pairs if a != b and a in rows and b in rows}


def _facets(member: Member, network: Network, today: date) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    relations = Relation.objects.owned_by(member).filter(kind__in=list(_SEED_OF))
    seeds = {pk: row["seed_circle"] for pk, row in network.rows.items() if row["seed_circle"]}
    seeds |= {contact: _SEED_OF[kind] for contact, kind in relations.values_list("contact_id", "kind")}
    born = KeyDate.objects.owned_by(member).filter(kind="birthday", year__gt=1900, year__lt=today.year)
    decades = {contact: f"{year // 10 * 10}" for contact, year in born.values_list("contact_id", "year")}
    for pk, row in network.rows.items():
        facets = {
            "sector": sector_of(row["organisation"], row["role"]),
            "city": " ".join(row["city"].split()),
            "seed": seeds.get(pk, ""),
            "decade": decades.get(pk, ""),
        }
        found[pk] = {name: value for name, value in facets.items() if value}
    return found


def _shares(member: Member, rows: dict[int, dict[str, Any]]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    facts = Fact.objects.owned_by(member).filter(kind__in=["interest", "need", "offer"], met_on=None)
    for contact, folded in facts.values_list("contact_id", "folded"):
        if contact in rows:
            found[contact].add(folded)
    return found


def _exchanges(member: Member, today: date) -> dict[int, list[tuple[int, int, str]]]:
    """Contact → (day, +1 given or -1 received, kind), the last years'."""
    found: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    since = date.fromordinal(today.toordinal() - _LOOKS_BACK)
    recent = Exchange.objects.owned_by(member).filter(Q(day__gte=since) & Q(day__lte=today))
    for contact, day, direction, kind in recent.values_list("contact_id", "day", "direction", "kind"):
        found[contact].append((day.toordinal(), 1 if direction == Exchange.Direction.GIVEN else -1, kind))
    return found


def _asked(signs: list[tuple[int, int, str]], today: date) -> int | None:
    """Days since help was last received: a new ask right after would come too soon."""
    received = [day for day, sign, kind in signs if sign < 0 and kind not in ("thanks", "congratulation")]
    return today.toordinal() - max(received) if received else None
