"""The sample keeps things that fit its people, so that the demo has something to show."""

import pytest

from lazos.config.sample import plant
from lazos.sharing import jobs, looking
from lazos.sharing.models import Clipping

pytestmark = pytest.mark.django_db


def test_each_kept_thing_is_for_somebody(world):
    plant(world.ana, now=world.now)
    found = {}
    for clipping in Clipping.objects.owned_by(world.ana).select_related("owner"):
        jobs.work_out.func(clipping.pk)
        clipping.refresh_from_db()
        found[str(clipping)] = [one.contact.given for one in looking.found(clipping, world.today)]
    assert sorted(found.values()) == [[], ["Iker"], ["Joaquín", "Gabriela"], ["Lucía"]]
