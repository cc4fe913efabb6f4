"""Mappers for what a person is: names, kind, gender, key dates, relations, languages, photo."""

import re

from lazos.core.formats.records import Binary, RelationRecord
from lazos.core.formats.vcard import binary, dates
from lazos.core.formats.vcard.content import Line, parse_line
from lazos.core.formats.vcard.escape import components, split, unescape
from lazos.core.formats.vcard.mapping import Bundle, Card, gathers, takes

_SCALARS = {
    "FN": "full_name",
    "UID": "uid",
    "NICKNAME": "nickname",
    "X-NICKNAME": "nickname",
    "X-MAIDENNAME": "maiden",
    "X-MAIDEN-NAME": "maiden",
    "X-LAZOS-MET-HOW": "met_how",
    "X-LAZOS-MET-WHERE": "met_where",
    "X-LAZOS-INTRODUCED-BY": "introduced_by",
    "X-LAZOS-CHANNEL": "preferred_channel",
    "X-LAZOS-FORMALITY": "formality",
}
_KINDS = {"individual": "person", "person": "person", "org": "organisation", "organization": "organisation"}
_KINDS |= {"group": "group", "location": "organisation", "company": "organisation"}
_BIRTHDAY = ("BDAY", "X-BIRTHDAY")
_ANNIVERSARY: tuple[str, ...] = ("ANNIVERSARY", "X-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY")
_ANNIVERSARY += ("X-KADDRESSBOOK-X-ANNIVERSARY", "X-WAB-WEDDING_ANNIVERSARY", "X-WAB-WEDDING-ANNIVERSARY")
_DEATH = ("DEATHDATE", "X-DEATHDATE")
_DATE_KINDS = dict.fromkeys(_BIRTHDAY, "birthday") | dict.fromkeys(_ANNIVERSARY, "anniversary")
_DATE_KINDS |= dict.fromkeys(_DEATH, "death")
_RELATED = {
    "X-SPOUSE": "spouse",
    "X-MS-SPOUSE": "spouse",
    "X-WAB-SPOUSE_NAME": "spouse",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSENAME": "spouse",
    "X-MANAGER": "manager",
    "X-MS-MANAGER": "manager",
    "X-EVOLUTION-MANAGER": "manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-ASSISTANT": "assistant",
    "X-MS-ASSISTANT": "assistant",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
    "X-MS-CHILD": "child",
    "X-CHILD": "child",
}
_ANDROID_EVENTS = {"1": "anniversary", "3": "birthday"}
_ANDROID_RELATIONS = [
    "custom",
    "assistant",
    "brother",
    "child",
    "partner",
    "father",
    "friend",
    "manager",
    "mother",
    "parent",
    "partner",
    "referrer",
]
_ANDROID_RELATIONS += ["relative", "sister", "spouse"]
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


@takes(*_SCALARS)
def scalar(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    if not text or not card.first(_SCALARS[line.key]):
        return None
    exact = not line.head.params and line.key != "X-NICKNAME"
    if line.key == "NICKNAME" and len(pieces := split(line.value, ",")) > 1:
        text, exact = ", ".join(unescape(piece).strip() for piece in pieces), False
    return Bundle(_SCALARS[line.key], [text], [line], exact)


@takes("N")
def name(card: Card, line: Line) -> Bundle | None:
    lists = [split(piece, ",") for piece in split(line.value, ";")[:8]]
    if not any(unescape(text).strip() for texts in lists for text in texts) or not card.first("n"):
        return None
    lists += [[""]] * (5 - len(lists))
    family, family2, exact = _surnames(lists[0], lists[5] if len(lists) > 5 else [""])
    given, additional = _joined(lists[1], " "), _joined(lists[2], " ")
    prefix, suffix = _joined(lists[3], ", "), _joined(lists[4], ", ")
    exact = exact and all(len(texts) == 1 for texts in lists[1:5]) and len(lists) == 5 and not line.head.params
    return Bundle("n", [(prefix, given, additional, family, family2, suffix)], [line], exact)


def _surnames(first: list[str], second: list[str]) -> tuple[str, str, bool]:
    """Two surnames only where the source separates them: "García,Márquez", or the sixth component of RFC 9554."""
    family2 = _joined(second, " ")
    if family2:
        return _joined([text for text in first if unescape(text).strip() != family2], " "), family2, False
    if len(first) == 2 and first[1].strip() and not first[1][0].isspace():
        return unescape(first[0]).strip(), unescape(first[1]).strip(), True
    return _joined(first, ", " if any(text[:1].isspace() for text in first[1:]) else " "), "", len(first) == 1


def _joined(texts: list[str], between: str) -> str:
    return between.join(text for raw in texts if (text := unescape(raw).strip()))


@takes("KIND", "X-ADDRESSBOOKSERVER-KIND")
def kind(card: Card, line: Line) -> Bundle | None:
    word = line.value.strip().lower()
    if word not in _KINDS or not card.first("kind"):
        return None
    return Bundle("kind", [_KINDS[word]], [line], not line.head.params and word in ("individual", "org", "group"))


@takes("GENDER", "X-GENDER")
def gender(card: Card, line: Line) -> Bundle | None:
    sex, _, words = line.value.partition(";")
    sex, words = sex.strip(), unescape(words).strip()
    if line.key == "X-GENDER":
        sex = {"male": "M", "female": "F"}.get(sex.lower(), sex)
    known = len(sex) == 1 and sex.upper() in "MFONU"
    value = sex.upper() if known else unescape(sex) or words
    if not value or not card.first("gender"):
        return None
    exact = not line.head.params and line.key == "GENDER" and (not sex or (known and not words))
    return Bundle("gender", [value], [line], exact)


@gathers("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
def phonetic(card: Card, lines: list[Line]) -> list[Bundle]:
    found: dict[str, Line] = {}
    for line in lines:
        if line.value.strip():
            found.setdefault(line.key, line)
    order = [key for key in (f"X-PHONETIC-{part}-NAME" for part in ("FIRST", "MIDDLE", "LAST")) if key in found]
    if not order:
        return []
    text = " ".join(unescape(found[key].value).strip() for key in order)
    exact = order == ["X-PHONETIC-FIRST-NAME"] and not found[order[0]].head.params
    return [Bundle("phonetic", [text], [found[key] for key in order], exact)]


@takes(*_DATE_KINDS)
def key_date(card: Card, line: Line) -> Bundle | None:
    if not line.value.strip():
        return None
    label, lines, again = card.worded(line)
    found, exact = dates.parse(line.head, line.value, _DATE_KINDS[line.key], label)
    return Bundle("dates", [found], lines, exact and again and _plain_date(line))


def _plain_date(line: Line) -> bool:
    said = ("VALUE", "X-APPLE-OMIT-YEAR", "CALSCALE")
    return all(name in said and values[0].lower() != "lunar" for name, values in line.head.params)


@takes("X-ABDATE")
def labelled_date(card: Card, line: Line) -> Bundle | None:
    if not line.value.strip():
        return None
    label, lines, again = card.worded(line)
    written = line.head.param("X-LAZOS-KIND").lower()
    known = label if label in ("anniversary", "birthday") else ""
    found, exact = dates.parse(line.head, line.value, written or known or "other", "" if known else label)
    plain = all(name in ("VALUE", "X-APPLE-OMIT-YEAR", "X-LAZOS-KIND") for name, _ in line.head.params)
    return Bundle("dates", [found], lines, exact and plain and again and not known)


@takes("RELATED", "X-ABRELATEDNAMES", *_RELATED)
def relation(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    if not text:
        return None
    label, lines, _ = card.worded(line)
    types = [value for name, values in line.head.params if name == "TYPE" for value in values if value]
    word = (_RELATED.get(line.key) or label or (types[0] if types else "")).lower()
    named = line.head.param("X-LAZOS-NAME")
    said_to_be = line.head.param("VALUE").lower()
    is_uid = line.key == "RELATED" and (said_to_be == "uri" or (said_to_be != "text" and bool(_URI.fullmatch(text))))
    found = RelationRecord(word, named, text) if is_uid else RelationRecord(word, text)
    said = all(name in ("TYPE", "VALUE", "X-LAZOS-NAME") for name, _ in line.head.params)
    exact = said and len(types) <= 1 and line.key != "X-ABRELATEDNAMES" and len(lines) == 1
    return Bundle("relations", [found], lines, exact)


@takes("AGENT")
def agent(card: Card, line: Line) -> Bundle | None:
    """Someone who acts for the person: the name in the card inside, which itself is kept as it is."""
    for text in re.split(r"\r\n?|\n", unescape(line.value)):
        inner = parse_line(text)
        if inner and inner.key == "FN" and inner.value.strip():
            return Bundle("relations", [RelationRecord("agent", unescape(inner.value).strip())], [line], False)
    return None


@takes("X-ANDROID-CUSTOM")
def android(card: Card, line: Line) -> Bundle | None:
    """`vnd.android.cursor.item/relation;Ana;1;;;…`: what Android has no standard property for."""
    mime, *rest = components(line.value)
    value, number, label = (rest + ["", "", ""])[:3]
    if not value:
        return None
    if mime.endswith("/nickname") and card.first("nickname"):
        return Bundle("nickname", [value], [line], False)
    if mime.endswith("/contact_event"):
        word = _ANDROID_EVENTS.get(number, "other")
        found, _ = dates.parse(line.head, value, word, label if word == "other" else "")
        return Bundle("dates", [found], [line], False)
    if mime.endswith("/relation"):
        known = number.isascii() and number.isdigit() and 0 < int(number[:3]) < len(_ANDROID_RELATIONS)
        word = _ANDROID_RELATIONS[int(number[:3])] if known else label or "other"
        return Bundle("relations", [RelationRecord(word, value)], [line], False)
    return None


@takes("LANG", "X-LANGUAGE")
def language(card: Card, line: Line) -> Bundle | None:
    text = unescape(line.value).strip()
    return Bundle("languages", [text], [line], not line.head.params and line.key == "LANG") if text else None


@takes("PHOTO", "X-MS-CARDPICTURE")
def photo(card: Card, line: Line) -> Bundle | None:
    if line.key != "PHOTO" and any(other.key == "PHOTO" for other in card.lines):
        return None
    found = card_binary(card, line)
    if found is None or not card.first("photo"):
        return None
    found.name = line.head.param("X-LAZOS-FILENAME")
    return Bundle("photo", [found], [line])


@takes("X-LAZOS-DOCUMENT")
def document(card: Card, line: Line) -> Bundle | None:
    found = card_binary(card, line)
    if found is None:
        return None
    found.name = line.head.param("X-LAZOS-FILENAME")
    return Bundle("documents", [found], [line])


def card_binary(card: Card, line: Line) -> Binary | None:
    try:
        return binary.inline(line, card.limits.photo_bytes)
    except binary.TooBig:
        card.problem(line, "photo_too_big")
        line.value = ""
    except ValueError:
        card.problem(line, "bad_base64")
    return None
