"""How much a reader takes from one file before it refuses: bounds on time and memory, not on people.

The figures leave room for 100,000 contacts with notes and photos and for a full LinkedIn archive, and stop a hostile
file that swells. A file beyond a bound of the whole is refused; what goes beyond in one record is left out of it. Both
are reported as a `Problem`, never raised.
"""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes (after decompression) or characters, the rest in pieces."""

    # Any file
    records: int = 1_000_000  # cards, or rows of a table
    problems: int = 10_000  # of one file; one more says that the rest was not listed

    # Tables and archives; `ratio` only judges entries above `ratio_from` bytes
    file_bytes: int = 256 * MIB
    tree_bytes: int = 48 * MIB  # JSON and SQL are held in memory whole
    tree_nodes: int = 600_000  # objects and lists of a JSON, rows of an SQL dump: each costs many times its text
    tree_items: int = 2_000_000
    entries: int = 5_000
    total_bytes: int = 512 * MIB
    ratio: int = 150
    ratio_from: int = 4 * MIB
    row_chars: int = MIB
    columns: int = 2_000

    # Cards, read one by one: a file of them may be larger, for the photos in it
    cards_bytes: int = 1024 * MIB
    card_bytes: int = 12 * MIB
    card_lines: int = 300_000  # as they stand in the file: a photo is folded into lines of 75 octets
    line_chars: int = MIB  # of one property that holds no photo, after unfolding
    values: int = 1_000  # in one list, as of tags
    idle_lines: int = 1_000_000  # in a row outside of any card, or of a card that was refused; blank ones in a table
    properties: int = 5_000  # of one card, after unfolding
    nesting: int = 8  # cards inside cards (AGENT)
    photo_bytes: int = 8 * MIB


DEFAULT = Limits()


class TooLarge(Exception):
    """A bound was crossed while reading; `code` names the bound."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
