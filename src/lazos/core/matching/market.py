"""Who needs and who offers what, indexed by concept: the benefits of one member towards all others in one sweep.

Nothing is computed for pairs that share no concept, so a member's row costs the people who offer what they need, not N.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from lazos.core.matching.benefit import Benefit, MatchingError, benefit, rarity_of, unit
from lazos.core.matching.sparse import Floats, Ints

#: Concepts that serve for a concept, each with its similarity in 0..1; `Concepts.related` is one.
Related = Callable[[str], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the matching sees them: any hashable id, concept ids, and undeclared needs with their chances."""

    id: Hashable
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    likely: tuple[tuple[str, float], ...] = ()


class Row(NamedTuple):
    """Others by their position in the market, rising; the benefit; the best similarity to a need that is declared."""

    others: Ints
    benefit: Floats
    similarity: Floats


class Market:
    """An immutable index over members. `related` defaults to nothing but the same concept."""

    def __init__(self, members: Iterable[Member], related: Related | None = None) -> None:
        self.related = related or _itself
        self.members = [_checked(member) for member in members]
        self.position = {member.id: i for i, member in enumerate(self.members)}
        if len(self.position) < len(self.members):
            twice = next(m.id for i, m in enumerate(self.members) if self.position[m.id] != i)
            raise MatchingError(f"member {twice!r} comes twice")
        self._needers = _postings([member.needs for member in self.members])
        self._offerers = _postings([member.offers for member in self.members])
        self._likely = _weighted([_undeclared(member) for member in self.members])
        wanted = dict.fromkeys([*self._needers, *self._likely])
        self._serve = {need: self._serving(need, self.related) for need in wanted}
        self._served: dict[str, dict[str, float]] = defaultdict(dict)
        for need, offers in self._serve.items():
            for offer, similarity in offers.items():
                self._served[offer][need] = similarity
        self._met: dict[str, tuple[Ints, Floats]] = {}
        size = len(self.members)
        self.rarity = {need: rarity_of(size, self._offered(offers)) for need, offers in self._serve.items()}

    def __len__(self) -> int:
        return len(self.members)

    def benefit(self, receiver: Hashable, giver: Hashable) -> Benefit:
        """benefit(receiver←giver) with its reasons. KeyError for an unknown member."""
        to, by = self.members[self.position[receiver]], self.members[self.position[giver]]
        return benefit(to.needs, by.offers, similarity=self.similarity, rarity=self.rarity, likely=to.likely)

    def similarity(self, need: str, offer: str) -> float:
        return self._serve.get(need, {}).get(offer, 0.0)

    def receives(self, position: int) -> Row:
        """From whom the member at this position gains."""
        sweep, member = _Sweep(len(self.members)), self.members[position]
        for need in dict.fromkeys(member.needs):
            sweep.declared(*self._meeting(need), self.rarity[need])
        for need, chance in _undeclared(member):
            members, similarities = self._meeting(need)
            sweep.lower(members, similarities * (self.rarity[need] * chance))
        return sweep.row(without=position)

    def gives(self, position: int) -> Row:
        """To whom the member at this position gives."""
        best: dict[str, float] = {}
        for offer in self.members[position].offers:
            for need, similarity in self._served.get(offer, {}).items():
                best[need] = max(best.get(need, 0.0), similarity)
        sweep = _Sweep(len(self.members))
        for need in sorted(best):
            if need in self._needers:
                sweep.declared(self._needers[need], best[need], self.rarity[need])
            if need in self._likely:
                needers, chances = self._likely[need]
                sweep.lower(needers, best[need] * self.rarity[need] * chances)
        return sweep.row(without=position)

    def able(self, need: str) -> tuple[float, Ints, Floats]:
        """Who could meet a need, declared or not: its rarity, their positions, how similar their offers."""
        if need in self._serve:
            return self.rarity[need], *self._meeting(need)
        serving = self._serving(need, self.related)
        return rarity_of(len(self.members), self._offered(serving)), *self._merged(serving)

    def nearest(self, position: int, need: str) -> str:
        """The offer of a member that serves a need best."""
        near = {**self.related(need), need: 1.0}
        return max(self.members[position].offers, key=lambda offer: near.get(offer, 0.0))

    def _serving(self, need: str, related: Related) -> dict[str, float]:
        """The concepts on offer that meet a need."""
        near = {**related(need), need: 1.0}
        return {
            o: unit(s, f"similarity of {need!r} and {o!r}") for o, s in near.items() if s > 0 and o in self._offerers
        }

    def _meeting(self, need: str) -> tuple[Ints, Floats]:
        """Who offers what meets a need that somebody has, worked out once."""
        found = self._met.get(need)
        if found is None:
            found = self._met[need] = self._merged(self._serve[need])
        return found

    def _merged(self, offers: Mapping[str, float]) -> tuple[Ints, Floats]:
        """The members who offer any of these, rising, each with the best similarity."""
        best = np.zeros(len(self.members))
        for offer, similarity in offers.items():
            best[self._offerers[offer]] = np.maximum(best[self._offerers[offer]], similarity)
        members = np.nonzero(best)[0]
        return members, best[members]

    def _offered(self, offers: Mapping[str, float]) -> float:
        return sum(similarity * len(self._offerers[offer]) for offer, similarity in offers.items())


class _Sweep:
    """Adds up the noisy-or of one member's row, need by need."""

    def __init__(self, size: int) -> None:
        self._left = np.ones(size)
        self._best = np.zeros(size)

    def declared(self, members: Ints, similarities: Floats | float, rarity: float) -> None:
        self._left[members] *= 1 - similarities * rarity
        self._best[members] = np.maximum(self._best[members], similarities)

    def lower(self, members: Ints, values: Floats) -> None:
        """A need that is only likely: each member's own value."""
        self._left[members] *= 1 - values

    def row(self, without: int = -1) -> Row:
        if without >= 0:
            self._left[without] = 1.0
        others = np.nonzero(self._left < 1)[0]
        return Row(others, 1 - self._left[others], self._best[others])


def _itself(concept: str) -> Mapping[str, float]:
    return {concept: 1.0}


def _postings(lists: Iterable[tuple[str, ...]]) -> dict[str, Ints]:
    found: dict[str, list[int]] = defaultdict(list)
    for position, concepts in enumerate(lists):
        for concept in dict.fromkeys(concepts):
            found[concept].append(position)
    return {concept: np.array(positions, np.int64) for concept, positions in found.items()}


def _undeclared(member: Member) -> tuple[tuple[str, float], ...]:
    return tuple((need, chance) for need, chance in dict(member.likely).items() if need not in member.needs)


def _weighted(lists: Iterable[tuple[tuple[str, float], ...]]) -> dict[str, tuple[Ints, Floats]]:
    """The likely needers of each need, and how likely they are."""
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for position, likely in enumerate(lists):
        for need, chance in likely:
            found[need][position] = unit(chance, f"likelihood of {need!r}")
    return {need: (np.array([*of], np.int64), np.array([*of.values()])) for need, of in found.items()}


def _checked(member: Member) -> Member:
    for field, concepts in (("needs", member.needs), ("offers", member.offers)):
        if isinstance(concepts, str) or not all(isinstance(concept, str) and concept for concept in concepts):
            raise MatchingError(f"member {member.id!r}: {field} must be a sequence of concept ids")
    return member
