"""Long work of imports and take-outs, each one task with an id. All of it may run again after a kill."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task


@task()
def preview_import(pk: int) -> None:
    from lazos.exchange.importing.stages import preview

    preview(pk, clock=timezone.now)


@task()
def apply_import(pk: int) -> None:
    from lazos.exchange.importing.stages import apply

    apply(pk, clock=timezone.now)


@task()
def undo_import(pk: int) -> None:
    from lazos.exchange.importing.stages import undo

    undo(pk, clock=timezone.now)


@task()
def make_takeout(pk: int) -> None:
    from lazos.exchange.takeout.act import make

    make(pk, clock=timezone.now)


@task()
def forget_old_files() -> None:
    from lazos.exchange.keeping import forget

    forget(now=timezone.now())
