"""The worker: takes jobs from the database one by one and keeps the schedule."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from threading import Event, Thread

from django.db import DatabaseError, OperationalError, close_old_connections, connection
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from lazos.background import schedule
from lazos.background.models import Beat

TICK = 20  # seconds between looks at the schedule
PULSE = 15  # seconds between two beats of a worker at work
ABANDONED = timedelta(minutes=3)  # without a beat: the worker is dead, however long its job may take


class LazosWorker(Worker):
    def __init__(self, *, interval: float = 0.5) -> None:
        super().__init__(
            queue_names=["default"],
            interval=interval,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        self._next_tick = 0.0
        self.parent = 0  # 0: nobody's child, runs until told

    def run(self) -> None:
        """Until told to stop. A database that is away for a moment is waited for."""
        give_back_abandoned(all_of_them=True)
        self.batch = True
        while self.running:
            try:
                self._tick_when_due()
                super().run()  # everything that waits, then returns
            except OperationalError:
                close_old_connections()
            if self.parent and os.getppid() != self.parent:
                return  # the parent died without a word: nobody would end us
            if self.running:
                time.sleep(self.interval)

    def run_task(self, db_task_result: DBTaskResult) -> None:
        with pulse(self.worker_id):
            super().run_task(db_task_result)

    def _tick_when_due(self) -> None:
        if time.monotonic() >= self._next_tick:
            self._next_tick = time.monotonic() + TICK
            schedule.tick(now=timezone.now())
            give_back_abandoned()


@contextmanager
def pulse(worker_id: str, *, every: float = PULSE) -> Iterator[None]:
    """Says in the database, while the block runs, that this worker lives: a job may take hours."""
    over = Event()
    beat(worker_id, now=timezone.now())
    thread = Thread(target=_beat_until, args=(over, worker_id, every), name="pulse", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(timeout=5)


def beat(worker_id: str, *, now: datetime) -> None:
    # A database that is busy for a moment is no reason to stop working; the next beat is soon.
    with suppress(DatabaseError):
        Beat.objects.update_or_create(name=_name(worker_id), defaults={"ran_at": now})


def give_back_abandoned(*, all_of_them: bool = False) -> int:
    """Jobs whose worker died are put back in the queue. Jobs are idempotent, so a second run does no harm."""
    left = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    alone = connection.vendor == "sqlite"  # one file, one worker: whatever runs at start was left by a dead one
    if not (all_of_them and alone):
        silent = timezone.now() - ABANDONED
        workers = Beat.objects.filter(name__startswith=_name(""))
        alive = set(workers.filter(ran_at__gte=silent).values_list("name", flat=True))
        dead = [
            job.pk
            for job in left.filter(started_at__lt=silent).only("pk", "worker_ids")
            if alive.isdisjoint(map(_name, job.worker_ids[-1:]))
        ]
        left = left.filter(pk__in=dead)
        workers.filter(ran_at__lt=silent - timedelta(days=1)).delete()
    return left.update(status=TaskResultStatus.READY, started_at=None)


def _beat_until(over: Event, worker_id: str, every: float) -> None:
    try:
        while not over.wait(every):
            beat(worker_id, now=timezone.now())
    finally:
        connection.close()


def _name(worker_id: str) -> str:
    return f"worker:{worker_id}"[:60]
