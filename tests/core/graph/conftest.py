"""Every test of the graph runs on both engines; the compiled one is skipped, loudly, where numba is missing."""

import pytest

from lazos.core.graph import engine


@pytest.fixture(params=["plain", "fast"], scope="module", autouse=True)
def chosen_engine(request):
    if request.param == "fast" and not engine.warmup():
        pytest.skip("numba is not installed: install the extra 'engine' to test the kernels")
    engine.choose(request.param)
    yield request.param
    engine.choose("plain")
