"""Long work, as rows: what is under way, how far, whether somebody asked it to stop."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

from lazos.activity.rows import Owned, OwnedQuerySet


class Cancelled(Exception):
    """The member asked for this work to stop."""


class RunQuerySet(OwnedQuerySet):
    def under_way(self) -> RunQuerySet:
        return self.filter(state__in=[Run.State.WAITING, Run.State.RUNNING])


class Run(Owned):
    """Long work of one member, with its progress. Any page can show it; leaving the page changes nothing."""

    class State(models.TextChoices):
        WAITING = "waiting"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        CANCELLED = "cancelled"

    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    label = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    cancel_asked_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)
    problem = models.TextField(blank=True)

    objects = models.Manager.from_queryset(RunQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["owner", "state"])]

    @property
    def is_under_way(self) -> bool:
        return self.state in {self.State.WAITING, self.State.RUNNING}

    @property
    def percent(self) -> int:
        return min(100, self.done * 100 // self.total) if self.total else 0

    def start(self, *, now: datetime, total: int = 0) -> None:
        self._write(state=self.State.RUNNING, started_at=self.started_at or now, beat_at=now, total=total)

    def advance(self, done: int, *, now: datetime, total: int | None = None) -> None:
        """Says how far it is. Raises `Cancelled` where the member asked it to stop."""
        self._write(done=done, beat_at=now, **({} if total is None else {"total": total}))
        asked = type(self)._base_manager.filter(pk=self.pk).values_list("cancel_asked_at", flat=True).first()
        if asked:
            raise Cancelled

    def finish(self, *, now: datetime, result: dict[str, Any] | None = None) -> None:
        self._write(state=self.State.DONE, ended_at=now, result=result or {}, done=max(self.done, self.total))

    def fail(self, problem: str, *, now: datetime) -> None:
        self._write(state=self.State.FAILED, ended_at=now, problem=problem[:2000])

    def stop(self, *, now: datetime) -> None:
        self._write(state=self.State.CANCELLED, ended_at=now)

    def ask_to_stop(self, *, now: datetime) -> None:
        """Waiting work ends at once, running work at its next step."""
        self._write(cancel_asked_at=now)

    def _write(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        type(self)._base_manager.filter(pk=self.pk).update(**values)


class Beat(models.Model):
    """When each entry of the schedule last ran; claimed by an update, so that several workers share one schedule."""

    name = models.CharField(max_length=60, primary_key=True)
    ran_at = models.DateTimeField(null=True)
