"""Long work of people, each one task with an id. All of it may run again after a kill."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.models import Run


@task()
def find_duplicates(owner_id: int, run_id: int = 0) -> int:
    """Looks for contacts that may be one person, under the run that a page shows (0: a run of its own)."""
    from lazos.people import duplicates

    owner = Member.objects.get(pk=owner_id)
    runs = Run.objects.owned_by(owner)
    run = runs.filter(pk=run_id).first() or Run.objects.create(owner=owner, kind="duplicates")
    if run.cancel_asked_at:
        run.stop(now=timezone.now())
        return 0
    return duplicates.find(owner, run, clock=timezone.now)
