"""What was delivered long ago is forgotten by itself."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from lazos.background.schedule import every
from lazos.core.clocks import LONGEST
from lazos.offline.models import Delivery

#: No phone sends again what it wrote before this: such a late one is asked about, for its day is not believed.
REMEMBERED = LONGEST + timedelta(days=120)


@every(hours=24)
@task()
def forget_deliveries() -> int:
    """Which keys came, of all that is over. Returns how many rows went."""
    over = Delivery.objects.unscoped().filter(settled_at__lt=timezone.now() - REMEMBERED)
    return over.delete()[0]
