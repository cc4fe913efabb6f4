"""The card of one contact: how to reach them, and nothing that was noted about them."""

from __future__ import annotations

from typing import Any

import pytest

from lazos.core.formats import vcard
from lazos.core.formats.records import ContactRecord
from lazos.people import records
from tests.world import World

pytestmark = pytest.mark.django_db


def test_it_opens_elsewhere_and_tells_no_secrets(world: World, as_member: Any) -> None:
    lucia = world.lucia
    records.set_emails(lucia, ["lucia@paredes.example"])
    records.set_birthday(lucia, None, 2, 29)
    records.add_fact(lucia, "need", "un crédito")
    records.add_fact(lucia, "learned", "se separa")
    records.tag_named(world.ana, "difícil").contacts.add(lucia)
    lucia.notes = "No le hables de política."
    lucia.save_changes("notes")
    response = as_member(world.ana).get(f"/people/{lucia.pk}/card/")
    assert response.headers["Content-Type"].startswith("text/vcard")
    assert 'filename="lucia-paredes-ccori.vcf"' in response.headers["Content-Disposition"]
    text = response.content.decode()
    (card,) = (item for item in vcard.read(response.content) if isinstance(item, ContactRecord))
    assert [row.value for row in card.emails] == ["lucia@paredes.example"]
    assert [(row.month, row.day) for row in card.dates] == [(2, 29)]
    for secret in ("crédito", "separa", "difícil", "política"):
        assert secret not in text
