"""Putting work into the queue once the row it works on is safely written."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db import transaction


def enqueue_on_commit(task: Any, *args: Any) -> None:
    """`args` are ids and other plain values, never rows."""
    transaction.on_commit(partial(task.enqueue, *args))
