"""A strict check, independent of the codec: is every content line of a card found again in what we write?

It has its own small parser. A line is found if the output holds the same property with the same decoded value, its
vCard 4 equivalent, or the same value under an X- property; and if every TYPE, LANGUAGE, PID … it carried is there too.
"""

import base64
import quopri
import re
from collections import namedtuple

Prop = namedtuple("Prop", "name params value")

STRUCTURED = {"N", "ADR", "ORG", "GENDER"}
LISTS = {"CATEGORIES", "NICKNAME", "INTEREST", "HOBBY"}
DATES = {
    "BDAY",
    "ANNIVERSARY",
    "DEATHDATE",
    "X-ANNIVERSARY",
    "X-MS-ANNIVERSARY",
    "X-WAB-WEDDING_ANNIVERSARY",
    "X-ABDATE",
}
BINARY = {"PHOTO", "LOGO", "SOUND", "KEY"}
SAME = {
    "X-ANNIVERSARY": "ANNIVERSARY",
    "X-MS-ANNIVERSARY": "ANNIVERSARY",
    "X-WAB-WEDDING_ANNIVERSARY": "ANNIVERSARY",
    "X-ADDRESSBOOKSERVER-KIND": "KIND",
    "X-MS-SPOUSE": "RELATED",
    "X-MS-MANAGER": "RELATED",
    "X-MS-ASSISTANT": "RELATED",
    "X-WAB-SPOUSE_NAME": "RELATED",
    "X-SPOUSE": "RELATED",
    "X-MAIDEN-NAME": "X-MAIDENNAME",
    "INTEREST": "INTEREST",
}
SILENT_TYPES = {"voice", "internet", "pref"}
ABOUT_FORM = {"ENCODING", "CHARSET", "VALUE", "MEDIATYPE", "X-APPLE-OMIT-YEAR", "LABEL", "PREF"}


def cards(text):
    """The property lists of the cards of a text, one list per outermost card."""
    found, current, agent = [], None, None
    for line in _logical(text):
        name = line.strip().upper()
        if agent is not None:
            agent.append(line)
            if name == "END:VCARD":
                current.append(Prop("AGENT", {}, "\n".join(agent)))
                agent = None
        elif re.fullmatch(r"BEGIN\s*:\s*VCARD", name):
            if current is not None:
                found.append(current)
            current = []
        elif re.fullmatch(r"END\s*:\s*VCARD", name):
            found.append(current or [])
            current = None
        elif current is not None and re.fullmatch(r"AGENT[^:]*:\s*BEGIN:VCARD", name):
            agent = ["BEGIN:VCARD"]
        elif current is not None and ":" in line:
            current.append(_prop(line))
    return found + ([current] if current else [])


def _logical(text):
    lines, soft, b64 = [], False, False
    for line in re.split(r"\r\n|\r|\n", text):
        if soft:
            if not line.strip():
                continue
            lines[-1] = lines[-1][:-1] + line
        elif line[:1] in (" ", "\t") and lines:
            by_word = not b64 and "VERSION:2.1" in (entry.upper() for entry in lines[-40:])
            lines[-1] += line if by_word else line[1:]
        elif line.strip():
            lines.append(line)
        b64 = bool(lines) and ("BASE64" in lines[-1][:120].upper() or "ENCODING=B" in lines[-1][:120].upper())
        soft = bool(lines) and "QUOTED-PRINTABLE" in lines[-1][:200].upper() and lines[-1].endswith("=")
    return lines


def _prop(line):
    head = re.match(r'(?:[^":]|"[^"]*")*', line)[0]
    value = line[len(head) + 1 :]
    name, *pieces = re.findall(r'(?:[^";]|"[^"]*")+', head)
    params = {}
    for piece in pieces:
        key, equals, values = piece.partition("=")
        if not equals:
            upper = key.upper()
            key = "ENCODING" if upper in ("QUOTED-PRINTABLE", "BASE64", "B") else "TYPE"
            key = "VALUE" if upper in ("INLINE", "URL") else key
            key, values = ("CHARSET", upper) if upper.startswith(("UTF-", "WINDOWS-", "ISO-")) else (key, piece)
        texts = [text.strip('"') for text in re.findall(r'(?:[^",]|"[^"]*")+', values)]
        params.setdefault(key.upper(), []).extend(texts)
    if params.get("ENCODING", [""])[0].upper() == "QUOTED-PRINTABLE":
        data = quopri.decodestring(value.encode())
        charset = params.get("CHARSET", ["utf-8"])[0]
        try:
            value = data.decode(charset)
        except UnicodeDecodeError as error:
            value = data[: error.start].decode(charset)  # cut off within a character
        except LookupError:
            value = data.decode("cp1252", "replace")
        value = value.replace("\\", "\\\\").replace("\\\\;", "\\;")
    return Prop(name.rpartition(".")[2].strip().upper(), params, value)


def _unescape(text):
    return re.sub(r"\\([nN,;:\\\"])", lambda m: "\n" if m[1] in "nN" else m[1], text)


def _clean(text):
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"\r\n?", "\n", text)).strip()


def _parts(text, separator):
    return re.split(rf"(?<!\\){separator}", text)


def meaning(prop):
    """The decoded value in a form that does not depend on the version of vCard."""
    name, value = prop.name, prop.value
    if name in BINARY and (data := _bytes(prop)) is not None:
        return data
    if name in STRUCTURED:
        parts = [tuple(_clean(_unescape(x)) for x in re.split(r"(?<!\\),", part)) for part in _parts(value, ";")]
        parts = [tuple(piece for text in part for piece in re.split(r"[,]", text)) for part in parts]
        parts = [tuple(piece.strip() for piece in part if piece.strip()) for part in parts]
        while parts and not parts[-1]:
            parts.pop()
        return tuple(parts)
    if name in DATES and prop.params.get("VALUE", [""])[0].lower() != "text":
        digits = re.sub(r"^(1604|0000)-?(?=\d\d-?\d\d)", "--", value.strip())
        head = digits.startswith("--")
        return ("--" if head else "") + digits.replace("-", "").strip()
    return _clean(_unescape(value))


def _bytes(prop):
    data = prop.value
    if data.lower().startswith("data:"):
        data = re.split(r"\\?,", data, maxsplit=1)[-1]
    elif prop.params.get("ENCODING", [""])[0].upper() not in ("B", "BASE64"):
        return None
    try:
        data = re.sub(r"[\s\\]+", "", data)
        return base64.b64decode(data + "=" * (-len(data) % 4), validate=True)
    except ValueError:
        return None


def lost(before, after):
    """The properties of `before` (as `cards` gives them) that are not found in `after`: (property, what is missing)."""
    missing = []
    index = {}
    for prop in after:
        index.setdefault(prop.name, []).append((meaning(prop), prop))
    values = {found for props in index.values() for found, _ in props}
    for prop in before:
        if prop.name == "VERSION":
            continue
        same = [other for found, other in index.get(prop.name, []) if _equal(prop, found, other)]
        same += [other for found, other in index.get(SAME.get(prop.name, ""), []) if meaning(prop) == found]
        if not same and not _equivalent(prop, after, values):
            missing.append((prop, "value"))
        elif same and not any(_params_kept(prop, other) for other in same):
            missing.append((prop, "params"))
    return missing


def _equal(prop, found, other):
    if prop.name in LISTS:
        wanted = {_clean(_unescape(text)) for text in _parts(prop.value, ",")}
        return wanted <= {_clean(_unescape(text)) for text in _parts(other.value, ",")}
    return meaning(prop) == found


def _equivalent(prop, after, values):
    value = meaning(prop)
    if prop.name == "LABEL":
        printed = {_clean(_unescape(text)) for p in after if p.name == "ADR" for text in p.params.get("LABEL", [])}
        printed |= {",".join(p.params.get("LABEL", [])) for p in after if p.name == "ADR"}
        return value in printed
    if prop.name == "N" and not value:
        return True  # ";;;;" says nothing
    if prop.name == "X-ADDRESSBOOKSERVER-KIND":
        return any(p.name == "KIND" and p.value.lower() == prop.value.lower() for p in after)
    if prop.name == "CATEGORIES" and ";" in prop.value:
        return all(any(text in p.value for p in after if p.name == "CATEGORIES") for text in prop.value.split(";"))
    return any(p.name.startswith("X-") and meaning(p) == value for p in after)


def _params_kept(prop, other):
    if prop.name in BINARY and _bytes(prop) is not None:
        return True
    if prop.name == "ADR" and "LABEL" in prop.params and "LABEL" not in other.params:
        return False
    types = {text.lower() for value in prop.params.get("TYPE", []) for text in value.split(",")}
    there = {text.lower() for value in other.params.get("TYPE", []) for text in value.split(",")}
    preferred = "pref" in types
    if preferred and prop.name not in ("LABEL",) and other.params.get("PREF", [""])[0] != "1" and "pref" not in there:
        return False
    if not types - SILENT_TYPES <= there:
        return False
    for name, wanted in prop.params.items():
        if name not in ABOUT_FORM and name != "TYPE" and other.params.get(name) != wanted:
            return False
    return "PREF" not in prop.params or other.params.get("PREF") == prop.params["PREF"]
