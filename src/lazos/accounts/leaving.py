"""Leaving: the door closes at once, then everything of the member is erased in short transactions.

The account ends first (no password, no address, no session), so that nothing is to be seen while the rows go; a job
erases them piece by piece. A killed one is taken up again and goes on.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import models, transaction
from django.dispatch import Signal
from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.jobs import enqueue_on_commit
from lazos.background.models import Run

CHUNK = 250
#: Sent when a member ended sessions of theirs from another one, with `member` and `sessions` (their keys).
sessions_ended = Signal()


def leave(member: Member, *, now: datetime) -> None:
    """Ends the account and puts the erasing of its rows into the queue."""
    with transaction.atomic():
        # Sessions hold what was last said to the member, names among it.
        Session.objects.filter(session_key__in=sessions_of(member)).delete()
        Run.objects.owned_by(member).under_way().update(cancel_asked_at=now)
        closed = {"email": _address_of(member.pk), "name": "", "password": "!", "is_active": False}
        Member.objects.filter(pk=member.pk).update(**closed)
        enqueue_on_commit(erase_member, member.pk)


@task()
def erase_member(pk: int) -> None:
    erase(pk)


def erase(pk: int) -> None:
    """Everything of a member who left, table by table; the member comes last."""
    if not Member.objects.filter(pk=pk, is_active=False, email=_address_of(pk)).exists():
        return
    for model in _children_first():
        while _step(model, pk):
            pass
    for member in Member.objects.filter(pk=pk):
        member.delete()


def sessions_of(member: Member) -> list[str]:
    live = Session.objects.filter(expire_date__gt=timezone.now())
    return [session.session_key for session in live if session.get_decoded().get("_auth_user_id") == str(member.pk)]


def _address_of(pk: int) -> str:
    """The address of somebody who left: their own is free again at once."""
    return f"{pk}@left.invalid"


@transaction.atomic
def _step(model: Any, owner: int) -> int:
    rows = model.objects.owned_by(owner)
    pks = list(rows.order_by("pk").values_list("pk", flat=True)[:CHUNK])
    if pks:
        rows.filter(pk__in=pks).delete()
    return len(pks)


def _children_first() -> list[Any]:
    """The private tables, each after those whose rows go with its own: so that no step is more than its own rows."""
    waiting = [model for model in apps.get_models() if hasattr(model, "owner_path")]
    ordered: list[Any] = []
    while waiting:
        held = {parent for model in waiting for parent in _parents(model) if parent is not model}
        ready = [model for model in waiting if model not in held] or waiting[:1]
        ordered += ready
        waiting = [model for model in waiting if model not in ready]
    return ordered


def _parents(model: Any) -> set[Any]:
    fields = model._meta.concrete_fields
    return {f.related_model for f in fields if f.is_relation and f.remote_field.on_delete is models.CASCADE}
