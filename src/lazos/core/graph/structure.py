"""Whole-graph questions: components, the members everything hangs on, communities.

Plain loops over arrays that numba compiles as they stand; without numba they run as they are, in seconds for the
sizes of a small installation. They take rows that are already free of hidden members.
"""

from collections.abc import Callable

import numpy as np

from .types import Array


def components(indptr: Array, others: Array) -> Array:
    """A label per member: the lowest id in the same component."""
    members = len(indptr) - 1
    label = np.full(members, -1, np.int64)
    stack = np.empty(members, np.int64)
    for root in range(members):
        if label[root] >= 0:
            continue
        label[root], stack[0], height = root, root, 1
        while height:
            height -= 1
            member = stack[height]
            for at in range(indptr[member], indptr[member + 1]):
                other = others[at]
                if label[other] < 0:
                    label[other] = root
                    stack[height] = other
                    height += 1
    return label


def depth_first(indptr: Array, others: Array, root: int) -> tuple[Array, Array, Array, Array]:
    """Preorder of the members reached from ``root`` and, along it, parent position, lowest position, subtree end.

    Hopcroft & Tarjan 1973, without recursion. ``low[i]`` is the earliest position that the subtree of position ``i``
    touches by one tie; the subtree is ``i..end[i]-1``.
    """
    members = len(indptr) - 1
    position = np.full(members, -1, np.int64)
    order, parent = np.empty(members, np.int64), np.empty(members, np.int64)
    low, end = np.empty(members, np.int64), np.empty(members, np.int64)
    cursor = np.empty(members, np.int64)
    order[0], parent[0], low[0], cursor[0], position[root] = root, -1, 0, indptr[root], 0
    count, here = 1, 0
    while here >= 0:
        member = order[here]
        if cursor[here] < indptr[member + 1]:
            other = others[cursor[here]]
            cursor[here] += 1
            if position[other] < 0:
                position[other] = count
                order[count], parent[count], low[count], cursor[count] = other, here, count, indptr[other]
                here = count
                count += 1
            elif position[other] < low[here]:
                low[here] = position[other]
        else:
            end[here] = count
            above = parent[here]
            # The tie back to the parent lowers a child to its parent at most, never above it.
            if above >= 0 and low[here] < low[above]:
                low[above] = low[here]
            here = above
    return order[:count], parent[:count], low[:count], end[:count]


def communities(indptr: Array, others: Array, strengths: Array, moves: Callable[..., Array]) -> Array:
    """A community per member (lowest id in it): modularity moves, then the communities again as members.

    Louvain (Blondel et al. 2008) in a fixed order, so that every run gives the same; ``moves`` is ``local_moves``,
    compiled or not.
    """
    members = len(indptr) - 1
    label = np.arange(members)
    weights = strengths.astype(np.int64)
    inner = np.zeros(members, np.int64)
    while True:
        moved = moves(indptr, others, weights, inner)
        names, groups = np.unique(moved, return_inverse=True)
        label = groups[label]
        if len(names) == len(moved):
            break
        indptr, others, weights, inner = contract(indptr, others, weights, inner, groups, len(names))
    return _lowest_id(label)


def local_moves(indptr: Array, others: Array, weights: Array, inner: Array) -> Array:
    """Each member moves to the neighbouring community of the highest modularity gain, until none moves (16 rounds)."""
    members = len(indptr) - 1
    label = np.arange(members)
    volume = inner.copy()
    for member in range(members):
        for at in range(indptr[member], indptr[member + 1]):
            volume[member] += weights[at]
    total = volume.sum()
    size = volume.copy()
    toward = np.zeros(members, np.int64)
    seen = np.empty(members, np.int64)
    for _ in range(16):
        changed = 0
        for member in range(members):
            old, count = label[member], 0
            for at in range(indptr[member], indptr[member + 1]):
                group = label[others[at]]
                if toward[group] == 0:
                    seen[count] = group
                    count += 1
                toward[group] += weights[at]
            size[old] -= volume[member]
            best, gain = (
                old,
                float(toward[old]) - float(volume[member]) * float(size[old]) / float(total + (total == 0)),
            )
            for at in range(count):
                group = seen[at]
                other = float(toward[group]) - float(volume[member]) * float(size[group]) / float(total)
                if other > gain or (other == gain and group < best):
                    best, gain = group, other
            for at in range(count):
                toward[seen[at]] = 0
            size[best] += volume[member]
            label[member] = best
            changed += best != old
        if changed * 1000 <= members:
            break
    return label


def contract(
    indptr: Array, others: Array, weights: Array, inner: Array, groups: Array, count: int
) -> tuple[Array, Array, Array, Array]:
    """The graph whose members are the groups; ties inside a group become its inner weight."""
    source = np.repeat(groups, np.diff(indptr))
    target = groups[others]
    within = np.bincount(groups, weights=inner, minlength=count)
    within += np.bincount(source, weights=weights * (source == target), minlength=count)
    keys, where = np.unique((source * count + target)[source != target], return_inverse=True)
    sums = np.bincount(where, weights=weights[source != target], minlength=len(keys)).astype(np.int64)
    new = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(keys // count, minlength=count), out=new[1:])
    return new, (keys % count).astype(others.dtype), sums, within.astype(np.int64)


def _lowest_id(label: Array) -> Array:
    names, first, where = np.unique(label, return_index=True, return_inverse=True)
    return first[where] if len(names) else label
