"""Photos: what comes in is kept as it came, what goes out is drawn anew, small and without its hidden data."""

from __future__ import annotations

import hashlib
import io
import warnings
from typing import IO, Any

from PIL import Image, ImageOps, UnidentifiedImageError

from lazos.people import files
from lazos.people.models import Attachment, Contact

MOST_BYTES = 10 * 2**20
MOST_PIXELS = 40_000_000
SIDE = 512
FORMATS = ("JPEG", "PNG", "WEBP", "GIF")


class NotAPhoto(ValueError):
    """Not an image that we read, or one too large to open."""


def checked(file: IO[bytes]) -> str:
    """The media type of an image that may come in. Raises `NotAPhoto`."""
    image = _opened(file)
    try:
        image.load()
    except Exception as problem:  # Pillow raises whatever a hostile file provokes
        raise NotAPhoto from problem
    finally:
        file.seek(0)
    return Image.MIME[image.format or "PNG"]


def small(file: IO[bytes]) -> bytes:
    """The image as WebP, at most 512 px on a side, upright, with nothing but its pixels. Raises `NotAPhoto`."""
    image = _opened(file)
    try:
        image.draft("RGB", (SIDE * 2, SIDE * 2))
        upright = ImageOps.exif_transpose(image).convert("RGBA" if "A" in image.getbands() else "RGB")
        upright.thumbnail((SIDE, SIDE))
        bare = Image.new(upright.mode, upright.size)
        bare.paste(upright)
        out = io.BytesIO()
        bare.save(out, "WEBP", quality=82)
    except Exception as problem:
        raise NotAPhoto from problem
    return out.getvalue()


def grey(file: IO[bytes], side: int) -> Image.Image:
    """The image upright, in shades of grey, at most `side` px on a side. Raises `NotAPhoto`."""
    image = _opened(file)
    try:
        image.draft("L", (side * 2, side * 2))
        upright = ImageOps.exif_transpose(image)
        if "A" in upright.getbands() or "transparency" in upright.info:
            # A code on nothing is a code on white.
            upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright.convert("RGBA"))
        upright = upright.convert("L")
        upright.thumbnail((side, side))
    except Exception as problem:
        raise NotAPhoto from problem
    return upright


def keep(contact: Contact, upload: Any) -> Attachment:
    """Stores an upload under its digest and makes it the contact's photo."""
    data = upload.read()
    digest = hashlib.sha256(data).hexdigest()
    attachment = Attachment(
        owner_id=contact.owner_id,
        contact=contact,
        name=upload.name[:200],
        media_type=upload.media_type,
        sha256=digest,
        size=len(data),
    )
    attachment.file.name = files.keep(digest, data)
    attachment.save()
    return attachment


def _opened(file: IO[bytes]) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(file, formats=FORMATS)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError, Warning) as problem:
        raise NotAPhoto from problem
    if image.width * image.height > MOST_PIXELS:
        raise NotAPhoto
    return image
