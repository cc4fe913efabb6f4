"""How many of the records seen so far bear a value, in a few megabytes however many values there are."""

from array import array
from zlib import crc32

from lazos.core.identity.entry import Entry
from lazos.core.identity.weights import AT, Commonness

_SLOTS = 1 << 19
_SPREAD = 2_654_435_761  # Knuth's multiplicative hash: the second row of the sketch
_COUNTED = tuple((AT[name], Entry._fields.index(name)) for name in ("organisation", "city", "street"))
_NAMES = tuple((AT[name], Entry._fields.index(name)) for name in ("given", "family"))


class Frequencies(Commonness):
    """A count-min sketch (Cormode & Muthukrishnan 2005) behind `Commonness`: never too low, rarely too high.

    Its hash is the same in every process, so that a preview and the import after it judge alike.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows = array("I", bytes(4 * _SLOTS)), array("I", bytes(4 * _SLOTS))

    def add(self, entry: Entry) -> None:
        """Count one more record; a name of several words also counts for each shorter form that it starts with."""
        for at, nth in _COUNTED:
            if entry[nth]:
                self._count(at, str(entry[nth]))
        for at, nth in _NAMES:
            if name := str(entry[nth]):
                self._count(at, name)
                for cut in [cut for cut, char in enumerate(name) if char == " "][:5]:
                    self._bump(at, name[:cut])

    def bearers(self, at: int, value: str) -> int:
        """As counted, and the record in hand."""
        first, second = _places(at, value)
        return min(self._rows[0][first], self._rows[1][second]) + 1

    def _count(self, at: int, value: str) -> None:
        self.totals[at] += 1
        self._bump(at, value)

    def _bump(self, at: int, value: str) -> None:
        first, second = _places(at, value)
        self._rows[0][first] += 1
        self._rows[1][second] += 1


def _places(at: int, value: str) -> tuple[int, int]:
    hashed = crc32(value.encode(), at)
    return hashed % _SLOTS, (hashed * _SPREAD >> 11) % _SLOTS
