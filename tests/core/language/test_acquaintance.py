"""“Conocí a Ana” says how it began; a coffee with her does not."""

import pytest

from lazos.core.language.acquaintance import says_met


@pytest.mark.parametrize(
    "line", ["Conocí a Ana en la feria", "Nos conocimos ayer", "Met Ana at the fair", "Me la presentaron"]
)
def test_it_began_then(line):
    assert says_met(line)


@pytest.mark.parametrize(
    "line", ["Café con Ana en la feria", "Coffee with Ana at the meeting", "Ana conoce a Hugo", ""]
)
def test_it_had_begun_before(line):
    assert not says_met(line)
