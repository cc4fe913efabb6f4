"""What happens to a promise, each with its undo."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.practice.models import Promise


def keep(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.keep(at=now)
        return _closed(promise, _("Cumpliste: %(text)s") % {"text": promise.text}, now)


def release(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.release(at=now)
        return _closed(promise, _("Soltaste: %(text)s") % {"text": promise.text}, now)


def move(promise: Promise, due: date | None, *, now: datetime) -> Deed:
    """Another day for it, or none."""
    before = promise.due.isoformat() if promise.due else ""
    with transaction.atomic():
        promise.due = due
        promise.save_changes("due")
        subject = _("Cambiaste la fecha: %(text)s") % {"text": promise.text}
        return record(promise.owner, "promise_moved", at=now, subject=subject, promise=promise.pk, due=before)


@undoes("promise_closed")
def _reopen(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.reopen()


@undoes("promise_moved")
def _move_back(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.due = date.fromisoformat(deed.facts["due"]) if deed.facts["due"] else None
        promise.save_changes("due")


def _closed(promise: Promise, subject: str, now: datetime) -> Deed:
    return record(promise.owner, "promise_closed", at=now, subject=subject, promise=promise.pk)
