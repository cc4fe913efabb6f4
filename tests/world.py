"""One cast for all tests: Ana owns, Bruno shares, Carla must see nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

from lazos.accounts.models import Member
from lazos.people import records
from lazos.people.models import Contact, Interaction, Tending

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)  # a Friday
TODAY = date(2026, 11, 20)
PASSWORD = "nopal-bicicleta-71"


class World:
    """Members and contacts made when first asked for, so that a test pays for what it names."""

    now, today, password = NOW, TODAY, PASSWORD

    @cached_property
    def ana(self) -> Member:
        return self._member("ana@lazos.example", "Ana Robles", timezone="America/Merida", region="MX")

    @cached_property
    def bruno(self) -> Member:
        return self._member("bruno@lazos.example", "Bruno Díaz", language="en", timezone="Europe/Madrid", region="ES")

    @cached_property
    def carla(self) -> Member:
        return self._member("carla@lazos.example", "Carla Ibáñez")

    @cached_property
    def steward(self) -> Member:
        return self._member("mayordoma@lazos.example", "Estela Ruz", is_steward=True)

    @cached_property
    def lucia(self) -> Contact:
        """Ana's: two surnames, a mail and a phone, spoken to seven weeks ago."""
        contact = self.contact(self.ana, given="Lucía", family="Paredes", family2="Ccori", role="Abogada", city="Lima")
        records.set_emails(contact, ["lucia@paredes.example"])
        records.set_phones(contact, ["+51 1 555 0117"], region="PE")
        return contact

    def contact(self, owner: Member | None = None, **fields: Any) -> Contact:
        return records.new_contact(owner or self.ana, now=NOW, **fields)

    def talked(self, contact: Contact, day: date, kind: str = "call", **details: Any) -> Interaction:
        return records.record_interaction(contact.owner, [contact], kind=kind, day=day, today=TODAY, **details)

    def tended(self, contact: Contact) -> Tending:
        return Tending.begin(contact, by=contact.owner, now=NOW)

    def _member(self, email: str, name: str, **fields: Any) -> Member:
        fields = {"timezone": "UTC", "welcomed_at": NOW, "is_steward": False} | fields
        return Member.objects.create_user(email, PASSWORD, name=name, **fields)
