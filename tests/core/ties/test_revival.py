"""Dormant ties worth picking up, against the same said naively."""

import random

from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.revival import FIRST_THOUGHTS, KNOWN, STANDING, Asleep, Pick, here, worth_reviving

FACETS = st.dictionaries(st.sampled_from(["sector", "city", "circle"]), st.sampled_from("abcd"))
TIES = st.lists(
    st.builds(
        Asleep, st.integers(1, 30), st.integers(1, 9), st.floats(0, 5),
        st.sampled_from([(), ("helped_me",), ("mentor", "introduced")]), FACETS, st.booleans(),
    ),
    max_size=12, unique_by=lambda tie: tie.id,
)  # fmt: skip


@given(TIES, st.lists(FACETS, max_size=8), st.randoms())
def test_who_and_in_which_order_as_counted_by_hand(ties: list[Asleep], living: list[dict], order: random.Random):
    found = worth_reviving(ties, here(living))
    assert found == worth_reviving(order.sample(ties, len(ties)), here(order.sample(living, len(living))))
    able = [tie for tie in ties if tie.weeks >= STANDING or tie.trust]
    told = [*found.others, *([found.pick.id] if found.pick else [])]
    assert sorted(told) == sorted(tie.id for tie in able)
    of = {tie.id: tie for tie in ties}
    likely = [(-of[pk].expected, pk) for pk in found.others]
    assert likely == sorted(likely)
    assert (found.pick is None) == (len(able) < 2)


@given(TIES, st.lists(FACETS, max_size=8))
def test_the_pick_is_trusted_from_elsewhere_and_no_first_thought(ties: list[Asleep], living: list[dict]):
    pick = worth_reviving(ties, here(living)).pick
    if pick is None:
        return
    able = [tie for tie in ties if tie.weeks >= STANDING or tie.trust]
    of = {tie.id: tie for tie in ties}

    def new(tie: Asleep) -> set:
        """Facets of which enough is known among the living, and nobody of them has this value."""
        found = set()
        for facet, value in tie.facets.items():
            told = [facets[facet] for facets in living if facet in facets]
            if len(told) >= KNOWN and value not in told:
                found.add((facet, value))
        return found

    assert set(pick.new) == new(of[pick.id])
    more_time = [tie for tie in able if (-tie.weeks, tie.id) < (-of[pick.id].weeks, pick.id)]
    assert len(more_time) >= min(FIRST_THOUGHTS, len(able) // 2)
    for other in able:
        before = [tie for tie in able if (-tie.weeks, tie.id) < (-other.weeks, other.id)]
        if len(before) >= min(FIRST_THOUGHTS, len(able) // 2) and bool(other.trust) >= bool(of[pick.id].trust):
            assert len(new(other)) <= len(pick.new) or bool(other.trust) < bool(of[pick.id].trust)


def test_the_one_nobody_would_think_of():
    near = [{"sector": "technology", "city": "lima"}] * 5
    friends = [Asleep(pk, 40 - pk, 2.0 - pk / 10, ("helped_me",), {"sector": "technology"}, True) for pk in range(1, 6)]
    far = Asleep(9, 2, 0.4, ("introduced",), {"sector": "health", "city": "merida"}, False)
    stranger = Asleep(10, 4, 3.0, (), {"sector": "law", "city": "quito"}, False)
    slight = Asleep(11, 1, 4.0, (), {"sector": "law"}, False)
    found = worth_reviving([*friends, far, stranger, slight], here(near))
    assert found.pick == Pick(9, (("city", "merida"), ("sector", "health")), apart=True)
    assert found.others == (10, 1, 2, 3, 4, 5)


def test_of_a_facet_that_is_hardly_known_nothing_is_new():
    two = [Asleep(1, 9, 1.0), Asleep(2, 4, 0.5, ("helped",), {"city": "quito"})]
    assert worth_reviving(two, here([{"city": "lima"}] * (KNOWN - 1))).pick == Pick(2, (), apart=True)
    assert worth_reviving(two, here([{"city": "lima"}] * KNOWN)).pick == Pick(2, (("city", "quito"),), apart=True)
    assert worth_reviving(two[:1], {}).pick is None
    assert worth_reviving([], {}).others == ()
