"""A throw-away database with one member of many contacts, for the benchmarks that need Django."""

from __future__ import annotations

import os
import random
import tempfile
import time
from datetime import UTC, date, datetime
from typing import Any

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
TODAY = date(2026, 11, 20)
GIVEN = (
    "Ana Luis Marta Jorge Lucía Pedro Elena Hugo Rosa Iván Noemí Omar Silvia Bruno Carla Teresa Joaquín Nahia".split()
)
FAMILY = (
    "García Pérez López Quiroga Barrientos Etxebarria Paredes Santillán Muñoz Ccori Canché Echeverri Solana Aranda "
    "Fonseca Ferreyra Cauich Herrera Pech Novelo Balam Dzul Landa Ojeda"
).split()
TOPICS = "becas contrato huerto imprenta informe mudanza música presupuesto propuesta salud taller viaje".split()
WORK = "Hospital Biblioteca Clínica Fondo Observatorio Botica Editorial Colegio Estudio Cooperativa".split()


def set_up() -> None:
    """Django on a throw-away SQLite, migrated (or on `LAZOS_DATABASE_URL`, which must be empty)."""
    os.environ["LAZOS_DATA"] = tempfile.mkdtemp(prefix="lazos-bench-")
    from lazos.config.cli.django import set_up as start

    start()
    import lazos.config.wsgi  # memory is looked after as in the server  # noqa: F401


def speed() -> str:
    """How long a fixed piece of work in pure Python takes: the same code has been twice as slow on another day."""
    seconds = []
    for _ in range(15):
        start = time.perf_counter()
        sum(n * n for n in range(100_000))
        seconds.append(time.perf_counter() - start)
    return f"a hundred thousand squares in {1000 * sorted(seconds)[7]:.1f} ms"


def member_with(contacts: int, interactions: int, seed: int = 1) -> Any:
    """A member with that many contacts and interactions over four years, heavy-tailed as address books are."""
    from lazos.accounts.models import Member
    from lazos.people import derive
    from lazos.people.models import Contact, Interaction

    chance = random.Random(seed)
    member = Member.objects.create_user("banco@lazos.example", None, name="Banco", timezone="UTC", welcomed_at=NOW)
    rows = []
    for number in range(contacts):
        contact = Contact(
            owner=member, given=chance.choice(GIVEN), family=chance.choice(FAMILY), family2=chance.choice(FAMILY),
            organisation=f"{chance.choice(WORK)} {number % 700}", role="Coordina", city=chance.choice(("Mérida", "Lima", "Quito")),
            notes="Le gusta la cerámica" if number % 50 == 0 else "",
        )  # fmt: skip
        derive.write_words(contact)
        rows.append(contact)
    Contact.objects.bulk_create(rows, batch_size=1000)
    ids = list(Contact.objects.owned_by(member).values_list("pk", flat=True))
    _interactions(member, ids, interactions, chance, Interaction)
    derive.rebuild_days(member.pk, TODAY, ids)
    return member


def _interactions(member: Any, ids: list[int], count: int, chance: random.Random, model: Any) -> None:
    from lazos.people.records import searchable

    kinds = ("message", "email", "call", "coffee")
    rows = []
    for number in range(count):
        day = date.fromordinal(TODAY.toordinal() - int(1400 * chance.random() ** 2))
        row = model(owner=member, kind=chance.choice(kinds), day=day)
        if number % 2 == 0:  # a history brought in from mail has a subject for most
            row.title = " ".join(chance.choices(TOPICS, k=4))
            row.search_text = searchable(row)
        rows.append(row)
    made = model.objects.bulk_create(rows, batch_size=1000)
    through = model.contacts.through
    whom = (ids[min(len(ids) - 1, int(len(ids) * chance.random() ** 2))] for _ in made)
    through.objects.bulk_create(
        [through(interaction_id=one.pk, contact_id=contact) for one, contact in zip(made, whom, strict=True)],
        batch_size=1000,
    )


def percentiles(seconds: list[float]) -> dict[str, float]:
    """p50, p95 and p99 in milliseconds."""
    ordered = sorted(seconds)
    pick = lambda share: round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)  # noqa: E731
    return {"p50": pick(0.5), "p95": pick(0.95), "p99": pick(0.99)}
