"""What a page reads does not grow with the rows of other members: here PostgreSQL has to be told whose they are."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lazos.people import records
from lazos.practice import beginnings
from lazos.practice.plan import day_of


def test_whether_a_conversation_was_noted_is_read_in_the_order_of_an_index(world):
    with CaptureQueriesContext(connection) as queries:
        beginnings.checklist(world.ana, world.now)
    (asked,) = [one["sql"] for one in queries if 'FROM "people_contactday"' in one["sql"]]
    assert 'ORDER BY "people_contactday"."owner_id" ASC' in asked


def test_who_offers_what_somebody_needs_is_looked_for_among_the_members_own_contacts(world):
    records.add_fact(world.lucia, "need", "contabilidad")
    records.add_fact(world.contact(given="Hugo"), "offer", "contabilidad")
    world.tended(world.lucia)
    with CaptureQueriesContext(connection) as queries:
        day_of(world.ana, world.today)
    (asked,) = [one["sql"] for one in queries if 'FROM "people_fact"' in one["sql"] and "contab%" in one["sql"]]
    assert '"people_contact"."owner_id" =' in asked
