"""The code in a photo: read here for every phone whose browser cannot. The photo is not kept."""

from __future__ import annotations

from typing import IO

from lazos.people.photos import MOST_BYTES, NotAPhoto, grey

try:
    import zxingcpp
except ImportError:  # not built for every machine; then codes are read by the phone, or pasted
    zxingcpp = None

#: Sides in pixels at which a photo is looked at: a small code needs the larger one, a blurred one the smaller.
_SIDES = (2_000, 900)
_FORMATS = ("QRCode", "MicroQRCode", "DataMatrix", "Aztec")


class NoCode(ValueError):
    """Nothing in the photo can be read; `args[0]` says why: too_large, no_photo, no_code or two_codes."""


def can_scan() -> bool:
    return zxingcpp is not None


def text_in(photo: IO[bytes], size: int) -> str:
    """What the one code in the photo says. Raises `NoCode`."""
    if size > MOST_BYTES:
        raise NoCode("too_large")
    for side in _SIDES:
        photo.seek(0)
        try:
            image = grey(photo, side)
        except NotAPhoto as problem:
            raise NoCode("no_photo") from problem
        told = {code.text for code in zxingcpp.read_barcodes(image, formats=_formats()) if code.text.strip()}
        if len(told) > 1:
            raise NoCode("two_codes")
        if told:
            return told.pop()
    raise NoCode("no_code")


def _formats() -> list[object]:
    return [getattr(zxingcpp.BarcodeFormat, name) for name in _FORMATS]
