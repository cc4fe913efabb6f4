"""A web address as a way to reach somebody: those of the usual apps by what they mean, all others as a link."""

import re
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit, urlunsplit

from lazos.core.formats.records import ContactRecord, Labelled

#: What tells apps who shared a link, and nobody where it leads.
_TRACKS = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid?|trk\w*|fromqr|lipi|mibextid)", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,62})\.)+[^\W\d_]{2,24}", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\d{7,15}", re.ASCII)


def address(url: str) -> ContactRecord | None:
    """The record of an http(s) address, None where it leads to nobody. Not fetched; names are a first guess."""
    try:
        parts = urlsplit(url)
        host, is_odd = (parts.hostname or "").lower(), parts.port is not None and not 0 < parts.port < 65_536
    except ValueError:
        return None
    if is_odd or parts.username or not _HOST.fullmatch(host) or re.search(r"[\s<>\"]", url):
        return None
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if host in ("wa.me", "api.whatsapp.com", "web.whatsapp.com"):
        return _whatsapp(steps, parts) or _link(_untracked(parts))
    if host == "linkedin.com" or host.endswith(".linkedin.com"):
        return _linkedin(steps, parts)
    return _link(_untracked(parts))


def linkedin(slug: str) -> ContactRecord:
    """A profile by its last part, "ana-robles-8a41b2": its address in one spelling, its name where it says one."""
    return _link(f"https://www.linkedin.com/in/{slug}", _name_of(unquote(slug)))


def messenger(number: str) -> ContactRecord | None:
    digits = number.strip().lstrip("+")
    return ContactRecord("qr", 1, phones=[Labelled(f"+{digits}")]) if _NUMBER.fullmatch(digits) else None


def _linkedin(steps: list[str], parts: SplitResult) -> ContactRecord:
    # /in/… · /comm/in/… · /mwlite/in/… · /pub/name/12/345/678
    raw = [step for step in parts.path.split("/") if step]
    if "in" in steps[:2] and len(steps) > steps.index("in") + 1:
        return linkedin(raw[steps.index("in") + 1])
    if steps[:1] == ["pub"] and len(steps) > 1:
        return _link(_untracked(parts), _name_of(steps[1]))
    return _link(_untracked(parts))


def _whatsapp(steps: list[str], parts: SplitResult) -> ContactRecord | None:
    asked = parse_qs(parts.query).get("phone", [""])[0]
    return messenger(asked or (steps[0] if steps else ""))


def _untracked(parts: SplitResult) -> str:
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKS.fullmatch(pair.partition("=")[0])]
    return urlunsplit(parts._replace(query="&".join(kept)))


def _link(url: str, name: str = "") -> ContactRecord:
    return ContactRecord("qr", 1, full_name=name, links=[Labelled(url)])


def _name_of(slug: str) -> str:
    """ "ana-robles-8a41b2" → "Ana Robles": the member corrects it. One word says too little."""
    words = [word for word in slug.split("-") if word.isalpha()]
    return " ".join(word.capitalize() for word in words) if 1 < len(words) < 7 else ""
