"""What a member probably needs and did not say: what people who offer the like declare that they need.

P(need | offer) counted over the community and smoothed over offers that occur together (item-based collaborative
filtering: B. Sarwar et al., “Item-based collaborative filtering recommendation algorithms”, WWW 2001), shrunk towards 0
where few have spoken. A share of real people, so it can be said: “3 of 10 who offer this need that”.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from lazos.core.matching.market import Member
from lazos.core.matching.sparse import Floats, Ints, Rows, gathered, rows_of

#: So many likely needs per member, from this share of people on; and so many people who needed nothing are counted in.
MOST, LEAST, DOUBT = 20, 0.01, 5.0
#: Someone who declared other needs and not this one has it about half as often as their like declare it.
SILENT = 0.5
_NEIGHBOURS = 30


def with_likely_needs(members: Iterable[Member], most: int = MOST) -> list[Member]:
    """The members, each with the undeclared needs that people like them have and how likely, the likeliest first."""
    known = list(members)
    concepts = sorted({concept for member in known for concept in (*member.offers, *member.needs)})
    number = {concept: i for i, concept in enumerate(concepts)}
    needs, offers, said = (
        rows_of([[number[concept] for concept in concepts] for concepts in lists])
        for lists in (
            [tuple(dict.fromkeys(member.needs)) for member in known],
            [tuple(dict.fromkeys(member.offers)) for member in known],
            [member.offers for member in known],
        )
    )
    shares = _shares(needs, offers, len(concepts))
    found = [_likely(said.row(i), needs.row(i), shares, len(concepts), most) for i in range(len(known))]
    return [
        replace(member, likely=tuple(zip((concepts[need] for need in which), chances, strict=True)))
        for member, (which, chances) in zip(known, found, strict=True)
    ]


def _likely(
    offers: Ints, needs: Ints, shares: tuple[Rows, Floats], size: int, most: int
) -> tuple[list[int], list[float]]:
    """The mean over the member's offers of the share of people who need each thing."""
    if not len(offers):
        return [], []
    which, values = gathered(shares[0], offers, shares[1])
    total = np.bincount(which, values / len(offers), size)
    total[needs] = total[offers] = 0.0
    near = np.flatnonzero(total >= LEAST)
    best = near[np.argsort(-total[near], kind="stable")[:most]]
    return best.tolist(), (total[best] * SILENT).tolist()


def _shares(needs: Rows, offers: Rows, size: int) -> tuple[Rows, Floats]:
    """For each offer, the share of those who offer it or what goes with it that need each thing."""
    offering = np.bincount(offers.values, minlength=size)
    offerers = _turned(offers, offering)
    needing = [np.bincount(gathered(needs, offerers.row(i))[0], minlength=1) for i in range(size)]
    wanted = [np.flatnonzero(counts) for counts in needing]
    counted = rows_of([row.tolist() for row in wanted])
    counts = np.concatenate([np.empty(0), *(row[which] for row, which in zip(needing, wanted, strict=True))])
    found = [_share(i, offers, offerers.row(i), offering, counted, counts, size) for i in range(size)]
    return rows_of([which.tolist() for which, _ in found]), np.concatenate([np.empty(0), *(part for _, part in found)])


def _share(
    offer: int, offers: Rows, people: Ints, offering: Ints, counted: Rows, counts: Floats, size: int
) -> tuple[Ints, Floats]:
    together = np.bincount(gathered(offers, people)[0], minlength=size)
    together[offer] = 0
    beside = np.flatnonzero(together)
    near = np.concatenate([[offer], beside[np.argsort(-together[beside], kind="stable")[:_NEIGHBOURS]]])
    together[offer] = offering[offer]
    which, said = gathered(counted, near, counts)
    closeness = np.repeat(together[near] / np.maximum(offering[near], 1), np.diff(counted.starts)[near])
    total = np.bincount(which, said * closeness, size)
    needed = np.flatnonzero(total)
    return needed, total[needed] / (DOUBT + together[near].sum())


def _turned(rows: Rows, counts: Ints) -> Rows:
    """The rows that hold each value instead of the values of each row."""
    order = np.argsort(rows.values, kind="stable")
    source = np.repeat(np.arange(len(rows.starts) - 1), np.diff(rows.starts))
    return Rows(np.concatenate([[0], np.cumsum(counts)]), source[order])
