"""What a mask hides does not show in the work done either: a hidden member costs what one without ties costs.

Seconds would not tell reliably, so the tests look at what the kernels touched.
"""

import numpy as np
import pytest

from lazos.core.graph import Graph, Mask, engine

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def chosen_engine(request):
    if not engine.warmup(request.config.cache.mkdir("kernels")):
        pytest.skip("numba is not installed: install the extra 'engine' to test the kernels")
    engine.choose("fast")
    yield "fast"
    engine.choose("plain")


@pytest.fixture(scope="module")
def graph():
    """Member 0 knows 40, of whom one knows 99, who knows 30 more; 100 knows nobody."""
    ties = [(0, at, 100) for at in range(1, 41)] + [(99, at, 100) for at in range(40, 70)]
    return Graph.build(ties, members=101, blocked=[(3, 99)])


def touched(ask) -> tuple[int, int]:
    """How many members a query stamped in its scratch."""
    from lazos.core.graph import fast

    ask()
    scratch = fast._threads.scratch
    turn = np.uint32(scratch.turn << 16)
    return int((scratch.near[:101] >= turn).sum()), int((scratch.ball[:101] >= turn).sum())


@pytest.mark.parametrize("me", [0, 5])
def test_a_chain_to_a_hidden_member_reads_no_row(graph, me):
    hidden = touched(lambda: graph.chains(me, 99, mask=Mask([99])))
    assert hidden == touched(lambda: graph.chains(me, 100)) == (0, 0)
    assert touched(lambda: graph.chains(me, 99)) != (0, 0)


def test_a_blocked_viewer_asks_again_without_new_bits(graph):
    assert graph._view(3, None) is graph._view(3, None)
    assert graph.degree(3, [99]) == [None]
