"""The worker: takes jobs from the database one by one and keeps the schedule."""

from __future__ import annotations

import os
import time
from datetime import timedelta

from django.db import OperationalError, close_old_connections
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from lazos.background import schedule

TICK = 20  # seconds between looks at the schedule
ABANDONED = timedelta(minutes=30)


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

    def _tick_when_due(self) -> None:
        if time.monotonic() >= self._next_tick:
            self._next_tick = time.monotonic() + TICK
            schedule.tick(now=timezone.now())
            give_back_abandoned()


def give_back_abandoned(*, all_of_them: bool = False) -> int:
    """Jobs whose worker died are put back in the queue. Jobs are idempotent, so a second run does no harm."""
    from django.db import connection

    left = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
    alone = connection.vendor == "sqlite"  # one file, one worker: whatever runs at start was left by a dead one
    if not (all_of_them and alone):
        left = left.filter(started_at__lt=timezone.now() - ABANDONED)
    return left.update(status=TaskResultStatus.READY, started_at=None)
