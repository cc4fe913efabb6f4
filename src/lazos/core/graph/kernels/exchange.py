"""What the members of a few places gain from one another."""

from typing import Any

import numpy as np

from ..types import Array
from .rows import Int, jit

Float = Any
"""A number of 64 bits."""


@jit
def gains(
    ids: Array,
    count: Int,
    offers_ptr: Array,
    offers: Array,
    needs_ptr: Array,
    needs: Array,
    meets: Array,
    skill: Array,
    worth: Array,
    head: Array,
    links: Array,
    seen: Array,
    left: Array,
    givers: Array,
) -> None:
    """Fill ``left[i, j]`` with one minus what place ``i`` gains from place ``j``, and list those ``j`` for each ``i``.

    Row ``i`` of ``givers`` holds how many they are and then the places, in no order. ``head`` (a slot for each skill,
    -1 before and after) begins the list of the places that offer it: rows of ``links`` are place and next slot.
    """
    offer(ids, count, offers_ptr, offers, head, links)
    turn = 0
    seen[:count] = 0
    for place in range(count):
        left[place, :count] = 1.0
        givers[place, 0] = 0
        for at in range(*bounds(needs_ptr, ids[place])):
            turn += 1
            for i in range(*bounds(meets, np.int64(needs[at]))):
                slot = head[skill[i]]
                while slot >= 0:
                    giver = links[slot, 0]
                    # The best offer comes first: what else the same giver has for this need adds nothing.
                    if giver != place and seen[giver] != turn:
                        seen[giver] = turn
                        if left[place, giver] == 1.0:
                            givers[place, 0] += 1
                            givers[place, givers[place, 0]] = giver
                        left[place, giver] *= 1.0 - worth[i]
                    slot = links[slot, 1]
    for place in range(count):
        for at in range(*bounds(offers_ptr, ids[place])):
            head[offers[at]] = -1


@jit
def offer(ids: Array, count: Int, ptr: Array, offers: Array, head: Array, links: Array) -> None:
    slot = 0
    for place in range(count):
        for at in range(*bounds(ptr, ids[place])):
            links[slot, 0], links[slot, 1] = place, head[offers[at]]
            head[offers[at]] = slot
            slot += 1


@jit
def offered(ids: Array, count: Int, ptr: Array) -> Int:
    """How many offers some members have together."""
    total = 0
    for place in range(count):
        start, stop = bounds(ptr, ids[place])
        total += stop - start
    return total


@jit
def bounds(ptr: Array, member: Int) -> tuple[Int, Int]:
    """Where the row of a member starts and stops; who joined later has none."""
    if member + 1 < len(ptr):
        return int(ptr[member]), int(ptr[member + 1])
    return 0, 0


@jit
def met(
    pairs: Array,
    offers_ptr: Array,
    offers: Array,
    needs_ptr: Array,
    needs: Array,
    meets: Array,
    skill: Array,
    worth: Array,
    out: Array,
    worths: Array,
) -> Int:
    """For pairs of receiver and giver each need met: rows of pair, need, offer, with what it is worth beside."""
    count = 0
    for pair in range(len(pairs)):
        start, stop = bounds(offers_ptr, pairs[pair, 1])
        for at in range(*bounds(needs_ptr, pairs[pair, 0])):
            begin, end = bounds(meets, np.int64(needs[at]))
            best = best_offer(offers, start, stop, skill, begin, end)
            if best >= 0:
                out[count, 0], out[count, 1], out[count, 2] = pair, needs[at], skill[best]
                worths[count] = worth[best]
                count += 1
    return count


@jit
def best_offer(offers: Array, start: Int, stop: Int, skill: Array, begin: Int, end: Int) -> Int:
    """The first of the skills that meet a need, best first, which is among some offers; -1 for none."""
    for at in range(begin, end):
        for i in range(start, stop):
            if offers[i] == skill[at]:
                return at
    return -1


@jit
def wanting(pairs: Array, needs_ptr: Array) -> Int:
    """How many needs the receivers of some pairs have together."""
    total = 0
    for pair in range(len(pairs)):
        start, stop = bounds(needs_ptr, pairs[pair, 0])
        total += stop - start
    return total


@jit
def mutual(left: Array, i: Int, j: Int) -> Float:
    """The harmonic mean of what both gain; 0 where either gains nothing."""
    x, y = 1.0 - left[i, j], 1.0 - left[j, i]
    return 2.0 * x * y / (x + y) if x * y > 0 else 0.0
