"""From the text of a code to one person, or to why there is none."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote

from lazos.core.formats import vcard
from lazos.core.formats.cards import fields, plain, web
from lazos.core.formats.limits import Limits
from lazos.core.formats.records import ContactRecord, Labelled, Problem

#: A QR of the largest size holds 4,296 characters; pasted text may have more around it.
MOST_CHARS = 8_192
_LIMITS = Limits(records=1, card_bytes=4 * MOST_CHARS, properties=100, nesting=2)

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,30}):")
_CARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE | re.MULTILINE)
_CARD_LINE = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_EVENT = re.compile(r"^\s*BEGIN\s*:\s*(?:VEVENT|VCALENDAR)\b", re.IGNORECASE)
#: Where a line would begin, in a card whose line ends a form or a chat made spaces.
_LINE = re.compile(
    r"\s+(?=(?:item\d+\.)?(?:VERSION|PRODID|N|FN|ORG|TITLE|ROLE|TEL|EMAIL|URL|ADR|NOTE|BDAY|NICKNAME|PHOTO|REV|UID"
    r"|X-[A-Z-]+|END)[;:])",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
#: UTF-8 that was taken for another code page: "KÃº".
_GARBLED = re.compile("[\u00c2-\u00df][\u0080-\u00bf\u0152-\u2122]")
_SECRETS = frozenset(
    "otpauth otpauth-migration wifi bitcoin bitcoincash ethereum litecoin monero solana lightning lnurl upi fido"
    " javascript data lpa hc1 shc dgc vaccine".split()
)
#: Payments (EPC, Swiss QR-bill, EMVCo), boarding passes, driving licences: without a scheme, and nobody's card.
_OTHERS = re.compile(r"BCD\s*\n00\d|SPC\s*\n0\d00|00020[12]|M[1-9][A-Z]{2,20}/[A-Z]|@\s*ANSI |IBAN\b", re.IGNORECASE)


def read(text: str) -> ContactRecord | Problem:
    """One person, or a `Problem` of code empty, too_large, no_identity, not_a_card, event or secret.

    `full_name` may be "" where only a way to reach somebody was there (a phone, a web address): the name is asked for.
    Never raises for the content; nothing is fetched.
    """
    if len(text) > MOST_CHARS:
        return Problem(1, "too_large", {"chars": str(len(text))}, fatal=True)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = _ungarbled(_FORBIDDEN.sub("", lines).strip().lstrip("\ufeff").strip())
    if not clean:
        return Problem(1, "empty", fatal=True)
    if _CARD.search(clean):
        return _vcard(clean)
    if _EVENT.match(clean):
        return Problem(1, "event")
    if _OTHERS.match(clean):
        return Problem(1, "secret")
    scheme = _SCHEME.match(clean)
    name = scheme[1].lower() if scheme else ""
    if scheme and name in _READERS:
        found = _READERS[name](clean[scheme.end() :].strip())
        return found or Problem(1, "secret" if name in _SECRETS else "no_identity")
    return Problem(1, "secret", {"scheme": name}) if name in _SECRETS else plain.read(clean)


def _vcard(text: str) -> ContactRecord | Problem:
    if not _CARD_LINE.search(text):  # its line ends were lost on the way
        text = _LINE.sub("\n", text.replace("\\r", "").replace("\\n", "\n"))
    for item in vcard.read(text.encode("utf-8", "replace"), limits=_LIMITS):
        if isinstance(item, ContactRecord):
            # A photo within a scanned card is nobody's wish here, and large.
            item.photo, item.documents = None, []
            return item
    return Problem(1, "no_identity")


def _ungarbled(text: str) -> str:
    if not _GARBLED.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _tel(body: str) -> ContactRecord | None:
    number = unquote(body.lstrip("/")).split(";")[0].strip()
    return ContactRecord("qr", 1, phones=[Labelled(number)]) if plain.PHONE.fullmatch(number) else None


def _sms(body: str) -> ContactRecord | None:
    """`sms:+52…?body=…` and `smsto:+52…:text`."""
    return _tel(re.split(r"[?:,]", body, maxsplit=1)[0])


def _mailto(body: str) -> ContactRecord | None:
    """One address, by itself or as `Ana Robles <ana@robles.example>`."""
    told = unquote(body.partition("?")[0])
    found = plain.EMAIL.search(told)
    if not found:
        return None
    name = told[: found.start()].strip(' <"')
    return ContactRecord("qr", 1, full_name=name if plain.NAME.fullmatch(name) else "", emails=[Labelled(found[0])])


def _smtp(body: str) -> ContactRecord | None:
    return _mailto(body.split(":")[0])


def _facetime(body: str) -> ContactRecord | None:
    return _mailto(body.lstrip("/")) or _tel(body)


def _whatsapp(body: str) -> ContactRecord | None:
    return web.messenger(parse_qs(body.partition("?")[2]).get("phone", [""])[0].replace(" ", "+"))


def _telegram(body: str) -> ContactRecord | None:
    name = parse_qs(body.partition("?")[2]).get("domain", [""])[0]
    return web.address(f"https://t.me/{name}") if re.fullmatch(r"\w{4,40}", name, re.ASCII) else None


def _linkedin(body: str) -> ContactRecord | None:
    found = re.fullmatch(r"//(?:profile|in)/([^/?#\s]{2,100}).*", body)
    return web.linkedin(found[1]) if found else None


def _data(body: str) -> ContactRecord | None:
    """`data:text/vcard;base64,…`, the one kind of data that is somebody's card."""
    head, comma, told = body.partition(",")
    if not comma or not re.match(r"text/(?:x-|directory)?vcard", head.strip(), re.IGNORECASE):
        return None
    try:
        raw = base64.b64decode(told, validate=True) if head.lower().endswith("base64") else unquote(told).encode()
    except (binascii.Error, ValueError):
        return None
    found = _vcard(raw.decode("utf-8", "replace"))
    return found if isinstance(found, ContactRecord) else None


def _web(scheme: str) -> Callable[[str], ContactRecord | None]:
    return lambda body: web.address(f"{scheme}:{body}")


_READERS: dict[str, Callable[[str], ContactRecord | None]] = {
    "mecard": fields.mecard,
    "bizcard": fields.bizcard,
    "matmsg": fields.message,
    "mebkm": fields.bookmark,
    "urlto": lambda body: web.address(body),
    "tel": _tel,
    "sms": _sms,
    "smsto": _sms,
    "mms": _sms,
    "mmsto": _sms,
    "mailto": _mailto,
    "smtp": _smtp,
    "facetime": _facetime,
    "facetime-audio": _facetime,
    "whatsapp": _whatsapp,
    "tg": _telegram,
    "linkedin": _linkedin,
    "data": _data,
    "http": _web("http"),
    "https": _web("https"),
}
