"""How much a reader takes from one file, so that a hostile one ends soon and stays small."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Caps:
    """Sizes in bytes, the rest in pieces. What goes beyond is left out and reported as a `Problem`, never raised."""

    file_bytes: int = 1024 * MIB
    card_bytes: int = 12 * MIB
    card_lines: int = 300_000  # as they stand in the file: a photo is folded into lines of 75 octets
    line_chars: int = MIB  # of one property that holds no photo, after unfolding
    values: int = 1_000  # in one list, as of tags
    idle_lines: int = 1_000_000  # in a row outside of any card, or of a card that was refused
    properties: int = 5_000  # of one card, after unfolding
    nesting: int = 8  # cards inside cards (AGENT)
    photo_bytes: int = 8 * MIB
    records: int = 1_000_000
    problems: int = 10_000  # of one file; one more says that the rest was not listed


DEFAULT_CAPS = Caps()
