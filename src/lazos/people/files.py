"""Bytes of attachments: under their digest, once however often they are used."""

from __future__ import annotations

import os

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage


def path_of(sha256: str) -> str:
    return f"attachments/{sha256[:2]}/{sha256}"


def keep(sha256: str, data: bytes) -> str:
    """Where the bytes lie. A file that was there already is young again: the nightly sweep leaves it to its new row."""
    path = path_of(sha256)
    try:
        os.utime(default_storage.path(path))
    except FileNotFoundError:
        default_storage.save(path, ContentFile(data))
    return path
