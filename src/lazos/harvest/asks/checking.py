"""The offline checker beside the composer: where to look, why, what to say instead, and what is good already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.core.language.asks import Finding, check, rewritten, strengths
from lazos.harvest.asks.voice import PRAISE
from lazos.practice.wording import in_words
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from lazos.harvest.models import Ask

#: Words read in a minute (M. Brysbaert, “How many words do we read per minute?”, 2019).
READING = 238
#: From so many words on it is a whole message, of which something good can be said; so many things at most.
WHOLE, PRAISES = 12, 2
_BLANK = re.compile(r"\[[^\[\]\n]{1,80}\]")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding in the text. `words` are those it is about, "" where something is missing."""

    code: str
    severity: str
    start: int
    end: int
    reason: str
    rewrite: str
    words: str
    applied: str  # the whole text with the rewrite in its place

    @property
    def is_to_complete(self) -> bool:
        """An ellipsis stands where only the writer knows what to say."""
        return "…" in self.rewrite

    @property
    def name(self) -> str:
        """How a button names it: the place says which of two that are alike."""
        return f"{self.code}:{self.start}:{self.end}"


@dataclass(frozen=True, slots=True)
class Check:
    found: list[Found]
    praise: list[str]
    marked: SafeString
    title: str
    length: str
    blanks: list[str]  # what still waits for the member's words: “[la razón]”, “[…]”


def checked(ask: Ask, text: str) -> Check:
    """What the checker says of `text`, without what the member chose to leave as it is."""
    every = findings(ask, text)
    kept = {tuple(pair) for pair in ask.left_as_is}
    open_ones = [found for found in every if (found.code, found.words) not in kept]
    praise, blanks = praised(ask, text), blanks_in(text)
    title = _("Falta una frase tuya") if blanks and not open_ones else _title(len(open_ones), len(praise))
    return Check(open_ones, praise, marked(text, open_ones), title, length_of(text), blanks)


def findings(ask: Ask, text: str) -> list[Found]:
    tie = "strong" if ask.contact.tie in ("firme", "vivo") else "weak"
    return [_found(text, one) for one in check(text, ask.language, _context(ask, tie))]


def praised(ask: Ask, text: str) -> list[str]:
    """What even a stranger would miss nothing of."""
    if len(text.split()) < WHOLE:
        return []
    good = strengths(text, ask.language, _context(ask, "weak"))
    if blanks_in(text):
        good.discard("personal")  # what would make it so is still to be said
    return [str(said) for code, said in PRAISE.items() if code in good][:PRAISES]


def blanks_in(text: str) -> list[str]:
    """What a draft or a rewrite left to the member, as it stands in the text."""
    return list(dict.fromkeys(_BLANK.findall(text)))


def found_in(ask: Ask, text: str, named: str) -> Found | None:
    """The finding that a button named, also where the text has moved a little since: the nearest of its kind."""
    code, _colon, place = named.partition(":")
    start = place.partition(":")[0]
    alike = [found for found in findings(ask, text) if found.code == code]
    at = number_in(start) or 0
    return min(alike, key=lambda found: abs(found.start - at), default=None)


def marked(text: str, found: Iterable[Found]) -> SafeString:
    """The text with its places marked; overlapping ones are one mark."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start < at or one.start == one.end:
            continue
        pieces += [("", text[at : one.start]), ("mark", text[one.start : one.end])]
        at = one.end
    pieces.append(("", text[at:]))
    return format_html_join("", "{}", ((_piece(*piece),) for piece in pieces))


def length_of(text: str) -> str:
    words = len(text.split())
    said = ngettext("%(n)s palabra.", "%(n)s palabras.", words) % {"n": words}
    seconds = words * 60 / READING
    if seconds < 20:
        return said + " " + _("Se lee en un momento.")
    if seconds < 45:
        return said + " " + _("Se lee en medio minuto.")
    minutes = max(1, round(seconds / 60))
    return said + " " + ngettext("Se lee en %(n)s minuto.", "Se lee en %(n)s minutos.", minutes) % {"n": minutes}


def _context(ask: Ask, tie: str) -> dict[str, str]:
    return {"tie": tie, "purpose": ask.purpose, "recipient": ask.contact.given or ask.contact.display_name}


def _found(text: str, one: Finding) -> Found:
    start, end = one.span
    said, words = one.rewrite.strip(), text[start:end].strip()
    return Found(one.code, one.severity, start, end, one.reason, said, words, rewritten(text, one))


def _piece(tag: str, text: str) -> SafeString:
    return format_html("<mark>{}</mark>", text) if tag else format_html("{}", text)


def _title(details: int, praised: int) -> str:
    """Such as: Tres detalles y un acierto."""
    if not details:
        return _("Se lee bien así")
    said = ngettext("Un detalle", "%(n)s detalles", details) % {"n": _masculine(details).capitalize()}
    if not praised:
        return said
    hits = ngettext("un acierto", "%(n)s aciertos", praised) % {"n": _masculine(praised)}
    return _("%(details)s y %(hits)s") % {"details": said, "hits": hits}


def _masculine(count: int) -> str:
    return in_words(count)
