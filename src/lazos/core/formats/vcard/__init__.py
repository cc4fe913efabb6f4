"""vCard in (2.1, 3.0, 4.0, and what programs make of them) and out (4.0), without losing a content line."""

from lazos.core.formats.vcard.reader import read
from lazos.core.formats.vcard.writer import write

__all__ = ["read", "write"]
