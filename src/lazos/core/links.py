"""Web addresses in a text: found, rid of what only follows people around, and compared.

Nothing here asks the network, and nothing that carries meaning is re-encoded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote_to_bytes, urlsplit, urlunsplit

_LINK = re.compile(r"(?:https?://|(?<![\w@.])www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"\s*(?!https?:)(?:[a-z][a-z0-9+.-]*://|(?:javascript|data|mailto|tel|file|sms|about):)\S*\s*",
                           re.IGNORECASE)  # fmt: skip
_AFTER = ".,;:!?'’*_…"
_MOST_MARKS = 40
_PAIRS = {")": "(", "]": "[", "}": "{"}

_FOLLOWING = tuple("utm_ mtm_ pk_ hsa_ vero_ oly_ guce_ at_ wt_ ga_ _hs mc_ fb_action".split())
_FOLLOWING_WHOLE = frozenset(
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh mkt_tok _ga _gl ref_src ref_url "
    "cmpid s_cid ncid spm scm trk trkcampaign trackingid li_fat_id rdt_cid xtor guccounter __twitter_impression smid "
    "ocid sharesource".split()
)
#: Names that follow people on these hosts, and mean something elsewhere.
_FOLLOWING_THERE = {
    "youtube.com": ("si", "feature", "pp"),
    "youtu.be": ("si", "feature"),
    "spotify.com": ("si", "context"),
    "x.com": ("s", "t"),
    "twitter.com": ("s", "t"),
    "linkedin.com": ("lipi", "rcm", "midtoken", "midsig"),
}
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)


def links_in(text: str) -> list[str]:
    """The http(s) addresses of a text in order, each once; ``www.…`` counts as https."""
    found = (_whole(match[0]) for match in _LINK.finditer(text))
    return list(dict.fromkeys(link for link in found if is_link(link)))


def without_links(text: str) -> str:
    """What else the text says, on one line."""
    rest = _LINK.sub(lambda match: match[0][len(_trimmed(match[0])) :], text)
    return " ".join(rest.split()).strip(" -–—|·:,")


def is_link(text: str) -> bool:
    """Whether it is an http(s) address with a host: whether anybody answers there is another question."""
    try:
        parts = urlsplit(text)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and (parts.port or 80) > 0
    except ValueError:
        return False


def is_other_address(text: str) -> bool:
    """Whether the whole text is an address that is no web page: ``ftp://…``, ``mailto:…``, ``file:///…``."""
    return _OTHER_SCHEME.fullmatch(text) is not None


def tidied(link: str) -> str:
    """The address without what was put into it to follow whoever opens it; the rest letter by letter."""
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname or ""
    except ValueError:
        return link.strip()
    query = "&".join(piece for piece in parts.query.split("&") if not _follows(piece, host))
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path, query, parts.fragment.partition(":~:")[0]))


def same_page(link: str) -> str:
    """What two addresses of one page have in common: a key to compare by, not an address to open."""
    try:
        parts = urlsplit(tidied(link))
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return link.strip()
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    path = _INDEX.sub("", _plain(parts.path)).rstrip("/")
    query = "&".join(sorted(_plain(piece) for piece in parts.query.split("&") if piece))
    # Some pages are told apart by what follows the mark alone; most use it for a place within the page.
    inner = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{place}{path}{f'?{query}' if query else ''}{inner}"


def host_of(link: str) -> str:
    """Where it leads, as people call it: ``elpais.com``."""
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _whole(match: str) -> str:
    link = _trimmed(match)
    return link if "://" in link[:8] else f"https://{link}"


def _trimmed(link: str) -> str:
    """Without the full stop of the sentence it stands in, and a bracket that was opened before it."""
    for _mark in range(_MOST_MARKS):
        last = link[-1:]
        if last not in _AFTER and link.count(last) <= link.count(_PAIRS.get(last, last)):
            break
        link = link[:-1]
    return link


def _follows(piece: str, host: str) -> bool:
    name = piece.partition("=")[0].lower()
    return name in _FOLLOWING_WHOLE or name.startswith(_FOLLOWING) or name in _of_host(host)


def _of_host(host: str) -> Iterable[str]:
    site = ".".join(host.split(".")[-2:])
    return _FOLLOWING_THERE.get(site, ())


def _plain(text: str) -> str:
    """One spelling of what may be written with or without per cent signs."""
    return quote(unquote_to_bytes(text), safe="/=:@!$'()*,;~")
