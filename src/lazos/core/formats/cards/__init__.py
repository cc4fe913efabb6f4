"""What a scanned QR says of a person, and the vCard that a member shows as one.

Read: vCard (RFC 6350 and before), MECARD (NTT DOCOMO), BIZCARD, MATMSG, `tel:` (RFC 3966), `sms:`, `mailto:`
(RFC 6068), `data:text/vcard`, web addresses and those of the usual apps, a name or a way to reach somebody in plain
text. Whatever else phones scan (Wi-Fi, payments, passes, places) is told, never kept. Nothing is fetched.
"""

from lazos.core.formats.cards.reading import MOST_CHARS, read
from lazos.core.formats.cards.writing import MOST_BYTES, Card, write

__all__ = ["MOST_BYTES", "MOST_CHARS", "Card", "read", "write"]
