"""A take-out as background work: a row, a file in the data folder, gone again after some days."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from lazos.background.jobs import enqueue_on_commit
from lazos.background.models import Cancelled, Run
from lazos.exchange import jobs
from lazos.exchange.models import TakeOut
from lazos.exchange.takeout import archive

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def begin(member: Member, *, now: datetime) -> TakeOut:
    """Starts one, or gives back the one that is under way."""
    with transaction.atomic():
        waiting = TakeOut.objects.owned_by(member).filter(run__state__in=[Run.State.WAITING, Run.State.RUNNING])
        if takeout := waiting.first():
            return takeout
        with translation.override(member.language):
            run = Run.objects.create(owner=member, kind="takeout", label=_("Llévate todo"), created_at=now)
        takeout = TakeOut.objects.create(owner=member, run=run, created_at=now)
        enqueue_on_commit(jobs.make_takeout, takeout.pk)
    return takeout


def make(pk: int, *, clock: Callable[[], datetime]) -> None:
    """Writes the zip; a second run after a kill begins anew."""
    takeout = TakeOut.objects.all().unscoped().select_related("owner", "run").filter(pk=pk).first()
    if takeout is None or takeout.run is None or takeout.made_at is not None:
        return
    run, now = takeout.run, clock()
    run.start(now=now)
    name = f"takeouts/{now:%Y/%m}/{secrets.token_hex(16)}.zip"
    path = Path(default_storage.path(name))
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    try:
        archive.write(
            takeout.owner, path, now=now, progress=lambda done, total: run.advance(done, now=clock(), total=total)
        )
    except Cancelled:
        path.unlink()
        run.stop(now=clock())
        return
    except Exception:
        path.unlink(missing_ok=True)
        run.fail("", now=clock())
        raise
    mine = TakeOut.objects.owned_by(takeout.owner_id).filter(pk=pk)
    if not mine.update(file=name, size=path.stat().st_size, made_at=now):
        path.unlink()  # the member left meanwhile
        return
    run.finish(now=clock())
