"""Long work of the harvest, each one task with an id. All of it may run again after a kill."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.models import Run


@task()
def find_acquaintances(owner_id: int, run_id: int) -> int:
    from lazos.harvest.introducing import looking

    owner = Member.objects.get(pk=owner_id)
    run = Run.objects.owned_by(owner).filter(pk=run_id).first()
    return looking.look(owner, run, now=timezone.now()) if run else 0
