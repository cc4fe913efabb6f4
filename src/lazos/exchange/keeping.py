"""How long uploaded files and take-outs lie in the data folder."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from lazos.exchange.models import Import, TakeOut

UPLOADS_STAY = timedelta(days=30)
TAKEOUTS_STAY = timedelta(days=7)


def forget(*, now: datetime) -> int:
    """Deletes what has lain there long enough; returns how many files."""
    uploads = Import.objects.all().unscoped().filter(created_at__lt=now - UPLOADS_STAY)
    takeouts = TakeOut.objects.all().unscoped().filter(created_at__lt=now - TAKEOUTS_STAY)
    return sum(drop_file(row) for rows in (uploads, takeouts) for row in rows.exclude(file=""))


def drop_file(row: Any) -> bool:
    """Deletes the file of one row; False where there was none."""
    if not row.file:
        return False
    row.file.delete(save=False)
    row.save(update_fields=["file"])
    return True


@receiver(post_delete, sender=Import)
@receiver(post_delete, sender=TakeOut)
def drop_with_its_row(instance: Any, **_told: Any) -> None:
    """Whoever leaves leaves no file behind."""
    if instance.file:
        transaction.on_commit(partial(instance.file.storage.delete, instance.file.name))
