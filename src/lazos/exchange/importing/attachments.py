"""Photos and documents that came inside a file: bytes under their own digest, shown only where they are an image."""

from __future__ import annotations

import hashlib
import io
import warnings

from django.core.files.storage import default_storage
from PIL import Image

from lazos.core.formats.records import Binary
from lazos.people import files
from lazos.people.models import Attachment

_SHOWN = frozenset({"JPEG", "PNG", "GIF", "WEBP"})
_PIXELS = 40_000_000


def is_picture(data: bytes) -> bool:
    """Whether a browser shows it safely: a whole JPEG, PNG, GIF or WebP of sane size; never SVG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=sorted(_SHOWN)) as image:
                if image.width * image.height > _PIXELS:
                    return False
                image.verify()
        return True
    except Exception:  # Pillow raises whatever its decoders raise; any of it means that we do not show the file
        return False


def stored(owner_id: int, binary: Binary, kind: str) -> Attachment:
    """An unsaved attachment whose bytes lie in the data folder; a photo that is no picture becomes a document."""
    sha256 = hashlib.sha256(binary.data).hexdigest()
    path = files.keep(sha256, binary.data)
    if kind == "photo" and not is_picture(binary.data):
        kind = "document"
    return Attachment(
        owner_id=owner_id,
        kind=kind,
        name=binary.name[:200],
        media_type=binary.media_type[:100],
        sha256=sha256,
        size=len(binary.data),
        file=path,
    )


def forget_unused(paths: set[str]) -> None:
    """Deletes the files that no attachment names any more."""
    used = set(Attachment.objects.all().unscoped().filter(file__in=paths).values_list("file", flat=True))
    for path in paths - used:
        default_storage.delete(path)
