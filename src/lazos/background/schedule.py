"""What happens by itself, and how often. An app adds to it when it is ready: ``every(minutes=5)(send_outbox)``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from lazos.background.models import Beat

_entries: dict[str, tuple[timedelta, Any]] = {}


def every(**interval: float) -> Callable[[Any], Any]:
    """Registers a task (of `django_tasks.task`) to be enqueued each `interval` (keywords of `timedelta`)."""

    def register(task: Any) -> Any:
        _entries[task.module_path] = (timedelta(**interval), task)
        return task

    return register


def tick(*, now: datetime) -> list[str]:
    """Enqueues what is due, each once however many workers tick. Returns the names."""
    return [name for name, (interval, task) in _entries.items() if _claim(name, interval, now) and task.enqueue()]


def _claim(name: str, interval: timedelta, now: datetime) -> bool:
    Beat.objects.get_or_create(name=name)
    due = Beat.objects.filter(Q(ran_at=None) | Q(ran_at__lte=now - interval), name=name)
    return bool(due.update(ran_at=now))
