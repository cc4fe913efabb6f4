"""Files on their way in: streamed into the data folder under a name of our own, readable by the server alone."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile

from lazos.exchange.importing.cleaning import clean
from lazos.exchange.importing.stages import begin
from lazos.exchange.models import Import

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def take(member: Member, file: UploadedFile, *, now: datetime) -> Import:
    """Keeps the file and starts to read it."""
    name = clean(Path(file.name or "").name)[:200] or "archivo"
    job = Import(owner=member, file_name=name, size=file.size or 0, sha256=_digest(file), created_at=now)
    job.file.save(f"{secrets.token_hex(16)}{_ending(name)}", file, save=False)
    job.save()
    begin(job, Import.State.READING, now=now)
    return job


def _digest(file: UploadedFile) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()


def _ending(name: str) -> str:
    """Readers judge by content; the ending only helps a person who looks into the folder."""
    ending = Path(name).suffix.lower()
    return ending if re.fullmatch(r"\.[a-z0-9]{1,5}", ending) else ""
