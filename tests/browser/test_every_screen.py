"""Each page of the permission matrix, as its owner sees it: phone and desktop, both languages, light and dark.

No violation for axe, no sideways scroll, nothing in the console, no request to another host.
"""

import pytest
from django.urls import reverse
from playwright.sync_api import Error as PlaywrightError

from lazos.config.sample import plant
from tests.browser.conftest import DESK, PHONE
from tests.permissions import matrix
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

MATRIX = matrix()
#: No pages: for each of these a browser asks for an icon that nobody draws.
SKIPPED = {
    *(
        "attachment",
        "calendar",
        "card_code",
        "contact_photo",
        "deliveries",
        "health",
        "kept_pages",
        "manifest",
        "map_people",
        "mfa_download_recovery_codes",
    ),
    *("robots", "run", "worker"),
}
PAGES = sorted(name for name, row in MATRIX.items() if row.get and row.get[1] == 200 and name not in SKIPPED)
DOORS = sorted(name for name, row in MATRIX.items() if row.get and row.get[0] == 200 and name not in SKIPPED)
LOOKS = {
    "phone-es-light": (PHONE, "es", False),
    "phone-en-dark": (PHONE, "en", True),
    "desk-en-light": (DESK, "en", False),
    "desk-es-dark": (DESK, "es", True),
}


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_of_a_member(open_tab, transactional_db, look):
    size, language, dark = LOOKS[look]
    world = World()
    plant(world.ana, now=world.now)
    world.ana.language = language
    world.ana.save_changes("language")
    tab = open_tab(world.ana, size=size, dark=dark, language=language)
    faults = {}
    for name in PAGES:
        faults |= look_at(tab, name, reverse(name, args=MATRIX[name].args(world)))
    assert faults == {}


@pytest.mark.parametrize("look", LOOKS)
def test_every_door(open_tab, transactional_db, look):
    size, language, dark = LOOKS[look]
    world = World()
    assert world.ana.pk
    tab = open_tab(size=size, dark=dark, language=language)
    faults = {}
    for name in DOORS:
        faults |= look_at(tab, name, reverse(name, args=MATRIX[name].args(world)))
    faults |= look_at(tab, "404", "/no-such-page/", expected=404)
    assert faults == {}


def look_at(tab, name, address, expected=200):
    tab.trouble.clear()
    try:
        response = tab.go(address)
    except PlaywrightError as error:
        return {} if "Download is starting" in str(error) else {name: [str(error)]}  # a file, not a page
    found = []
    if response.status != expected:
        found.append(f"status {response.status}")
    found += tab.violations()
    if tab.overflows():
        found.append("scrolls sideways")
    found += [text for text in tab.trouble if not (expected == 404 and "404" in text)]
    return {name: found} if found else {}
