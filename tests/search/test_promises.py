"""Finding what was promised."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lazos.practice.models import Promise
from lazos.search.history import promises
from tests.world import NOW, TODAY


@pytest.fixture
def promised(world):
    own = {"owner": world.ana, "contact": world.lucia, "made_on": TODAY}
    Promise.objects.create(**own, text="Mandarle el artículo").keep(at=NOW)
    Promise.objects.create(**own, text="Presentarle a Hugo")
    Promise.objects.create(**own, text="Otro artículo")
    Promise.objects.create(**own, text="El ARTICULO más largo", due=TODAY)
    return world


def test_accents_aside_in_any_order_and_open_ones_first(promised):
    found = [one.text for one in promises(promised.ana, "articulo")]
    assert found == ["El ARTICULO más largo", "Otro artículo", "Mandarle el artículo"]  # open ones first
    assert [one.contact for one in promises(promised.ana, "hugo presentarle")] == [promised.lucia]


def test_what_does_not_match_is_not_read_whole(promised):
    with CaptureQueriesContext(connection) as queries:
        assert promises(promised.ana, "zapatos") == []
    assert len(queries) == 1
    assert "people_contact" not in queries[0]["sql"]


def test_nobody_finds_the_promises_of_others(promised):
    assert promises(promised.bruno, "articulo") == []
