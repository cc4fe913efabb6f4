"""Photos and other bytes inside a card: base64 of vCard 2.1 and 3, data URIs of vCard 4. Addresses are not fetched."""

import base64
import binascii
import re

from lazos.core.formats.records import Binary
from lazos.core.formats.vcard.content import Line

_DATA_URI = re.compile(r"data:([^;,\\]*)((?:;[^;,\\]*)*?)(;?base64)?\\?,", re.IGNORECASE)
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
)
_TYPES = {"jpg": "image/jpeg", "wave": "audio/wav", "basic": "audio/basic", "x509": "application/pkix-cert"}
_TYPES |= {"pgp": "application/pgp-keys"}


class TooBig(ValueError):
    """More bytes than the limits allow."""


def inline(line: Line, limit: int) -> Binary | None:
    """The bytes of a line, None if it holds an address or words. ValueError: meant as bytes, and broken."""
    value = line.value
    if value[:5].lower() == "data:":
        return _from_uri(value, limit)
    if line.head.encoding == "B" or line.head.param("ENCODING").lower() == "b":
        return _checked(_decode(value, limit), _media_type(line))
    return None


def _from_uri(value: str, limit: int) -> Binary:
    match = _DATA_URI.match(value[:1000])
    if not match:
        raise ValueError("data URI without a comma")
    media_type = match[1].lower()
    if not match[3] and media_type != "base64":
        raise ValueError("data URI that is not base64")
    return _checked(_decode(value[match.end() :], limit), "" if media_type == "base64" else media_type)


def _decode(text: str, limit: int) -> bytes:
    text = re.sub(r"\s+", "", text).replace("\\", "")
    if len(text) * 3 // 4 > limit + 3:
        raise TooBig
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError(str(error)) from error


def _checked(data: bytes, media_type: str) -> Binary:
    if not data:
        raise ValueError("no bytes")
    return Binary(data, media_type or next((kind for magic, kind in _MAGIC if data.startswith(magic)), ""))


def _media_type(line: Line) -> str:
    declared = line.head.param("MEDIATYPE") or line.head.param("TYPE")
    declared = declared.lower()
    if not declared or "/" in declared:
        return declared
    family = {"SOUND": "audio", "KEY": "application"}.get(line.key, "image")
    return _TYPES.get(declared, f"{family}/{declared}")


def data_uri(binary: Binary) -> str:
    return f"data:{binary.media_type};base64,{base64.b64encode(binary.data).decode('ascii')}"
