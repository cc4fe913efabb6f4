"""A social graph to measure on: communities, employers, friends of friends, a heavy tail of degrees.

Everything follows from the seed. A member belongs to one community (30 to a few thousand members) and one employer
(Zipf); the number of ties is heavy-tailed. Half of the ties stay in the community, a fifth at the employer, a tenth
close a triangle, the rest go anywhere, more often to those who already have many.
"""

from typing import NamedTuple

import numpy as np

SHARES = {"community": 0.5, "employer": 0.2, "triangle": 0.1}


class World(NamedTuple):
    members: int
    a: np.ndarray
    b: np.ndarray
    strength: np.ndarray
    employer: np.ndarray
    skills: dict[int, np.ndarray]
    offers: dict[int, np.ndarray]
    needs: dict[int, np.ndarray]


def world(members: int, ties: int = 50, seed: int = 7) -> World:
    """``members`` with ``ties`` ties each on average (every tie counts at both ends)."""
    rng = np.random.default_rng(seed)
    wish = np.exp(rng.normal(0, 1.1, members))
    wish = np.minimum(wish / wish.mean(), 60.0)
    community = groups(rng, members, 150, 1.0)
    employer = groups(rng, members, 60, 1.6)
    # Drawn twice in a small group counts once: draw a little more to end near the mean wanted.
    count = int(members * ties / 2 * 1.12)
    a = np.sort(draw(rng, wish, count))
    kind = rng.choice(4, count, p=[*SHARES.values(), 1 - sum(SHARES.values())])
    b = np.empty(count, np.int64)
    for code, group in ((0, community), (1, employer)):
        here = kind == code
        b[here] = fellow(rng, group, a[here])
    here = kind == 3
    b[here] = draw(rng, wish, int(here.sum()))
    here = kind == 2
    b[here] = friend_of_friend(rng, a, b, kind, members, a[here])
    a, b, kind = keep_new(a, b, kind, members, int(members * ties / 2), rng)
    strength = strengths(rng, kind)
    skills = {
        skill: np.unique(rng.integers(0, members, max(3, int(members * share))))
        for skill, share in enumerate((0.1, 0.01, 0.001, 0.0001))
    }
    return World(members, a, b, strength, employer, skills, trades(rng, members, 3), trades(rng, members, 2))


def trades(rng, members: int, each: int, kinds: int = 2000) -> dict[int, np.ndarray]:
    """Who offers (or needs) each of ``kinds`` things: ``each`` a member, popular ones more often."""
    kind = (kinds * rng.random(members * each) ** 2).astype(np.int64)
    order = np.argsort(kind, kind="stable")
    who = np.repeat(np.arange(members), each)[order]
    return dict(enumerate(np.split(who, np.cumsum(np.bincount(kind, minlength=kinds))[:-1])))


def near(need: int, kinds: int = 2000) -> dict[int, float]:
    """What serves for a need: itself, four siblings, six that sound alike."""
    siblings = {need - need % 5 + at: 0.4 for at in range(5)}
    return {(need * 7 + at) % kinds: 0.25 for at in range(6)} | siblings | {need: 1.0}


def groups(rng, members: int, typical: int, spread: float) -> np.ndarray:
    """A group for each member; sizes log-normal around ``typical``."""
    sizes = np.maximum(rng.lognormal(np.log(typical), spread, 2 * members // typical + 5).astype(np.int64), 4)
    sizes = np.minimum(sizes, max(members // 20, 4))
    ends = np.cumsum(sizes)
    while ends[-1] < members:
        ends = np.concatenate([ends, ends + ends[-1]])
    return np.searchsorted(ends, np.arange(members), side="right")[rng.permutation(members)]


def draw(rng, wish: np.ndarray, count: int) -> np.ndarray:
    """Members in proportion to ``wish``."""
    ends = np.cumsum(wish)
    found = np.searchsorted(ends, np.sort(rng.random(count)) * ends[-1], side="right")
    rng.shuffle(found)
    return np.minimum(found, len(wish) - 1)


def fellow(rng, group: np.ndarray, members: np.ndarray) -> np.ndarray:
    """For each member someone of the same group."""
    order = np.argsort(group, kind="stable")
    start = np.searchsorted(group[order], np.arange(group.max() + 2))
    first, size = start[group[members]], np.diff(start)[group[members]]
    return order[first + (rng.random(len(members)) * size).astype(np.int64)]


def friend_of_friend(rng, a, b, kind, members: int, who: np.ndarray) -> np.ndarray:
    """For each member a random tie of a random tie, among the ties drawn so far (sorted by ``a``)."""
    known = kind != 2
    a, b = a[known], b[known]
    start = np.searchsorted(a, np.arange(members + 1))

    def step(from_: np.ndarray) -> np.ndarray:
        size = start[from_ + 1] - start[from_]
        at = start[from_] + (rng.random(len(from_)) * size).astype(np.int64)
        return np.where(size > 0, b[np.minimum(at, len(b) - 1)], from_)

    return step(step(who))


def keep_new(a, b, kind, members: int, count: int, rng):
    """No self-ties, each pair once, ``count`` of them."""
    real = a != b
    a, b, kind = a[real], b[real], kind[real]
    pair = np.minimum(a, b) * members + np.maximum(a, b)
    _, first = np.unique(pair, return_index=True)
    first = rng.permutation(first)[:count]
    return a[first].astype(np.uint32), b[first].astype(np.uint32), kind[first]


def strengths(rng, kind: np.ndarray) -> np.ndarray:
    """Most ties are weak; ties in the community and among friends of friends are stronger."""
    close = np.array([2.2, 1.6, 2.2, 1.1])[kind]
    return 1 + (254 * rng.beta(close, 3.2)).astype(np.uint8)
