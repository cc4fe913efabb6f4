"""Time zones as people name them."""

import pytest
from django.utils import translation

from lazos.accounts.places import zone_named


@pytest.mark.parametrize(
    ("said", "language", "zone"),
    [
        ("America/Lima", "es", "America/Lima"),
        ("Lima", "es", "America/Lima"),
        (" nueva york ", "es", "America/New_York"),
        ("New York", "es", "America/New_York"),
        ("Londres", "es", "Europe/London"),
        ("london", "en", "Europe/London"),
        ("Europe/Madrid", "en", "Europe/Madrid"),
        ("Macondo", "es", ""),
        ("", "es", ""),
    ],
)
def test_a_zone_by_its_place(said, language, zone):
    with translation.override(language):
        assert zone_named(said) == zone
