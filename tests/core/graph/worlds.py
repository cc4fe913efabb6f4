"""Small random worlds for the property tests, and every question asked of one at once."""

from hypothesis import strategies as st

from lazos.core.graph import Graph

from .oracle import Naive, canonical


@st.composite
def worlds(draw, most: int = 12, strengths=None):
    """(members, ties, organisation, skills): few members and few strengths, so that equals are common."""
    members = draw(st.integers(2, most))
    ids = st.integers(0, members - 1)
    strengths = strengths or draw(st.sampled_from([st.integers(1, 255), st.integers(1, 3), st.just(255)]))
    pairs = st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1])
    raw = draw(st.lists(st.tuples(pairs, strengths), max_size=3 * members))
    organisation = draw(st.lists(st.integers(0, 2), min_size=members, max_size=members))
    skills = {"python": draw(st.sets(ids)), "ventas": draw(st.sets(ids))}
    return members, [(*pair, strength, 0) for pair, strength in raw], organisation, skills


def graph_of(world, **options) -> Graph:
    members, ties, organisation, skills = world
    return Graph.build(ties, members=members, organisation=organisation, skills=skills, **options)


def naive_of(world) -> Naive:
    members, ties, organisation, skills = world
    return Naive(members, canonical(ties), organisation, skills)


def answers(graph: Graph, me: int, mask=None) -> dict:
    """Everything the graph says to one viewer, as plain values."""
    everyone = range(graph.members)
    return {
        "degree": graph.degree(me, everyone, mask=mask),
        "far": graph.degree(me, everyone, limit=9, mask=mask),
        "chains": [tuple(graph.chains(me, other, k=4, mask=mask)) for other in everyone],
        "targets": graph.chains(me, targets=everyone, hops=3, k=9, mask=mask),
        "disjoint": [tuple(graph.chains(me, other, disjoint=True, mask=mask)) for other in everyone],
        "who": graph.who(me, organisation=1, mask=mask),
        "skill": graph.who(me, skill="python", hops=3, k=4, mask=mask),
        "both": graph.who(me, organisation=0, skill="ventas", mask=mask),
        "suggest": graph.suggest(me, k=3, mask=mask),
        "suggest all": graph.suggest(me, k=None, mask=mask),
        "introductions": graph.introductions(me, k=3, mask=mask),
        "ties": [(tie.member, tie.strength) for tie in graph.ties(me, mask=mask)],
        "components": graph.components(mask=mask).tolist(),
        "articulation": [(item.member, item.lost, item.cut) for item in graph.articulation(me, mask=mask)],
        "communities": graph.communities(mask=mask).tolist(),
    }


def questions(graph: Graph, me: int, other: int, mask) -> dict:
    """The questions of a larger graph, where not everything can be asked of everybody."""
    return {
        "one": graph.degree(me, [other], mask=mask),
        "many": graph.degree(me, range(0, graph.members, 7), mask=mask),
        "chains": graph.chains(me, other, k=5, mask=mask),
        "targets": graph.chains(me, targets=range(0, graph.members, 400), hops=3, mask=mask),
        "two hops": graph.chains(me, other, hops=2, mask=mask),
        "disjoint": graph.chains(me, other, disjoint=True, mask=mask),
        "who": graph.who(me, organisation=3, k=5, mask=mask),
        "who all": graph.who(me, organisation=4, mask=mask),
        "everyone": graph.who(me, k=7, mask=mask),
        "skill": [graph.who(me, skill=skill, k=10, mask=mask) for skill in range(5)],
        "far": graph.who(me, organisation=3, hops=3, k=2, mask=mask),
        "suggest": graph.suggest(me, mask=mask),
        "suggest all": graph.suggest(me, k=None, mask=mask),
        "introductions": graph.introductions(me, mask=mask),
        "introductions all": graph.introductions(me, k=500, mask=mask),
    }
