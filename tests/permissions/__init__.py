"""The permission matrix: every route, what each role gets. A route that stands nowhere here fails the suite.

One file for each app. A row is `route name: Row(...)`; see `tests/permissions/rows.py`.
"""

from importlib import import_module

from tests.permissions.rows import Row

APPS = (
    "web",
    "activity",
    "background",
    "accounts",
    "people",
    "practice",
    "harvest",
    "seeking",
    "field",
    "offline",
    "sharing",
    "reviews",
    "picture",
    "notifications",
    "exchange",
    "search",
)


def matrix() -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for app in APPS:
        own = import_module(f"tests.permissions.{app}").ROWS
        assert not rows.keys() & own.keys(), f"stands twice: {rows.keys() & own.keys()}"
        rows |= own
    return rows
