"""Leftovers with a meaning: content lines kept beside the value that they were read as.

`X-LAZOS-AS-READ` holds whole content lines (escaped, separated by line breaks). While they still read as a value of the
record, the writer gives these lines back in place of new ones, so PID, LANGUAGE, TYPE=msg and the like survive without
a field for each. Once the value has changed they no longer match and travel as an unknown property.
"""

from dataclasses import replace

from lazos.core.formats.limits import DEFAULT
from lazos.core.formats.records import Leftover
from lazos.core.formats.vcard import binary
from lazos.core.formats.vcard.content import Line, params_text, parse_line
from lazos.core.formats.vcard.escape import escape, unescape
from lazos.core.formats.vcard.mapping import Bundle, Card, assemble

AS_READ = "X-LAZOS-AS-READ"
PHOTO_PARAMS = "X-LAZOS-PHOTO-PARAMS"
UNREADABLE = "X-LAZOS-UNREADABLE"
KEPT = "X-LAZOS-KEPT"
_ABOUT_BYTES = ("ENCODING", "TYPE", "VALUE", "MEDIATYPE", "X-LAZOS-FILENAME")


def companion(bundle: Bundle) -> Leftover:
    return Leftover(AS_READ, escape("\n".join(modern(line).text() for line in bundle.lines)))


def modern(line: Line) -> Line:
    """TYPE=pref of vCard 3 becomes the PREF=1 of vCard 4."""
    params = [(name, values) for name, values in line.head.params]
    if not any(name == "TYPE" and any(value.lower() == "pref" for value in values) for name, values in params):
        return line
    kept = []
    for name, values in params:
        if name == "TYPE":
            values = tuple(value for value in values if value.lower() != "pref")
        if values:
            kept.append((name, values))
    if not any(name == "PREF" for name, _ in kept):
        kept.append(("PREF", ("1",)))
    return Line(replace(line.head, params=tuple(kept)), line.value, line.number)


def bundle_of(leftover: Leftover) -> Bundle | None:
    """What a companion reads as; None if that is not exactly one value of a field."""
    lines = [parse_line(text) for text in unescape(leftover.value).split("\n")]
    if not all(lines):
        return None
    mapped = assemble(Card(line for line in lines if line))
    if len(mapped.bundles) != 1 or mapped.leftovers or len(mapped.bundles[0].lines) != len(lines):
        return None
    return mapped.bundles[0]


def leftover(line: Line) -> Leftover:
    head = line.head
    name = f"{head.group}.{head.name}" if head.group else head.name
    return Leftover(name, line.value, params_text(head.params))


def text_of(kept: Leftover) -> str:
    return f"{kept.name}{';' if kept.params else ''}{kept.params}:{kept.value}"


def data_uri_line(line: Line) -> Line:
    """LOGO, SOUND and KEY in base64 are data URIs in vCard 4; broken base64 stays as it is."""
    try:
        found = binary.inline(line, DEFAULT.photo_bytes)
    except ValueError:
        return line
    if not found:
        return line
    params = tuple(param for param in line.head.params if param[0] not in ("ENCODING", "TYPE", "VALUE", "MEDIATYPE"))
    return Line(replace(line.head, params=params, encoding=""), binary.data_uri(found), line.number)


def is_inline(line: Line) -> bool:
    """Whether a reader would take the value for bytes and change its form."""
    if line.head.encoding != "B":
        return False
    return line.value != "".join(line.value.split()) or (line.key != "PHOTO" and data_uri_line(line) is not line)


def photo_params(line: Line) -> Leftover | None:
    """What a PHOTO says beyond its bytes (Apple's crop), without a second copy of these."""
    params = tuple(param for param in line.head.params if param[0] not in _ABOUT_BYTES)
    return Leftover(PHOTO_PARAMS, "", params_text(params)) if params else None


def is_photo_params(kept: Leftover) -> bool:
    line = parse_line(f"PHOTO;{kept.params}:") if kept.name == PHOTO_PARAMS and not kept.value else None
    return line is not None and photo_params(line) == kept
