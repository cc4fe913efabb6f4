"""Every test of the graph runs on both engines; the compiled one is skipped, loudly, where numba is missing."""

import pytest

from lazos.core.graph import Graph, engine


# Compiling the kernels takes half a minute the first time: that half is outside the fast part.
@pytest.fixture(params=["plain", pytest.param("fast", marks=pytest.mark.slow)], scope="module", autouse=True)
def chosen_engine(request):
    if request.param == "fast" and not engine.warmup(request.config.cache.mkdir("kernels")):
        pytest.skip("numba is not installed: install the extra 'engine' to test the kernels")
    engine.choose(request.param)
    yield request.param
    engine.choose("plain")


TIES = [(0, 1, 200, "friend"), (1, 2, 100, "client"), (2, 3, 50, None), (0, 4, 9, "friend")]


@pytest.fixture
def saved(tmp_path):
    graph = Graph.build(
        TIES, organisation=["a", None, "b", 7, 7], skills={"x": [1, 2]}, hidden=[4], blocked=[(0, 3)], members=5
    )
    graph.save(tmp_path)
    return tmp_path
