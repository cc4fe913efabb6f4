"""What the fictional member of the sample has under way: goals, asks, interviews, introductions, a campaign, outcomes.

Done with the acts of the product, each on its own day, so that every next step stands where it would stand.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.utils import translation

from lazos.field import acts as occasions
from lazos.harvest.asks import composing
from lazos.harvest.asks import tracking as asking
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.campaigning import notes
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.introducing import tracking as introducing
from lazos.harvest.introducing.looking import looked
from lazos.harvest.models import Ask, Outcome, OutcomeHop
from lazos.harvest.reaping import acts as reaping
from lazos.practice import goals, offerings, pitches
from lazos.practice.models import Goal, Offering, Pitch
from lazos.reviews import key_people
from lazos.reviews.calendar import quarter_of
from lazos.sharing import acts as sharing
from lazos.sharing.keeping import key_of
from lazos.sharing.models import Clipping

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lazos.accounts.models import Member
    from lazos.people.models import Contact

    People = Mapping[str, Contact]
    Ago = Callable[[int], datetime]


PITCHES = (
    ("Para un encuentro", "es", "Soy Inés, investigadora de servicios en Mérida.",
     "Ayudo a hospitales a escuchar a la gente que espera, con encuestas que se contestan en dos minutos.",
     "Creo que una buena pregunta ahorra meses de adivinar.",
     "Hoy busco a quien dirija equipos en la salud pública."),
    ("For an event in English", "en", "I'm Inés, a service researcher in Mérida.",
     "I help hospitals listen to the people who wait, with surveys that take two minutes.",
     "I believe that one good question saves months of guessing.",
     "Today I'm hoping to meet people who lead teams in public health."),
)  # fmt: skip
OFFERINGS = (
    ("offer", "skill", "diseñar encuestas cortas que la gente sí contesta"),
    ("offer", "knowledge", "entrevistar a personas mayores"),
    ("offer", "introduction", "la comunidad de datos abiertos de Mérida"),
    ("need", "introduction", "alguien que dirija un equipo en un hospital público"),
    ("need", "knowledge", "cómo se contrata investigación en la salud pública"),
)


#: (days ago, link, title, what the page says of itself, language, note, days until it takes place)
CLIPPINGS = (
    (20, "", "Películas cortas en lengua maya, para abrir un encuentro", "", "", "", None),
    (6, "https://barrios.example/bibliotecas-y-bicicletas", "Las bibliotecas que prestan bicicletas",
     "En tres barrios, el carné de la biblioteca sirve también para salir a pedalear.", "es",
     "El dibujo del carné es precioso.", None),
    (3, "https://waiting.example/two-minutes", "Two questions that measure the wait in emergency care",
     "A hospital asked its patients two things, on paper, and changed the room.", "en", "", None),
    (1, "https://ticul.example/barro", "Feria de la cerámica de Ticul", "Hornos abiertos y talleres todo el día.", "es",
     "", 12),
)  # fmt: skip


def plant_flows(member: Member, people: People, *, now: datetime) -> None:
    def ago(days: int) -> datetime:
        return now - timedelta(days=days)

    with translation.override(member.language):
        first = _purposes(member, people, ago)
        _asks(member, people, ago)
        _interviews(member, people, first, ago)
        _introduction(member, people, ago)
        _campaign(member, people, first, ago)
        _outcomes(member, people, first, ago)
        _key_people(member, people, now)
        _occasion(member, people, first, now)
        _clippings(member, people, ago)
        looked(member)


def _purposes(member: Member, people: People, ago: Ago) -> Goal:
    first = Goal.objects.owned_by(member).get(rank=1)
    for given in ("Teresa", "Pilar", "Noemí"):
        goals.link(first, people[given], now=ago(30))
    goals.plan_step(first, "Escribir en una página qué aprendí de la prueba", contact=None, due=None, now=ago(3))
    for name, language, who, what, moves, why in PITCHES:
        pitches.add(member, Pitch(name=name, language=language, who=who, what=what, moves=moves, why=why))
    for side, kind, text in OFFERINGS:
        offerings.add(member, side=Offering.Side(side), kind=Offering.Kind(kind), text=text)
    return first


def _asks(member: Member, people: People, ago: Ago) -> None:
    report = composing.begin(
        people["Martín"], by=member, purpose="feedback", topic="el informe de Riachuelo", created_at=ago(76)
    )
    asking.send(report, how="message", day=member.today(ago(76)), now=ago(76))
    asking.receive(report, note="abrir el informe con el mapa del río", how="", now=ago(70))
    asking.thank(report, how="message", now=ago(69))
    asking.report(report, result="Se publicó, y dos hospitales lo pidieron.", how="message", now=ago(41))
    pages = composing.begin(
        people["Noemí"], by=member, purpose="feedback", minutes=15, created_at=ago(4),
        topic="las dos páginas sobre la prueba con doce pacientes",
        gives_back="te mando los resultados antes que a nadie",
    )  # fmt: skip
    asking.send(pages, how="email", day=member.today(ago(4)), now=ago(4))
    Ask.objects.create(
        owner=member, contact=people["Vicente"], purpose="advice", topic="usar su base de quejas", created_at=ago(1),
        message="Hola, Vicente: ¿me puedes ayudar con tu base de quejas cuando puedas? Gracias.",
    )  # fmt: skip


def _interviews(member: Member, people: People, goal: Goal, ago: Ago) -> None:
    held, _deed = interviewing.begin(
        member, people["Teresa"], now=ago(62), goal=goal, topic="cómo se forma un equipo dentro de un hospital"
    )
    interviewing.asked(held, now=ago(62))
    interviewing.schedule(held, {"starts_at": ago(52), "channel": "in_person"}, now=ago(58), seen=None)
    told = {
        "day": member.today(ago(52)), "minutes": 25, "promise": "", "others": [people["Beatriz"]],
        "learned": "Empezar por una sala, no por todo el hospital, y medir una sola cosa.",
    }  # fmt: skip
    interviewing.held(held, told, now=ago(52))
    interviewing.thanked(held, now=ago(51))
    interviewing.reported(held, "Medimos una sola sala durante cuatro semanas.", now=ago(20))
    fixed, _deed = interviewing.begin(
        member, people["Pilar"], now=ago(12), goal=goal, topic="cómo se vive la espera en urgencias de noche"
    )
    interviewing.asked(fixed, now=ago(12))
    starts = datetime.combine(member.today(ago(-2)), time(18, 0), member.zone)
    interviewing.schedule(fixed, {"starts_at": starts, "channel": "video"}, now=ago(9), seen=None)


def _introduction(member: Member, people: People, ago: Ago) -> None:
    made = introducing.begin(
        people["Rosalba"], people["Ramiro"], by=member, created_at=ago(24),
        first_gains="un corto para abrir el próximo encuentro", second_gains="una sala con veinte personas que opinan",
    )  # fmt: skip
    for side, days in (("first", 24), ("second", 22)):
        introducing.ask(made, side, how="message", now=ago(days))
        introducing.answer(made, side, "yes", now=ago(days - 1))
    introducing.introduce(made, how="email", now=ago(18))
    introducing.begin(
        people["Lucía"], people["Omar"], by=member, created_at=ago(1),
        first_gains="un caso real para dar en clase", second_gains="saber qué permisos piden los datos de salud",
    )  # fmt: skip


def _campaign(member: Member, people: People, goal: Goal, ago: Ago) -> None:
    campaign, _deed = campaigning.begin(
        member, now=ago(24), kind="job", title="Dirigir investigación en un hospital público", goal=goal,
        places=("Hospital San Lázaro", "Clínica Norte", "Hospital de la Costa"),
    )  # fmt: skip
    first = [
        (people["Teresa"], "tell", "Abre puertas en hospitales."),
        (people["Rosalba"], "tell", "Conoce a medio mundo."),
    ]
    campaigning.add_people(campaign, first, now=ago(24))
    for person in campaign.people.order_by("pk"):
        campaigning.wrote(person, now=ago(22))
    teresa, rosalba = campaign.people.order_by("pk")
    campaigning.move(rosalba, "report", now=ago(0))
    campaigning.move(teresa, "recommend", now=ago(9))
    campaigning.wrote(teresa, now=ago(9))
    more = [
        (people["Hugo"], "tell", "Su empresa trabaja con dos hospitales."),
        (people["Iker"], "tell", "Compra para una clínica y sabe quién decide."),
    ]
    campaigning.add_people(campaign, more, now=ago(0))
    notes.write(
        campaign, kind="advice", text="Empezar por una sala y medir una sola cosa", day=member.today(ago(52)),
        contact=None, url="", now=ago(24),
    )  # fmt: skip


def _outcomes(member: Member, people: People, goal: Goal, ago: Ago) -> None:
    report = Outcome(
        owner=member, kind="project", title="El informe de Riachuelo, publicado", day=member.today(ago(60)),
        note="Dos hospitales pidieron leerlo.",
    )  # fmt: skip
    reaping.note(report, through=people["Martín"], now=ago(60))
    for hop in OutcomeHop.objects.owned_by(member).filter(outcome=report):
        reaping.thank(hop, how="message", now=ago(59))
    report.refresh_from_db()
    reaping.settle(report, now=ago(59))
    trial = Outcome(
        owner=member, kind="opportunity", title="Una prueba con doce pacientes en urgencias", goal=goal,
        day=member.today(ago(8)), note="Cuatro semanas, una sola sala.",
    )  # fmt: skip
    reaping.note(trial, through=people["Teresa"], now=ago(8))


def _key_people(member: Member, people: People, now: datetime) -> None:
    today = member.today(now)
    for given, gift, step, days in (
        ("Teresa", "Una página con lo que dijo la sala de espera", "mandarle la página de la sala de espera", 5),
        ("Lucía", "El caso de la prueba, para sus clases", "contarle el caso de la prueba", 9),
    ):
        steps = [(step, today + timedelta(days=days))]
        key_people.choose(people[given], quarter_of(today), gift=gift, steps=steps, now=now)


def _occasion(member: Member, people: People, goal: Goal, now: datetime) -> None:
    day = member.today(now) + timedelta(days=5)
    row = occasions.add(
        member, title="Datos con Café: lo que las salas de espera nos dicen", day=day, last_day=day, goal=goal,
        starts_at=datetime.combine(day, time(18, 30), member.zone), place="Café La Cúpula, calle 62 por 57",
        ends_at=datetime.combine(day, time(20, 30), member.zone),
    )  # fmt: skip
    for given, why, opening in (
        ("Teresa", "Dijo que quería ver tu prueba con pacientes.", ""),
        ("Omar", "", "¿Qué te sorprendió al hablar con farmacéuticas?"),
        ("Pilar", "", ""),
    ):
        person = occasions.expect(row, people[given])
        person.why, person.opening = why, opening
        person.save_changes("why", "opening")


def _clippings(member: Member, people: People, ago: Ago) -> None:
    for days, link, title, about, language, note, until in CLIPPINGS:
        kept = Clipping.objects.create(
            owner=member, kind="event" if until else "link" if link else "idea", url=link, key=key_of(link), note=note,
            title="" if link else title, page_title=title if link else "", page_about=about, language=language,
            day=member.today(ago(-until)) if until else None, created_at=ago(days), read_at=ago(days) if link else None,
        )  # fmt: skip
        sharing.work_out(kept, now=ago(0))
        if not link:
            sharing.share(kept, people["Ramiro"], how="message", now=ago(12))
