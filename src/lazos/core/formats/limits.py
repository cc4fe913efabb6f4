"""How much a reader of tables and archives accepts before it refuses: bounds on time and memory, not on people.

The figures leave room for 100,000 contacts with notes and for a full LinkedIn archive, and stop an archive that swells.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes are counted after decompression; `ratio` only judges entries above `ratio_from` bytes."""

    file_bytes: int = 256 * 1024 * 1024
    tree_bytes: int = 48 * 1024 * 1024  # JSON and SQL are held in memory whole
    tree_nodes: int = 600_000  # objects and lists of a JSON, rows of an SQL dump: each costs many times its text
    tree_items: int = 2_000_000
    entries: int = 5_000
    total_bytes: int = 512 * 1024 * 1024
    ratio: int = 150
    ratio_from: int = 4 * 1024 * 1024
    row_chars: int = 1024 * 1024
    columns: int = 2_000
    rows: int = 1_000_000
    problems: int = 10_000


DEFAULT = Limits()


class TooLarge(Exception):
    """A bound was crossed while reading; `code` names the bound."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
