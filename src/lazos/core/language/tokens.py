"""Tokens of a note with their place in it: the ground that dates and capture stand on."""

import re
from dataclasses import dataclass
from typing import Literal

from lazos.core.language.fold import fold

Kind = Literal["word", "number", "date", "email", "url", "phone", "punct"]

# Order matters: the longer shapes first. Every repetition is bounded or over disjoint sets, so matching is linear.
_TOKEN = re.compile(
    r"""
    (?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})
  | (?P<url>https?://\S{1,2000}|www\.\S{1,2000})
  | (?P<date>\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}([/.-])\d{1,2}\4\d{2,4}\b|\b\d{1,2}[/-]\d{1,2}\b(?![/-]\d))
  | (?P<phone>(?<!\w)\+?\(?\d(?:[ .()-]{0,2}\d){6,14}\b)
  | (?P<number>\d+(?:[.,:]\d+)*(?:st|nd|rd|th|ro|er|º|ª|°|h|hs|am|pm|min|mins|k)?\b)
  | (?P<word>(?:dr|dra|sr|sra|srta|lic|licda|ing|mtro|mtra|arq|prof|profa|eng|engr|mr|mrs|ms|jr|ma)\.(?=\s)
      |(?:[^\W\d_]\.){2,6}
      |(?-i:\b[A-Z]{1,3}&[A-Z]{1,3}\b)
      |\b[wcp]/(?=\s?\w)
      |[^\W_]+(?:['’\-][^\W_]+)*)
  | (?P<punct>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)


_SHORT = {"w/": "with", "c/": "con", "p/": "para", "q": "que", "xq": "porque", "tb": "tambien", "hr": "hours"}


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its text as written, its folded form, and its ``start``/``end`` in the note."""

    text: str
    fold: str
    start: int
    end: int
    kind: Kind

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name: a word that begins with an upper-case letter."""
        return self.kind == "word" and self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Whether all its letters (two or more) are upper case, as in ``UNAM``."""
        return self.kind == "word" and len(self.text) > 1 and self.text.isupper()


def tokenise(text: str) -> list[Token]:
    """The tokens of a text, in order; white space is dropped, offsets are in code points."""
    return [_token(match) for match in _TOKEN.finditer(text)]


def _token(match: re.Match[str]) -> Token:
    kind: Kind = match.lastgroup or "punct"  # type: ignore[assignment]
    text = match.group()
    folded = fold(text).replace("’", "'").rstrip(".") if kind == "word" else fold(text)
    folded = _SHORT.get(folded, folded)
    return Token(text, folded, match.start(), match.end(), kind)
