"""What Ana keeps, and people whom it would interest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from lazos.people import records
from lazos.sharing import acts, jobs, looking
from lazos.sharing.models import Clipping
from tests.world import NOW, TODAY

LINK = "https://ceramica.example/ticul"


def kept(
    world: Any, title: str = "La cerámica de Ticul", link: str = LINK, note: str = "", day: date | None = None
) -> Clipping:
    """Kept, and worked out by the job as it would be a moment later."""
    clipping, _is_new = acts.keep(world.ana, link=link, title=title, note=note, day=day, now=NOW)
    return worked_out(clipping)


def worked_out(clipping: Clipping) -> Clipping:
    # A test that is one transaction never commits, so that no job is put into the queue.
    jobs.work_out.func(clipping.pk, True)
    clipping.refresh_from_db()
    return clipping


def person(world: Any, given: str, *, owner: Any = None, **facts: str) -> Any:
    """`person(world, "Pilar", interest="cerámica", need="un horno")`."""
    contact = world.contact(owner, given=given, language="es")
    records.set_emails(contact, [f"{given.lower()}@correo.example"])
    for kind, text in facts.items():
        records.add_fact(contact, kind, text, noted_on=TODAY - timedelta(days=3))
    from lazos.people import derive

    derive.refresh_words(contact.owner_id, [contact.pk])
    return contact


def names(clipping: Clipping) -> list[str]:
    return [
        one.contact.given for one in looking.found(Clipping.objects.owned_by(clipping.owner).get(pk=clipping.pk), TODAY)
    ]
