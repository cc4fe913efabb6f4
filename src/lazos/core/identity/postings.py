"""Which records bear a key: a sorted array with a small dict before it, 12 bytes for each pair of record and key."""

import numpy as np
import numpy.typing as npt

_BUFFER = 30_000
_SIGNED = (1 << 63) - 1


class Postings:
    """Multimap from key to record numbers, grown by `add`. Keys are hashed: a caller compares what it finds."""

    def __init__(self) -> None:
        self._keys: npt.NDArray[np.int64] = np.empty(0, np.int64)
        self._numbers: npt.NDArray[np.int32] = np.empty(0, np.int32)
        self._recent: dict[int, list[int]] = {}
        self._waiting = 0

    def add(self, key: str, number: int) -> None:
        self._recent.setdefault(hash(key) & _SIGNED, []).append(number)
        self._waiting += 1
        if self._waiting > max(_BUFFER, len(self._keys) // 8):
            self._settle()

    def find(self, key: str, most: int) -> list[int]:
        """The record numbers under a key, ascending; [] where there are more than `most`: the key tells nothing."""
        hashed = hash(key) & _SIGNED
        first, last = np.searchsorted(self._keys, hashed, "left"), np.searchsorted(self._keys, hashed, "right")
        recent = self._recent.get(hashed, [])
        if last - first + len(recent) > most:
            return []
        return [*self._numbers[first:last].tolist(), *recent]

    def _settle(self) -> None:
        counts = [len(numbers) for numbers in self._recent.values()]
        keys = np.repeat(np.fromiter(self._recent, np.int64, len(counts)), counts)
        numbers = np.fromiter((n for found in self._recent.values() for n in found), np.int32, self._waiting)
        keys, numbers = np.concatenate((self._keys, keys)), np.concatenate((self._numbers, numbers))
        order = np.argsort(keys, kind="stable")
        self._keys, self._numbers = keys[order], numbers[order]
        self._recent, self._waiting = {}, 0
