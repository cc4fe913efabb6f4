"""Stable, within capacity, best for the mentees: against every possible matching."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.market import Market, Member
from lazos.core.matching.mentors import Mentoring, blocking_pairs, mentors, preferences

Lists = dict[str, list[str]]


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Lists, Lists, dict[str, int]]:
    mentees, guides = "pqrst"[: draw(st.integers(0, 4))], "ABC"[: draw(st.integers(0, 3))]
    some = {m: draw(st.permutations(guides))[: draw(st.integers(0, len(guides)))] for m in mentees}
    others = {g: draw(st.permutations(mentees))[: draw(st.integers(0, len(mentees)))] for g in guides}
    return some, others, {g: draw(st.integers(0, 2)) for g in guides}


def stable(wants: Lists, guides: Lists, capacity: dict[str, int]) -> list[dict[str, str | None]]:
    """Every stable matching, by trying all."""
    found = []
    for choice in product(*([None, *wants[m]] for m in wants)):
        matched = dict(zip(wants, choice, strict=True))
        if all(g is None or m in guides[g] for m, g in matched.items()) and not any(
            count > capacity[g] for g, count in Counter(g for g in choice if g).items()
        ):
            pairs = [
                Mentoring(m, g, wants[m].index(g) + 1, guides[g].index(m) + 1)
                for m, g in matched.items()
                if g is not None
            ]
            if not naive_blocking(matched, wants, guides, capacity):
                assert not blocking_pairs(pairs, wants, guides, capacity)
                found.append(matched)
            else:
                assert blocking_pairs(pairs, wants, guides, capacity)
    return found


def naive_blocking(matched: dict[str, str | None], wants: Lists, guides: Lists, capacity: dict[str, int]) -> bool:
    for mentee, mine in matched.items():
        for guide in wants[mentee]:
            if guide == mine:
                break
            if mentee not in guides[guide]:
                continue
            kept = [m for m, g in matched.items() if g == guide]
            if len(kept) < capacity[guide] or any(guides[guide].index(m) > guides[guide].index(mentee) for m in kept):
                return True
    return False


@pytest.mark.slow
@settings(max_examples=300)
@given(worlds())
def test_stable_and_best_for_every_mentee(world: tuple[Lists, Lists, dict[str, int]]) -> None:
    wants, guides, capacity = world
    matching = mentors(wants, guides, capacity)
    mine = {m: next((p.mentor for p in matching if p.mentee == m), None) for m in wants}
    every = stable(wants, guides, capacity)
    assert mine in every
    for other in every:
        for mentee, guide in other.items():
            assert guide is None or wants[mentee].index(mine[mentee]) <= wants[mentee].index(guide)  # type: ignore[arg-type]


def test_ranks_are_told() -> None:
    assert mentors({"p": ["A"], "q": ["A"]}, {"A": ["q", "p"]}, {"A": 1}) == [Mentoring("q", "A", 1, 1)]


def test_a_mentor_without_a_capacity_takes_nobody() -> None:
    assert mentors({"p": ["A"]}, {"A": ["p"]}, {}) == []


def test_bad_lists() -> None:
    with pytest.raises(MatchingError, match="'p'"):
        mentors({"p": ["A", "A"]}, {"A": ["p"]}, {"A": 1})
    with pytest.raises(MatchingError, match="capacity"):
        mentors({"p": ["A"]}, {"A": ["p"]}, {"A": -1})


def test_preferences_from_needs_and_offers() -> None:
    market = Market(
        [
            Member("p", ("code", "copy"), ()),
            Member("q", ("code",), ("design",)),
            Member("A", ("design",), ("code", "copy")),
            Member("B", (), ("copy",)),
            Member("C", (), ("sewing",)),
        ]
    )
    wants, guides = preferences(market, ["p", "q"], ["A", "B", "C"])
    assert wants == {"p": ["A", "B"], "q": ["A"]}
    assert guides == {"A": ["q", "p"], "B": ["p"], "C": []}
    assert {(m.mentee, m.mentor) for m in mentors(wants, guides, {"A": 1, "B": 1})} == {("p", "B"), ("q", "A")}
