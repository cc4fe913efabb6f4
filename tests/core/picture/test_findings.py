"""What is worth noticing, against the same said naively."""

from collections import Counter

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.picture import Finding, Person, findings
from lazos.core.picture.findings import BEHIND, KNOWN, NEARLY_ALL, all_alike, alone, nobody, only_bridges, only_ways

PEOPLE = st.lists(
    st.builds(
        Person,
        st.integers(1, 30),
        st.booleans(),
        st.booleans(),
        st.floats(-3, 0, allow_nan=False),
        st.dictionaries(st.sampled_from(["sector", "city"]), st.sampled_from(["x", "y", "z"])),
        st.frozensets(st.sampled_from(["pan", "mar", "voz"])),
    ),
    max_size=30,
    unique_by=lambda person: person.id,
)
TIES = st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)), max_size=40)


@given(PEOPLE, TIES)
def test_who_alone_leads_to_others_as_networkx_counts_it(people: list[Person], ties: list[tuple[int, int]]):
    known = {person.id: person for person in people}
    edges = sorted({(min(a, b), max(a, b)) for a, b in ties if a != b and a in known and b in known})
    graph = networkx.Graph([(0, person.id) for person in people if person.living] + edges)
    graph.add_nodes_from([0, *known])
    expected = {}
    reached = networkx.node_connected_component(graph, 0)
    for pk in reached - {0}:
        left = networkx.node_connected_component(networkx.restricted_view(graph, [pk], []), 0)
        behind = reached - left - {pk}
        if len(behind) >= BEHIND:
            expected[pk] = tuple(sorted(behind))
    assert {one.person: one.others for one in only_ways(known, edges)} == expected


@pytest.mark.slow
@given(PEOPLE)
def test_nearly_all_alike_as_counted_by_hand(people: list[Person]):
    found = {one.facet: one.value for one in all_alike(people)}
    for facet in ("sector", "city"):
        values = [p.facets[facet] for p in people if p.living and facet in p.facets]
        most = max(Counter(values).values(), default=0)
        assert (facet in found) == (len(values) >= KNOWN and most >= NEARLY_ALL * len(values))
        assert facet not in found or values.count(found[facet]) == most


@pytest.mark.slow
@given(PEOPLE)
def test_a_bridge_is_the_one_living_tie_of_its_kind(people: list[Person]):
    for one in only_bridges(people):
        alike = [person for person in people if person.facets.get(one.facet) == one.value]
        assert [person.id for person in alike if person.living] == [one.person]
        assert set(one.others) == {person.id for person in alike} - {one.person}
        assert len(one.others) >= 2


@given(PEOPLE, TIES)
def test_the_order_they_come_in_changes_nothing_and_each_finding_has_a_step(
    people: list[Person], ties: list[tuple[int, int]]
):
    found = findings(people, ties, wanted={"sector": ["x", "w"]})
    assert found == findings(people[::-1], [(b, a) for a, b in ties[::-1]], wanted={"sector": ["x", "w"]})
    for one in found:
        assert one.step == "add" or one.towards is not None
        assert one.towards is None or one.towards != one.person or one.kind == "only_way"


def test_somebody_alone_is_put_beside_who_shares_the_rarest_thing():
    people = [
        Person(1, tended=True, living=True, shares=frozenset({"bibliotecas", "mar"})),
        Person(2, living=True, shares=frozenset({"bibliotecas"})),
        Person(3, living=True, shares=frozenset({"mar"})),
        Person(4, living=True, shares=frozenset({"mar"})),
        Person(5, living=False, shares=frozenset({"bibliotecas"})),
    ]
    known = {person.id: person for person in people}
    assert alone(known, []) == [Finding("alone", 1, "introduce", 2, (2,), shared="bibliotecas")]
    assert alone(known, [(1, 3)]) == []


def test_of_what_is_missing_one_of_each_kind():
    people = [Person(1, living=True, facets={"circle": "friends"})]
    found = findings(people, [], wanted={"sector": ["x", "y"], "circle": ["friends", "clients", "teachers"]})
    assert [(one.kind, one.facet, one.value) for one in found] == [
        ("nobody", "sector", "x"),
        ("nobody", "circle", "clients"),
    ]


def test_where_no_tie_lives_somebody_asleep_is_named_before_somebody_to_think_of():
    people = [Person(1, living=True, facets={"circle": "friends"}), Person(2, facets={"circle": "teachers"})]
    found = nobody(people, {"circle": ["friends", "clients", "teachers"]})
    assert [(one.value, one.step, one.towards) for one in found] == [
        ("teachers", "write", 2),
        ("clients", "add", None),
    ]
