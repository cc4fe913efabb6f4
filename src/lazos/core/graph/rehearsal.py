"""Asks every question once of a toy graph, so that every kernel is compiled for the arrays it will meet."""

from typing import Any

import numpy as np

from . import build, overlay, structure
from .exchange import Exchange, exchange
from .view import NONE_BITS, Wanted, bits_of, view_of

MEMBERS = 300


def rehearse(fast: Any, wide: bool) -> None:
    """A ring of 300, all tied to member 0, who so has enough ties for the longer keys too."""
    others = np.arange(1, MEMBERS)
    a, b = np.concatenate([0 * others, others[:-1]]), np.concatenate([others, others[1:]])
    rows = build.compress(a, b, 1 + b % 255, None, MEMBERS, wide)
    for array in rows[:3]:
        array.setflags(write=False)
    patch = overlay.no_patch(rows.rows.dtype)
    view = view_of(rows.indptr, rows.rows, patch.bits, patch.ids, patch.ptr, patch.extra, NONE_BITS)
    few, many = np.array([3, 4], np.uint32), np.arange(MEMBERS, dtype=np.uint32)
    few.setflags(write=False)
    many.setflags(write=False)
    exchanged = _exchange()
    for seen in (view, view.hiding(bits_of(np.array([5]), MEMBERS))):
        fast.degree(seen, 0, [1, 7], 3)
        fast.degree(seen, 0, list(range(12)), 3)
        for hops in (2, 4):
            fast.chains(seen, 0, [7], hops, 2)
        for k in (2, None):
            fast.who(seen, 0, None, 2, k)
            for me in (0, 5):
                fast.suggest(seen, me, k)
                for gaining in (None, exchanged):
                    fast.introductions(seen, me, k, 300, [(1, 3)], gaining)
        fast.degree(seen, 0, list(range(12)), 5)
        fast.shared(seen, 0, [(1, 2)])
        fast.met(exchanged, "ab", [(1, 2)])
        for wanted in (Wanted(few, NONE_BITS), Wanted(many, NONE_BITS), Wanted(many, bits_of(many, MEMBERS))):
            fast.who(seen, 0, wanted, 2, 2)
    others = rows.rows >> 8
    fast.STRUCTURE["components"](rows.indptr.copy(), others)
    fast.STRUCTURE["depth_first"](rows.indptr.copy(), others, 0)
    structure.communities(rows.indptr.copy(), others, (rows.rows & 255).astype(np.uint8), fast.STRUCTURE["local_moves"])


def _exchange() -> Exchange:
    """Everybody needs and offers the same two things."""
    both: dict[int | str, range] = {"a": range(MEMBERS), "b": range(MEMBERS)}
    result = exchange(build.skills(both, MEMBERS), both, None, MEMBERS)
    for array in result[2:]:
        array.setflags(write=False)
    return result
