"""A living sample: one fictional member in Mérida and the people around her, with a year behind them.

Everything is invented. Days are counted back from the day it is made, so that Hoy always has something to say.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from lazos.config.sample_flows import plant_flows
from lazos.people import derive, records
from lazos.people.models import Contact, Interaction, KeyDate, Tending
from lazos.practice.models import Goal, Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@dataclass(frozen=True)
class Person:
    """`gap`: usual days between contacts; `since`: days since the last; `times`: how many contacts there were."""

    given: str
    family: str
    family2: str = ""
    role: str = ""
    organisation: str = ""
    city: str = ""
    gap: int = 30
    since: int = 20
    times: int = 6
    channel: str = "whatsapp"
    topic: str = ""
    circle: str = ""
    relation: str = ""
    interests: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    met: str = ""
    tended: bool = True
    email: str = ""
    phone: str = ""
    birthday_in: int | None = None  # days from today


PEOPLE = (
    Person("Teresa", "Quiroga", "", "Directora de innovación", "Hospital San Lázaro", "Mérida", 21, 3, 14,
           topic="Busca cómo medir la espera en urgencias sin cansar a la gente.", circle="Colegas", relation="sponsor",
           interests=("salud pública", "novela negra"), needs=("medir la espera en urgencias",),
           offers=("abrir puertas en hospitales",), met="Foro de innovación en salud, 2019"),
    Person("Lucía", "Paredes", "Ccori", "Abogada de protección de datos", "", "Lima", 42, 49, 11,
           topic="Preparó su charla sobre datos de salud. Dudaba si abrir con el caso de la clínica de Cusco.",
           circle="Colegas", interests=("privacidad en salud", "cerámica", "dar clases"),
           needs=("una materia que enseñar",), offers=("revisar consentimientos",),
           met="Encuentro de datos abiertos, Lima, 2021", phone="+51 1 555 0117"),
    Person("Joaquín", "Bru", "", "Diseñador de servicios, por su cuenta", "", "Valencia", 30, 17, 9, "email",
           "Su piloto en la biblioteca de Ruzafa: la gente mayor no contestaba la encuesta.", "Colegas",
           interests=("bibliotecas", "bicicleta"), needs=("preguntar bien a personas mayores",),
           offers=("prototipos de servicios",), email="joaquin.bru@correo.example"),
    Person("Omar", "Santillán", "", "Producto", "Botica Clara", "Ciudad de México", 30, 2, 1,
           topic="Quiere llevar recetas electrónicas a farmacias pequeñas.", circle="Feria de Datos",
           interests=("recetas electrónicas",), needs=("permisos de datos de salud",), met="Feria de Datos",
           tended=False, phone="+52 55 5550 1873"),
    Person("Rosalba", "Chi", "Uc", "Organiza Datos con Café", "", "Mérida", 14, 5, 20,
           topic="El próximo encuentro es sobre salas de espera.", circle="Feria de Datos", relation="friend",
           interests=("datos abiertos", "huerto"), offers=("sala para veinte personas",)),
    Person("Elena", "Soto", "Maldonado", "Investigadora", "", "Quito", 15, 9, 12, "email",
           "Manda su guion de entrevistas esta semana; le cuesta la primera pregunta.", "Mentoría", "mentee",
           ("etnografía", "senderismo"), ("un primer empleo en investigación",), email="elena.soto@correo.example"),
    Person("Hugo", "Barrientos", "Lillo", "Ingeniero de datos", "Datosur", "Santiago de Chile", 60, 151, 5, "email",
           "Cambió de equipo y no le convencía.", "Universidad", "classmate", ("astronomía",),
           offers=("tuberías de datos",), email="hbarrientos@datosur.example"),
    Person("Nahia", "Etxebarria", "", "Directora técnica", "Argia", "Bilbao", 45, 40, 7, "email",
           "Quiere volver a dar charlas; el café quedó en el aire.", "Colegas", interests=("montaña", "euskera"),
           email="nahia@argia.example"),
    Person("Martín", "Echeverri", "", "Periodista de datos", "", "Medellín", 35, 30, 6,
           topic="De ahí salió el informe de Riachuelo.", circle="Colegas", interests=("ríos", "archivo"),
           offers=("editar informes",)),
    Person("Silvia", "Cauich", "", "Profesora de estadística, jubilada", "", "Campeche", 120, 210, 3, "phone",
           "Le sirvió su clase sobre preguntar sin empujar la respuesta.", "Maestras", "teacher", ("danzón",),
           phone="+52 981 555 0164"),
    Person("Camila", "Ferreyra", "", "Diseñadora editorial", "", "Rosario", 40, 25, 6,
           topic="Está por cerrar el libro de las parteras.", circle="Amistades", relation="friend",
           interests=("tipografía", "fotografía"), offers=("maquetar informes",), birthday_in=3),
    Person("Beatriz", "Hau", "", "Jefa de enfermería", "Hospital San Lázaro", "Mérida", 50, 70, 5,
           topic="Pidió que las encuestas no duren más de dos minutos.", circle="Colegas",
           needs=("encuestas cortas",), interests=("coro",)),
    Person("Ramiro", "Ek", "Pool", "Guionista", "", "Mérida", 20, 12, 10, topic="Terminó el guion del corto.",
           circle="Amistades", relation="friend", interests=("cine documental", "lengua maya")),
    Person("Daniela", "Fonseca", "", "Investigadora", "Universidad", "Montevideo", 60, 240, 4, "email",
           "Se fue de sabático en agosto.", "Universidad", "classmate", ("vela",), email="dfonseca@uni.example"),
    Person("Pilar", "Kú", "Canché", "Enfermera", "", "Mérida", 90, 16, 2,
           topic="Treinta y un años en urgencias; quiere ver la prueba con pacientes.", circle="Feria de Datos",
           offers=("saber cómo es urgencias de noche",), interests=("bordado",), tended=False),
    Person("Amelia", "Herrera", "Tun", "Hermana", "", "Mérida", 7, 1, 30, "phone", "Viene el domingo con los niños.",
           "Familia", "family", ("repostería",), birthday_in=21, phone="+52 999 555 0102"),
    Person("Iker", "Solana", "", "Director de compras", "Clínica Norte", "Monterrey", 30, 62, 4, "email",
           "Pidió una propuesta para la sala de espera.", "Clientes", "client",
           needs=("una propuesta para la sala de espera",), email="iker.solana@clinicanorte.example"),
    Person("Gabriela", "de la Cruz", "Ek", "Coordina salas infantiles", "Biblioteca Yucatanense", "Mérida", 45, 33, 5,
           topic="Quiere cuentacuentos bilingües los sábados.", circle="Vecindad", relation="neighbour",
           interests=("lectura en maya", "bicicleta"), needs=("cuentacuentos bilingües",),
           offers=("salas los sábados",)),
    Person("Vicente", "Aranda", "", "Sociólogo", "Observatorio Urbano", "Bogotá", 75, 130, 4, "email",
           "Comparte su base de quejas si se le cita.", "Universidad", "peer", ("ajedrez",),
           email="v.aranda@observatorio.example"),
    Person("Noemí", "Bassols", "", "Inversora", "Fondo Ceiba", "Barcelona", 90, 45, 3, "email",
           "Le interesó la prueba con doce pacientes.", "Colegas", "sponsor", ("ópera",),
           email="noemi@fondoceiba.example"),
)  # fmt: skip

GIVENS = [
    "Abril",
    "Adrián",
    "Aitana",
    "Alonso",
    "Araceli",
    "Bruno",
    "Carmen",
    "Cecilia",
    "Damián",
    "Delia",
    "Eloy",
    "Emilia",
    "Fabián",
    "Fátima",
    "Gael",
    "Irene",
]
FAMILIES = [
    "Acosta",
    "Balam",
    "Cano",
    "Dzul",
    "Espejo",
    "Farfán",
    "Gamboa",
    "Herrán",
    "Ibarra",
    "Jiménez",
    "Landa",
    "Montes",
    "Novelo",
    "Ojeda",
    "Pech",
    "Rivas",
]
SOURCES = ("Feria de Datos", "LinkedIn", "Curso de verano", "Congreso de salud", "Antiguo trabajo")


def plant(member: Member, *, now: datetime) -> None:
    """Fills an empty account. Deterministic for a given day."""
    today = member.today(now)
    chance = random.Random(7)
    with transaction.atomic():
        people = {person.given: _person(member, person, today, now, chance) for person in PEOPLE}
        _acquaintances(member, today, now, chance)
        _introductions(people)
        _practice(member, people, today, now)
        plant_flows(member, people, now=now)
        everybody = list(Contact.objects.owned_by(member).values_list("pk", flat=True))
        derive.refresh_words(member.pk, everybody)
        derive.rebuild_days(member.pk, today, everybody)
        member.welcomed_at = member.joined_at = now - timedelta(days=400)
        member.weekly_minutes = 60
        member.save_changes("welcomed_at", "joined_at", "weekly_minutes")


def _person(member: Member, person: Person, today: date, now: datetime, chance: random.Random) -> Contact:
    contact = records.new_contact(
        member, now=now - timedelta(days=400), given=person.given, family=person.family, family2=person.family2,
        city=person.city, channel=person.channel, language="es",
        formality="usted" if person.relation == "teacher" else "tu",
        met_where=person.met, met_on=today - timedelta(days=person.since) if person.times == 1 else None,
    )  # fmt: skip
    records.set_position(contact, person.organisation, person.role)
    records.set_emails(contact, [person.email] if person.email else [])
    records.set_phones(contact, [person.phone or f"+52 999 555 {chance.randrange(1000, 9999)}"], region="MX")
    for kind, texts in (("interest", person.interests), ("need", person.needs), ("offer", person.offers)):
        records.set_facts(contact, kind, texts, noted_on=today - timedelta(days=person.since))
    records.set_relations(contact, [person.relation] if person.relation else [])
    if person.circle:
        records.circle_named(member, person.circle).contacts.add(contact)
    if person.birthday_in is not None:
        day = today + timedelta(days=person.birthday_in)
        KeyDate.objects.create(owner=member, contact=contact, kind="birthday", month=day.month, day=day.day)
    _history(member, contact, person, today, chance)
    if person.tended:
        Tending.begin(contact, by=member, now=now)
    return contact


def _history(member: Member, contact: Contact, person: Person, today: date, chance: random.Random) -> None:
    day = today - timedelta(days=person.since)
    for turn in range(person.times):
        kind = chance.choice(("message", "message", "call", "coffee", "email"))
        interaction = Interaction(
            owner=member, kind=kind, day=day, direction=chance.choice(("out", "in", "both")),
            title=person.topic[:300] if turn == 0 else "",
        )  # fmt: skip
        interaction.search_text = records.searchable(interaction)
        interaction.save()
        interaction.contacts.add(contact)
        day -= timedelta(days=max(1, round(person.gap * chance.uniform(0.7, 1.3))))


def _acquaintances(member: Member, today: date, now: datetime, chance: random.Random) -> None:
    """The many who rest: met once, or brought by an import."""
    for number in range(48):
        contact = records.new_contact(
            member, now=now - timedelta(days=200), given=GIVENS[number % len(GIVENS)],
            family=chance.choice(FAMILIES), family2=chance.choice(("", *FAMILIES)), met_how=chance.choice(SOURCES),
        )  # fmt: skip
        if number % 3 == 0:
            day = today - timedelta(days=chance.randrange(40, 900))
            interaction = Interaction.objects.create(owner=member, kind="message", day=day, direction="both")
            interaction.contacts.add(contact)


def _introductions(people: dict[str, Contact]) -> None:
    people["Martín"].introduced_by = people["Lucía"]
    people["Omar"].introduced_by = people["Rosalba"]
    for given in ("Martín", "Omar"):
        people[given].save_changes("introduced_by")


def _practice(member: Member, people: dict[str, Contact], today: date, now: datetime) -> None:
    days = timedelta
    Goal.objects.create(
        owner=member, rank=1, text="Dirigir investigación en un hospital público", horizon=today + days(120)
    )
    Goal.objects.create(owner=member, rank=2, text="Dar un taller sobre preguntar bien")
    for given, text, due in (
        ("Joaquín", "mandarle la guía para entrevistar a personas mayores", today),
        ("Elena", "comentar su guion", today + days(1)),
        ("Nahia", "tomar el café pendiente", today - days(26)),
        ("Omar", "presentarle a Lucía", today + days(4)),
    ):
        Promise.objects.create(owner=member, contact=people[given], text=text, due=due, made_on=today - days(30))
    given_and_received = (
        ("Lucía", "given", "advice", "ordenar su charla", 58, None),
        ("Lucía", "received", "introduction", "te presentó a Martín", 83, 80),
        ("Teresa", "received", "referral", "el proyecto del hospital", 12, None),
        ("Teresa", "given", "resource", "un cuestionario de dos minutos", 40, None),
        ("Ramiro", "given", "feedback", "leíste su guion", 12, None),
        ("Elena", "given", "advice", "cómo empezar una entrevista", 20, None),
    )
    for given, direction, kind, note, ago, thanked in given_and_received:
        records.record_exchange(
            people[given], direction=direction, kind=kind, note=note, day=today - days(ago),
            thanked_on=None if thanked is None else today - days(thanked),
        )  # fmt: skip
