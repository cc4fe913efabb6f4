"""Mappers for how to reach a person, where they work and what they say: e-mail, phone, address, ORG, notes, tags."""

import re
from collections import deque
from datetime import UTC, date, datetime

from lazos.core.formats.records import AddressRecord, Labelled, PositionRecord
from lazos.core.formats.vcard.content import Line, Params
from lazos.core.formats.vcard.escape import components, split, unescape
from lazos.core.formats.vcard.mapping import Bundle, Card, gathers, takes

_SERVICES = [
    "AIM",
    "GADUGADU",
    "GOOGLE-TALK",
    "GROUPWISE",
    "GTALK",
    "ICQ",
    "JABBER",
    "MSN",
    "NAPSTER",
    "QQ",
    "SAMETIME",
    "SIGNAL",
    "SKYPE",
    "SKYPE-USERNAME",
    "TELEGRAM",
    "THREEMA",
    "TWITTER",
    "WECHAT",
    "WHATSAPP",
    "YAHOO",
    "ZOOM",
    "DISCORD",
    "MATRIX",
    "LINE",
    "VIBER",
]
_MESSENGERS = {f"X-{service}": service.lower() for service in _SERVICES}
_MESSENGERS |= {f"X-EVOLUTION-{service}": service.lower() for service in _SERVICES}
_MESSENGERS |= {
    "X-GOOGLE TALK": "google-talk",
    "X-SKYPE-USERNAME": "skype",
    "X-MS-IMADDRESS": "im",
    "X-GTALK": "google-talk",
}
_MESSENGERS |= {"X-KADDRESSBOOK-X-IMADDRESS": "im", "X-IM": "im"}
_KNOWN_SERVICES = frozenset(_MESSENGERS.values()) | {"xmpp", "facebook", "instagram"}
_PROFILES = ("X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-FACEBOOK", "X-INSTAGRAM", "X-GITHUB", "X-MASTODON")
_BLOGS = ("X-EVOLUTION-BLOG-URL", "X-KADDRESSBOOK-BLOGFEED", "X-EVOLUTION-VIDEO-URL")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.+)", re.DOTALL)
_LISTS = {"CATEGORIES": "tags", "INTEREST": "interests", "HOBBY": "interests"}
_TEXTS = {"NOTE": "notes", "X-LAZOS-NEED": "needs", "X-LAZOS-OFFER": "offers"}
_ADDRESS = ("po_box", "extended", "street", "city", "region", "postcode", "country")


@takes("EMAIL", "TEL", "URL")
def labelled(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    if not text:
        return None
    attr, scheme = {"EMAIL": ("emails", "mailto:"), "TEL": ("phones", "tel:"), "URL": ("links", "")}[line.key]
    plain = not scheme or text[: len(scheme)].lower() != scheme
    tag, lines = card.tag(line)
    value = text if plain else _from_uri(text[len(scheme) :])
    if not value:
        return None
    return Bundle(attr, [Labelled(value, tag.label, tag.preferred)], lines, tag.exact and plain)


def _from_uri(text: str) -> str:
    number, *params = text.split(";")
    extension = next((param[4:] for param in params if param.lower().startswith("ext=")), "")
    return f"{number.strip()} ext. {extension}" if extension else number.strip()


@takes("IMPP")
def messenger(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    match = _SCHEME.fullmatch(text)
    scheme, handle = (match[1].lower(), match[2].strip()) if match else ("", text)
    if not handle:
        return None
    params = tuple(param for param in line.head.params if param[0] not in ("X-SERVICE-TYPE", "SERVICE-TYPE"))
    tag, lines = card.tag(line, params)
    service = line.head.param("X-SERVICE-TYPE") or line.head.param("SERVICE-TYPE")
    service = service.lower() if service.lower() in _KNOWN_SERVICES else service
    label = service or (tag.label if scheme in ("", "x-apple") else scheme)
    exact = len(lines) == 1 and tag.exact and not tag.label and (scheme, service) == im_form(label)
    return Bundle("messengers", [Labelled(handle, label, tag.preferred)], lines, exact)


def im_form(label: str) -> tuple[str, str]:
    """(URI scheme, X-SERVICE-TYPE) with which IMPP says `label`."""
    if re.fullmatch(r"[a-z][a-z0-9+.-]*", label) and label != "x-apple":
        return label, ""
    return "x-apple", label


@takes(*_MESSENGERS)
def messenger_of(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    tag, _ = card.tag(line) if not line.head.group else (None, [])
    found = Labelled(text, _MESSENGERS[line.key], bool(tag and tag.preferred))
    return Bundle("messengers", [found], [line], False) if text else None


@takes(*_PROFILES, *_BLOGS)
def profile(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    service = line.head.param("SERVICE-TYPE") or line.head.param("TYPE")
    if line.key not in ("X-SOCIALPROFILE", "SOCIALPROFILE"):
        service = "blog" if line.key in _BLOGS else line.key[2:]
    if text.lower().startswith("x-apple:"):
        text = line.head.param("X-USER") or text[8:]
    return Bundle("links", [Labelled(text, service.lower())], [line], False) if text else None


@takes(*_TEXTS)
def text(card: Card, line: Line) -> Bundle | None:
    found = unescape(line.value).strip()
    return Bundle(_TEXTS[line.key], [found], [line], not line.head.params) if found else None


@takes(*_LISTS)
def texts(card: Card, line: Line) -> Bundle | None:
    pieces = split(line.value, ",")
    if line.key == "CATEGORIES" and len(pieces) == 1:
        pieces = split(line.value, ";")  # Outlook
    if len(pieces) > card.limits.values:
        return None
    found = [piece for raw in pieces if (piece := unescape(raw).strip())]
    exact = not line.head.params and line.key != "HOBBY" and (line.key == "CATEGORIES" or len(found) == 1)
    return Bundle(_LISTS[line.key], found, [line], exact) if found else None


@takes("X-LAZOS-MET-ON")
def met_on(card: Card, line: Line) -> Bundle | None:
    try:
        found = date.fromisoformat(line.value.strip())
    except ValueError:
        return None
    return Bundle("met_on", [found], [line], not line.head.params) if card.first("met_on") else None


@takes("CREATED", "X-LAZOS-CREATED")
def created(card: Card, line: Line) -> Bundle | None:
    try:
        found = datetime.fromisoformat(line.value.strip())
    except ValueError:
        return None
    if not card.first("created_at"):
        return None
    exact = not line.head.params and (line.key == "X-LAZOS-CREATED" or found.tzinfo is UTC)
    return Bundle("created_at", [found], [line], exact)


@takes("X-LAZOS-ARCHIVED", "X-LAZOS-STARRED")
def flag(card: Card, line: Line) -> Bundle | None:
    attr = line.key[8:].lower()
    if line.value.strip().lower() != "true" or not card.first(attr):
        return None
    return Bundle(attr, [True], [line], not line.head.params)


@gathers("ADR", "LABEL")
def addresses(card: Card, lines: list[Line]) -> list[Bundle]:
    """An address and the LABEL property of vCard 2.1 and 3 that prints it: of the same types, in the same order."""
    bundles: list[Bundle] = []
    waiting: dict[object, deque[Bundle]] = {}
    for line in lines:
        if line.key == "ADR" and (bundle := _address(card, line)):
            bundles.append(bundle)
            if not bundle.items[0].formatted:
                waiting.setdefault(_types(line), deque()).append(bundle)
                if line.head.group:
                    waiting.setdefault(line.head.group, deque()).append(bundle)
    for line in lines:
        if line.key == "LABEL" and line.value.strip():
            bundle = _waiting(waiting, line.head.group) or _waiting(waiting, _types(line))
            if bundle:
                _attach_label(bundle, line)
            else:
                bundles.append(_label_alone(card, line))
    return bundles


def _waiting(waiting: dict[object, deque[Bundle]], key: object) -> Bundle | None:
    """The first address under `key` that no label has been found for yet."""
    queue = waiting.get(key)
    while queue:
        bundle = queue.popleft()
        if not bundle.items[0].formatted:
            return bundle
    return None


def _address(card: Card, line: Line) -> Bundle | None:
    parts = components(line.value)
    label = next((values for name, values in line.head.params if name == "LABEL"), ())
    formatted = re.sub(r"\\[nN]", "\n", ",".join(label)).strip()
    if not any(parts) and not formatted:
        return None
    params: Params = tuple(param for param in line.head.params if param[0] != "LABEL")
    tag, said = card.tag(line, params)
    found = AddressRecord(formatted=formatted, label=tag.label)
    for name, part in zip(_ADDRESS, parts, strict=False):
        setattr(found, name, part)
    return Bundle("addresses", [found], said, tag.exact and not tag.preferred and not any(parts[7:]))


def _types(line: Line) -> frozenset[str]:
    types = {value.lower() for name, values in line.head.params if name == "TYPE" for value in values}
    return frozenset(types - {"pref"})


def _attach_label(bundle: Bundle, line: Line) -> None:
    bundle.items[0].formatted = unescape(line.value).strip()
    bundle.lines.append(line)
    bundle.exact = bundle.exact and all(name == "TYPE" for name, _ in line.head.params)


def _label_alone(card: Card, line: Line) -> Bundle:
    tag, lines = card.tag(line)
    found = AddressRecord(formatted=unescape(line.value).strip(), label=tag.label)
    return Bundle("addresses", [found], lines, tag.exact and not tag.preferred)


@gathers("ORG", "TITLE", "ROLE", "X-LAZOS-POSITION")
def positions(card: Card, lines: list[Line]) -> list[Bundle]:
    """ORG, TITLE and ROLE belong together by their group, else by their order."""
    by_key: dict[str, list[Line]] = {}
    for line in lines:
        if any(components(line.value)):
            by_key.setdefault(line.key, []).append(line)
    slots = [[line] for line in by_key.get("ORG", [])]
    for key in ("TITLE", "ROLE", "X-LAZOS-POSITION"):
        _join(slots, by_key.get(key, []), key)
    place = {id(line): number for number, line in enumerate(lines)}
    slots.sort(key=lambda slot: min(place[id(line)] for line in slot))
    return [_position(slot) for slot in slots if slot[0].key != "X-LAZOS-POSITION"]


def _join(slots: list[list[Line]], lines: list[Line], key: str) -> None:
    grouped = {slot[0].head.group: slot for slot in reversed(slots) if slot[0].head.group}
    alone = len(slots) == 1 and len(lines) == 1 and not slots[0][0].head.group and key != "X-LAZOS-POSITION"
    later = []
    for line in lines:
        slot = grouped.get(line.head.group)
        if slot and slot[-1].key != key:
            slot.append(line)
        else:
            later.append(line)
    free = deque(slot for slot in slots if slot[-1].key != key)
    for line in later:
        if free and (alone or not line.head.group):
            free.popleft().append(line)
        else:
            slots.append([line])


def _position(lines: list[Line]) -> Bundle:
    said = {line.key: line for line in lines}
    units = components(said["ORG"].value) if "ORG" in said else [""]
    departments = [unit for unit in units[1:] if unit]
    role = next((unescape(said[key].value).strip() for key in ("TITLE", "ROLE") if key in said), "")
    found = PositionRecord(units[0], ", ".join(departments), role)
    if "X-LAZOS-POSITION" in said:
        started, finished, state = (components(said["X-LAZOS-POSITION"].value) + ["", "", ""])[:3]
        found.started, found.finished, found.current = started, finished, state != "past"
    exact = len(departments) <= 1 and "ROLE" not in said and not any(line.head.params for line in lines)
    return Bundle("positions", [found], lines, exact)
