"""From what was typed, pasted or sent from the phone to what is kept: the link found in it, the words around it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from lazos.core.links import links_in, same_page, tidied, without_links
from lazos.sharing.models import Clipping

if TYPE_CHECKING:
    from lazos.accounts.models import Member

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Pasted:
    """`link` "" for an event or an idea in words."""

    link: str
    words: str


def pasted(text: str) -> Pasted:
    """The first link of a text and what else it says; a second link stays among the words."""
    found = links_in(text)
    if not found:
        return Pasted("", text.strip())
    return Pasted(tidied(found[0]), " ".join([without_links(text), *found[1:]]).strip())


def key_of(link: str) -> str:
    """The same for every address of one page; for words without a link a new one each time."""
    told = same_page(link) if link else f"words {uuid4()}"
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def kept_before(member: Member, link: str) -> Clipping | None:
    """The clipping of the same page, whatever the address looked like."""
    return Clipping.objects.owned_by(member).filter(key=key_of(link)).first() if link else None


def headed(text: str) -> tuple[str, str]:
    """(title, rest) of a thing told in words: all of it where it is short, else its first line or sentence."""
    whole = " ".join(text.split())
    if len(whole) <= LONGEST_TITLE:
        return whole, ""
    first = " ".join(text.strip().splitlines()[0].split())
    if len(first) > LONGEST_TITLE:
        first = first[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
    return first, text.strip()
