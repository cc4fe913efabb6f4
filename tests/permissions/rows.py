"""How a row of the permission matrix is written.

Roles: a visitor; the owner (Ana) of the rows that `args` names; another member (Carla); the steward, who has no more
rights over private rows than anybody. `args(world)` gives the arguments of the address, made from Ana's things.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

LOGIN = "login"  # a redirect to signing in
Statuses = tuple[Any, Any, Any, Any]  # visitor, owner, another member, steward

EVERYBODY: Statuses = (200, 200, 200, 200)
MEMBERS: Statuses = (LOGIN, 200, 200, 200)
MEMBERS_GO_ON: Statuses = (LOGIN, 302, 302, 302)  # a POST that redirects
OWNER: Statuses = (LOGIN, 200, 404, 404)
OWNER_GOES_ON: Statuses = (LOGIN, 302, 404, 404)
REFUSED: Statuses = (LOGIN, 422, 422, 422)  # an empty POST comes back with its form


@dataclass(frozen=True)
class Row:
    """`get` and `post`: what each role gets (None: 405 for all). `data`: what is posted, `data(world)`."""

    get: Statuses | None = None
    post: Statuses | None = None
    args: Callable[[Any], list[Any]] = field(default=lambda world: [])
    data: Callable[[Any], dict[str, Any]] = field(default=lambda world: {})
