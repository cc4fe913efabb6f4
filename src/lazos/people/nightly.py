"""What happens to people by itself: ties cool as days pass, and files that nobody names any more go."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.jobs import enqueue_on_commit
from lazos.background.schedule import every
from lazos.people import derive
from lazos.people.models import Attachment


@every(hours=6)
@task()
def cool_ties() -> int:
    """The word of every tie as of each member's today. Several times a day, for midnight is not everywhere at once."""
    now = timezone.now()
    members = Member.objects.filter(is_active=True)
    for member in members.iterator():
        derive.refresh_ties(member.pk, member.today(now))
    return members.count()


@every(hours=24)
@task()
def sweep_attachments() -> int:
    """Removes files whose last row is gone. They lie under their digest and may have served several contacts."""
    folder = settings.DATA / "files" / "attachments"
    old = timezone.now().timestamp() - 3600  # an upload under way has its file before its row
    removed = 0
    for path in folder.glob("*/*"):
        named = Attachment.objects.unscoped().filter(sha256=path.name).exists()
        if not named and path.stat().st_mtime < old:
            path.unlink()
            removed += 1
    return removed


@receiver(post_delete, sender=Member)
def sweep_after_leaving(**_told: Any) -> None:
    """The files of somebody who left go at once, not some night."""
    enqueue_on_commit(sweep_attachments)
