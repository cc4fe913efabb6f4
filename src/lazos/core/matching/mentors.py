"""Mentees and mentors so that no two would rather have each other, and nobody is over-booked.

Deferred acceptance (D. Gale, L. Shapley, “College admissions and the stability of marriage”, 1962), mentees proposing:
the stable matching that is best for every mentee, and telling the truth is their best strategy (L. Dubins, D. Freedman,
1981).
"""

import heapq
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.market import Market, Row
from lazos.core.matching.sparse import Bools


@dataclass(frozen=True, slots=True)
class Mentoring:
    """A pair, with how high each stands on the other's list (1 is the first)."""

    mentee: Hashable
    mentor: Hashable
    mentee_choice: int
    mentor_choice: int


def mentors(
    mentees: Mapping[Hashable, Sequence[Hashable]],
    mentors: Mapping[Hashable, Sequence[Hashable]],
    capacity: Mapping[Hashable, int],
) -> list[Mentoring]:
    """The mentee-best stable matching, in the order of the mentees.

    Both mappings list whom each accepts, best first; who is not listed by both is no match. `capacity` is the number of
    mentees a mentor takes now (0 when full, or absent). Raises `MatchingError` for a name that stands twice on one list
    or a capacity below 0.
    """
    rank = {mentor: _ranks(mentor, wanted) for mentor, wanted in mentors.items()}
    choice = {mentee: _ranks(mentee, wanted) for mentee, wanted in mentees.items()}
    if any(places < 0 for places in capacity.values()):
        raise MatchingError("a capacity cannot be below 0")
    held: dict[Hashable, list[tuple[int, Hashable]]] = {mentor: [] for mentor in mentors}
    for mentee in mentees:
        _place(mentee, mentees, rank, capacity, held)
    mentor_of = {mentee: mentor for mentor, kept in held.items() for _, mentee in kept}
    return [
        Mentoring(mentee, mentor, choice[mentee][mentor], rank[mentor][mentee])
        for mentee in mentees
        if (mentor := mentor_of.get(mentee, _NOBODY)) is not _NOBODY
    ]


_NOBODY = object()


def preferences(
    market: Market, mentees: Iterable[Hashable], mentors: Iterable[Hashable], most: int | None = None
) -> tuple[dict[Hashable, list[Hashable]], dict[Hashable, list[Hashable]]]:
    """Lists for `mentors`: mentees by what they gain; mentors by what they gain, then by what they give.

    Only pairs in which the mentee gains are listed, of each mentee the best `most`: in a large community nobody wants
    to be asked about the thousandth.
    """
    guides = {market.position[mentor]: mentor for mentor in mentors}
    back = {mentor: market.receives(position) for position, mentor in guides.items()}
    is_guide = np.zeros(len(market), bool)
    is_guide[list(guides)] = True
    lists: dict[Hashable, list[Hashable]] = {}
    theirs: dict[Hashable, list[tuple[float, int, Hashable]]] = {mentor: [] for mentor in back}
    for mentee in mentees:
        position = market.position[mentee]
        for other, gain in _best(market.receives(position), is_guide, most):
            lists.setdefault(mentee, []).append(guides[other])
            theirs[guides[other]].append((-gain, position, mentee))
        lists.setdefault(mentee, [])
    return lists, {mentor: _by_worth(some, back[mentor]) for mentor, some in theirs.items()}


def _best(row: Row, among: Bools, most: int | None) -> Iterator[tuple[int, float]]:
    """Those among a row from whom most is gained, then the earlier."""
    kept = np.flatnonzero(among[row.others])
    best = kept[np.lexsort((row.others[kept], -row.benefit[kept]))[:most]]
    return zip(row.others[best].tolist(), row.benefit[best].tolist(), strict=True)


def _by_worth(listed: list[tuple[float, int, Hashable]], row: Row) -> list[Hashable]:
    """Those who list a mentor by what the mentor gains, then by what they gain themselves, then the earlier."""
    worth = dict(zip(row.others.tolist(), row.benefit.tolist(), strict=True))
    return [item[2] for item in sorted(listed, key=lambda item: (-worth.get(item[1], 0.0), *item[:2]))]


def blocking_pairs(
    matching: Iterable[Mentoring],
    mentees: Mapping[Hashable, Sequence[Hashable]],
    mentors: Mapping[Hashable, Sequence[Hashable]],
    capacity: Mapping[Hashable, int],
) -> list[tuple[Hashable, Hashable]]:
    """The pairs who would both rather have each other than what they got: none in a stable matching."""
    taken = {match.mentee: match for match in matching}
    places: dict[Hashable, list[int]] = {mentor: [] for mentor in mentors}
    for match in taken.values():
        places[match.mentor].append(match.mentor_choice)
    found = []
    for mentee, wanted in mentees.items():
        content = taken[mentee].mentee_choice - 1 if mentee in taken else len(wanted)
        for mentor in wanted[:content]:
            if mentee in mentors.get(mentor, ()):
                standing = list(mentors[mentor]).index(mentee) + 1
                free = len(places[mentor]) < capacity.get(mentor, 0)
                if free or any(kept > standing for kept in places[mentor]):
                    found.append((mentee, mentor))
    return found


def _place(
    mentee: Hashable,
    lists: Mapping[Hashable, Sequence[Hashable]],
    rank: Mapping[Hashable, Mapping[Hashable, int]],
    capacity: Mapping[Hashable, int],
    held: dict[Hashable, list[tuple[int, Hashable]]],
) -> None:
    """The mentee proposes down the list; whoever is displaced goes on proposing down theirs."""
    proposing, rest = mentee, {mentee: iter(lists[mentee])}
    while True:
        mentor = next(rest[proposing], _NOBODY)
        if mentor is _NOBODY:
            return
        standing = rank.get(mentor, {}).get(proposing)
        if standing is None or not capacity.get(mentor, 0):
            continue
        # standings on one list differ, so names are never compared
        heapq.heappush(held[mentor], (-standing, proposing))
        if len(held[mentor]) > capacity[mentor]:
            displaced = heapq.heappop(held[mentor])[1]
            if displaced not in rest:
                rest[displaced] = _after(lists[displaced], mentor)
            proposing = displaced
        else:
            return


def _after(wanted: Sequence[Hashable], mentor: Hashable) -> Iterator[Hashable]:
    return iter(wanted[list(wanted).index(mentor) + 1 :])


def _ranks(name: Hashable, wanted: Sequence[Hashable]) -> dict[Hashable, int]:
    ranks = {other: i for i, other in enumerate(wanted, 1)}
    if len(ranks) < len(wanted):
        raise MatchingError(f"the list of {name!r} names somebody twice")
    return ranks
