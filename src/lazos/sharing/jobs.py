"""Background work of sharing, each one task with an id. All of it may run again after a kill."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.schedule import every
from lazos.sharing import looking, reading
from lazos.sharing.models import Clipping
from lazos.web.outgoing import INTERNET

#: Of each member, the newest so many are looked through again each night.
NIGHTLY, RECENT = 20, timedelta(days=180)


@task()
def work_out(clipping_id: int, reads: bool = False) -> int:
    """Looks for whom it would interest; before that it `reads` the page, once."""
    rows = Clipping.objects.all().unscoped().select_related("owner")
    clipping = rows.filter(pk=clipping_id, owner__is_active=True).first()
    if clipping is None:
        return 0
    if reads:
        reading.read(clipping, now=timezone.now(), reach=INTERNET)
    looking.understand(clipping)
    return looking.look(clipping, now=timezone.now())


@every(hours=24)
@task()
def look_again() -> int:
    """What was learned of people since: whom the kept things would interest now."""
    now, done = timezone.now(), 0
    reading.forget(now=now)
    for member in Member.objects.filter(is_active=True).iterator():
        kept = Clipping.objects.owned_by(member).current(member.today(now)).filter(created_at__gt=now - RECENT)
        named = kept.exclude(Q(title="") & Q(page_title=""))
        for clipping in named.order_by("-pk")[:NIGHTLY]:
            looking.look(clipping, now=now)
            done += 1
    return done
