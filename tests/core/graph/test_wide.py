"""More members than fit 24 bits: a few ties far up among 17 million ids answer like the same ties far down."""

import numpy as np
import pytest

from lazos.core.graph import Graph, GraphError, Mask, engine
from lazos.core.graph.build import NARROW, WIDE

pytestmark = pytest.mark.slow
MEMBERS, FEW = 17_000_000, 60


@pytest.fixture(scope="module", autouse=True)
def chosen_engine():
    """These tests choose for themselves."""
    yield
    engine.choose("plain")


@pytest.fixture(scope="module")
def ties():
    rng = np.random.default_rng(4)
    pairs = rng.integers(0, FEW, (300, 2))
    return [(a, b, int(rng.integers(1, 256)), "x") for a, b in pairs.tolist() if a != b]


@pytest.fixture(scope="module")
def far(ties):
    """Ids beyond the edge of 24 bits, two of them on it; in order, so that equals are told apart alike."""
    ids = np.sort(np.random.default_rng(5).choice(np.arange(NARROW + 1, MEMBERS), FEW - 3, replace=False))
    return [0, NARROW - 1, NARROW, *ids.tolist()]


@pytest.fixture(scope="module")
def both(ties, far):
    """The small graph and the same ties among 17 million."""
    skills = {"code": range(0, FEW, 3), "copy": range(0, FEW, 2)}
    small = Graph.build(ties, FEW, skills=skills, needs={"copy": skills["code"], "code": skills["copy"]}, wide=True)
    wide_skills = {skill: [far[at] for at in ids] for skill, ids in skills.items()}
    patch = pytest.MonkeyPatch()
    patch.setattr(engine, "LARGE", WIDE)
    large = Graph.build(
        [(far[a], far[b], s, kind) for a, b, s, kind in ties],
        MEMBERS,
        skills=wide_skills,
        needs={"copy": wide_skills["code"], "code": wide_skills["copy"]},
    )
    yield small, large
    patch.undo()


def asked(graph, name, mask=None):
    """The answers to a few viewers, ids by ``name``."""
    return [
        (
            graph.degree(name(me), [name(at) for at in range(FEW)], mask=mask),
            [(c.path, c.strength) for c in graph.chains(name(me), name(FEW - 1 - me), mask=mask)],
            graph.who(name(me), skill="code", k=5, mask=mask),
            graph.suggest(name(me), mask=mask),
            # A need is rarer among more members, so that not the order but the pairs are the same.
            sorted((i.a, i.b, i.common) for i in graph.introductions(name(me), None, mask=mask)),
            graph.ties(name(me), mask=mask),
        )
        for me in (0, 1, 2, 3, 30)
    ]


def renamed(value, name):
    """The same answers with other ids: whole numbers in paths and lists, not counts or strengths."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        ids = {"member", "path", "common"} & set(value._fields)
        return value._replace(**{field: renamed(getattr(value, field), name) for field in ids})
    return tuple(name(at) for at in value) if isinstance(value, tuple) else name(value)


@pytest.mark.parametrize("answering", ["plain", "fast"])
def test_ids_beyond_24_bits_answer_alike(request, both, far, answering):
    if answering == "fast" and not engine.warmup(request.config.cache.mkdir("kernels"), wide=True):
        pytest.skip("numba is not installed: install the extra 'engine' to test the kernels")
    engine.choose(answering)
    small, large = both
    assert large.wide
    assert large._parts.rows.rows.dtype == np.uint64

    def up(at):
        return far[at]

    for masks in ((None, None), (Mask([4, 9], [(0, 1)]), Mask([far[4], far[9]], [(far[0], far[1])]))):
        expected = [
            (
                degree,
                [(renamed(path, up), strength) for path, strength in chains],
                [renamed(match, up) for match in who],
                [renamed(one, up) for one in suggested],
                sorted((up(a), up(b), renamed(common, up)) for a, b, common in introduced),
                [renamed(tie, up) for tie in ties],
            )
            for degree, chains, who, suggested, introduced, ties in asked(small, int, masks[0])
        ]
        assert asked(large, up, masks[1]) == expected


def test_an_overlay_and_a_file_keep_them(both, far, tmp_path):
    _, large = both
    changed = large.overlay([("add", far[5], MEMBERS - 1, 200, "x"), ("remove", far[0], far[1]), ("block", far[7], 3)])
    assert changed.degree(far[5], [MEMBERS - 1]) == [1]
    changed.save(tmp_path)
    opened = Graph.open(tmp_path)
    assert opened.ties(MEMBERS - 1) == changed.ties(MEMBERS - 1) == changed.compacted().ties(MEMBERS - 1)
    assert opened.degree(MEMBERS - 1, [far[5]]) == [1]


def test_the_edges_of_both_forms():
    last = NARROW - 1
    narrow = Graph.build([(0, last, 255), (last - 1, last, 1)], members=NARROW)
    assert not narrow.wide
    assert [tuple(tie) for tie in narrow.ties(last)] == [(0, 1.0, 0), (last - 1, 1 / 255, 0)]
    with pytest.raises(GraphError, match="members"):
        narrow.overlay([("grow", NARROW + 1)])
    with pytest.raises(GraphError, match="b=268435456 is beyond"):
        Graph.build([(0, WIDE, 9)])
