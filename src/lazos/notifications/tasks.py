"""The jobs of notifications; each may run again at any time."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from lazos.notifications import digest, outbox, rounds
from lazos.notifications.push import alarms, sending


@task()
def write_digests() -> int:
    return digest.write_due(now=timezone.now())


@task()
def send_outbox() -> int:
    return outbox.send_due(now=timezone.now())


@task()
def ring_alarms() -> int:
    return alarms.ring(now=timezone.now())


@task()
def send_pushes() -> int:
    return sending.send_due(now=timezone.now())


@task()
def go_round() -> int:
    return rounds.go(now=timezone.now())


@task()
def forget_old() -> None:
    rounds.forget(now=timezone.now())
