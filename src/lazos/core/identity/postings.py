"""Which records bear a key: a chained hash table in arrays, some 22 bytes for each pair of record and key."""

from array import array

_FIRST_SIZE = 1 << 12


class Postings:
    """Multimap from key to record numbers, grown by `add`. Keys are hashed (64 bits): only those are compared."""

    def __init__(self) -> None:
        self._heads = array("i", [-1]) * _FIRST_SIZE
        self._keys, self._numbers, self._before = array("q"), array("i"), array("i")

    def add(self, key: str, number: int) -> None:
        if len(self._keys) >= len(self._heads):
            self._widen()
        hashed = hash(key)
        place = hashed & (len(self._heads) - 1)
        self._before.append(self._heads[place])
        self._heads[place] = len(self._keys)
        self._keys.append(hashed)
        self._numbers.append(number)

    def find(self, key: str, most: int) -> list[int]:
        """The record numbers under a key, as added; [] where there are more than `most`: the key tells nothing."""
        found = self._newest(key, most + 1)
        found.reverse()
        return found if len(found) <= most else []

    def latest(self, key: str) -> int | None:
        """The record number that was added last under a key."""
        return next(iter(self._newest(key, 1)), None)

    def exceeds(self, key: str, most: int) -> bool:
        """Whether a key has more than `most` records."""
        return len(self._newest(key, most + 1)) > most

    def _newest(self, key: str, most: int) -> list[int]:
        hashed, keys, before = hash(key), self._keys, self._before
        at, found = self._heads[hashed & (len(self._heads) - 1)], []
        while at >= 0:
            if keys[at] == hashed:
                found.append(self._numbers[at])
                if len(found) == most:
                    break
            at = before[at]
        return found

    def _widen(self) -> None:
        size = len(self._heads) * 2
        heads, before = array("i", [-1]) * size, self._before
        for at, hashed in enumerate(self._keys):
            place = hashed & (size - 1)
            before[at] = heads[place]
            heads[place] = at
        self._heads = heads
