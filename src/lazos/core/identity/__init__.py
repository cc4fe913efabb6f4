"""Is it the same person? Names, phones and e-mails as people write them; comparison, duplicates, merge."""

from lazos.core.identity.matching import match

__all__ = ["match"]
