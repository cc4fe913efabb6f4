"""Where people are drawn: always the same, near the centre whom one tends, nobody on top of another."""

import random
from itertools import combinations
from math import atan2, dist, hypot, pi

from hypothesis import given
from hypothesis import strategies as st

from lazos.core.picture import Ring, Spot, place
from lazos.core.picture.positions import BANDS, FREE, TOP, TURN

SPOTS = st.lists(
    st.builds(
        Spot,
        st.integers(1, 400),
        st.sampled_from(Ring),
        st.floats(-5, 1, allow_nan=False),
        st.sampled_from(["", "familia", "trabajo", "escuela"]),
    ),
    max_size=60,
    unique_by=lambda spot: spot.id,
)
TIES = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), max_size=60)


@given(SPOTS, TIES, st.randoms())
def test_the_same_people_stand_in_the_same_places_in_whatever_order_they_come(
    spots: list[Spot], ties: list[tuple[int, int]], order: random.Random
):
    shuffled, turned = order.sample(spots, len(spots)), [(b, a) for a, b in order.sample(ties, len(ties))]
    assert place(spots, ties) == place(shuffled, turned)


@given(SPOTS, TIES)
def test_everybody_stands_in_their_ring_and_alone_in_their_place(spots: list[Spot], ties: list[tuple[int, int]]):
    found = place(spots, ties)
    assert found.keys() == {spot.id for spot in spots}
    for spot in spots:
        inner, outer = BANDS[spot.ring]
        assert inner - 1e-4 <= hypot(*found[spot.id]) <= outer + 1e-4
        x, y = found[spot.id]
        assert abs((atan2(y, x) - TOP + pi) % TURN - pi) >= FREE / 2 - 1e-3  # the names of the rings stand there
    assert all(found[a.id] != found[b.id] for a, b in combinations(spots, 2))


@given(SPOTS)
def test_the_closer_nearer_the_centre(spots: list[Spot]):
    found = place(spots)
    for ring in (Ring.TENDED, Ring.IN_CONTACT):
        members = sorted((s for s in spots if s.ring == ring), key=lambda s: (-s.closeness, s.id))
        radii = [hypot(*found[spot.id]) for spot in members]
        assert radii == sorted(radii)


def test_a_circle_is_drawn_together():
    spots = [Spot(pk, Ring.IN_CONTACT, 0, "ab"[pk % 2]) for pk in range(1, 41)]
    found = place(spots)

    def mean(group: str, other: str) -> float:
        one, two = ([s for s in spots if s.group == name] for name in (group, other))
        pairs = [(a, b) for a in one for b in two if a.id != b.id]
        return sum(dist(found[a.id], found[b.id]) for a, b in pairs) / len(pairs)

    assert mean("a", "a") < mean("a", "b")


def test_those_who_know_each_other_stand_nearer_than_by_chance():
    spots = [Spot(pk, Ring(pk % 2), 0, f"g{pk % 5}") for pk in range(1, 101)]
    order = random.Random(3)
    ties = [(pk, pk + 5 * order.randint(0, 2) + 1) for pk in range(1, 80)]
    drawn, blind = place(spots, ties), place(spots)
    length = [sum(dist(at[a], at[b]) for a, b in ties) for at in (drawn, blind)]
    assert length[0] < length[1]


def test_nobody_is_drawn_where_nobody_is():
    assert place([]) == {}
