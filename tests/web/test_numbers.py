"""What a database could not hold is no number, whatever the address says."""

import pytest

from lazos.web.numbers import number_in


@pytest.mark.parametrize(
    ("text", "key"),
    [("7", 7), ("0", 0), ("9" * 18, 10**18 - 1), ("9" * 19, None), ("", None), (None, None), ("-1", None), ("٣", None),
     ("²", None), (" 7", None), ("7.0", None)],
)  # fmt: skip
def test_number_in(text, key):
    assert number_in(text) == key
