"""The queries as machine code (numba); ``fast`` calls them, ``plain`` is their measure.

Scratch arrays belong to one thread and are never cleared in between: ``ball`` and ``near`` hold ``stamp | value`` with
a stamp that grows from query to query, so older values simply count as absent. ``bits`` are left zero.
"""

from .chains import chains
from .degree import degree, degrees, far_degrees
from .exchange import gains, met, offered, wanting
from .meet import (
    common,
    gather,
    introductions,
    introductions_all,
    part,
    reach,
    share,
    shared_ids,
    suggest_all,
    suggest_best,
)
from .rows import jit, size, sizes
from .who import clear_bits, set_bits, who_all, who_best, who_from_me, who_from_them

__all__ = [
    "chains",
    "clear_bits",
    "common",
    "degree",
    "degrees",
    "far_degrees",
    "gains",
    "gather",
    "introductions",
    "introductions_all",
    "jit",
    "met",
    "offered",
    "part",
    "reach",
    "set_bits",
    "share",
    "shared_ids",
    "size",
    "sizes",
    "suggest_all",
    "suggest_best",
    "wanting",
    "who_all",
    "who_best",
    "who_from_me",
    "who_from_them",
]
