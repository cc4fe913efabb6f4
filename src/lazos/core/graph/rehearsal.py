"""Asks every question once of a toy graph, so that every kernel is compiled for the arrays it will meet."""

from typing import Any

import numpy as np

from . import build, overlay, structure
from .view import NONE_BITS, View, Wanted, bits_of


def rehearse(fast: Any, wide: bool) -> None:
    members = np.arange(12)
    a, b = (array.ravel() for array in np.meshgrid(members, members))
    some = (a < b) & ((a + b) % 3 > 0)
    rows = build.compress(a[some], b[some], 1 + a[some], None, 12, wide)
    for array in rows[:3]:
        array.setflags(write=False)
    patch = overlay.no_patch(rows.rows.dtype)
    view = View(rows.indptr, rows.rows, patch.bits, patch.ids, patch.ptr, patch.extra, NONE_BITS)
    few, many = np.array([3, 4], np.uint32), np.arange(12, dtype=np.uint32)
    few.setflags(write=False)
    many.setflags(write=False)
    for seen in (view, view._replace(hidden=bits_of(np.array([5]), 12))):
        fast.degree(seen, 0, [1, 7], 3)
        fast.degree(seen, 0, list(range(12)), 3)
        for hops in (2, 4):
            fast.chains(seen, 0, [7], hops, 2)
        for k in (2, None):
            fast.who(seen, 0, None, 2, k)
            fast.suggest(seen, 0, k)
            fast.introductions(seen, 0, k, 8)
        fast.degree(seen, 0, list(range(12)), 5)
        fast.shared(seen, 0, [(1, 2)])
        for wanted in (Wanted(few, NONE_BITS), Wanted(many, NONE_BITS), Wanted(many, bits_of(many, 12))):
            fast.who(seen, 0, wanted, 2, 2)
    others = rows.rows >> 8
    fast.STRUCTURE["components"](rows.indptr.copy(), others)
    fast.STRUCTURE["depth_first"](rows.indptr.copy(), others, 0)
    structure.communities(rows.indptr.copy(), others, (rows.rows & 255).astype(np.uint8), fast.STRUCTURE["local_moves"])
