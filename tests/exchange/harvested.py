"""A row of everything that the harvest, the field and the reviews hold, so that a take-out has something to lose."""

from datetime import date
from typing import Any
from uuid import UUID

from lazos.field.models import CardChoice, FieldNote, Gathering, GatheringPerson
from lazos.harvest.models import (
    Acquaintance,
    Ask,
    Campaign,
    CampaignNote,
    CampaignPerson,
    CampaignPlace,
    CampaignUpdate,
    Interview,
    InterviewQuestion,
    Introduction,
    Outcome,
    OutcomeHop,
)
from lazos.offline.models import Delivery
from lazos.people import records
from lazos.practice.models import KeyPerson, Offering, Pitch
from lazos.reviews.models import Review, ReviewAnswer
from lazos.sharing.models import Clipping, ClippingPerson
from tests.world import World


def harvest_everything(world: World, one: Any, other: Any, goal: Any, at: Any, today: date) -> None:
    own = {"owner": world.ana}
    campaign = Campaign.objects.create(**own, kind="job", title="Un taller", goal=goal, starts_on=today)
    place = CampaignPlace.objects.create(**own, campaign=campaign, name="Feria", folded="feria")
    person = CampaignPerson.objects.create(
        **own, campaign=campaign, contact=one, place=place, stage="learn", stage_since=at
    )
    person.propose("escribirle", today, contact=one, at=at)
    CampaignNote.objects.create(**own, campaign=campaign, contact=other, kind="advice", text="empieza", day=today)
    CampaignUpdate.objects.create(**own, campaign=campaign, text="va bien", sent_at=at).told.add(one)
    ask = Ask.objects.create(**own, contact=one, campaign=campaign, goal=goal, topic="imprentas", sent_at=at)
    interview = Interview.objects.create(**own, contact=one, ask=ask, goal=goal, starts_at=at)
    interview.suggested.add(other)
    InterviewQuestion.objects.create(**own, interview=interview, text="¿Cómo empezaste?", chosen_at=at)
    introduction = Introduction.objects.create(**own, first=one, second=other, goal=goal, first_gains="un local")
    facts = [records.add_fact(whose, kind, "imprentas") for whose in (one, other) for kind in ("need", "offer")]
    Acquaintance.objects.create(
        **own, first=one, second=other, score=0.5,
        first_need=facts[0], first_offer=facts[1], second_need=facts[2], second_offer=facts[3],
    )  # fmt: skip
    outcome = Outcome.objects.create(**own, title="un contrato", day=today, goal=goal, campaign=campaign)
    OutcomeHop.objects.create(
        **own, outcome=outcome, contact=one, ask=ask, interview=interview, introduction=introduction
    )
    Pitch.objects.create(**own, name="corta", who="Encuaderno libros")
    Offering.objects.create(**own, side="offer", text="encuadernar", concepts=["a"])
    KeyPerson.objects.create(**own, contact=one, quarter=today, gift="una libreta")
    review = Review.objects.create(**own, kind="week", period=today, step="thanks")
    ReviewAnswer.objects.create(**own, review=review, contact=other, verdict="rest", inspires=True)
    gathering = Gathering.objects.create(
        **own, title="La feria", day=today, last_day=today, starts_at=at, goal=goal, source_uid="f-1"
    )
    there = GatheringPerson.objects.create(**own, gathering=gathering, contact=one, why="imprentas", met_at=at)
    there.propose("escribirle", today, contact=one, at=at)
    FieldNote.objects.create(
        **own, gathering=gathering, person=there, client_key=UUID(int=7), text="le importa el papel", written_at=at
    )
    Delivery.objects.create(
        **own, key=UUID(int=8), act="gathering_notes", contact=one, gathering=gathering, sent="text=busca+papel",
        written_at=at, arrived_at=at, reason="day", facts={"agreed": ["merged"]},
    )  # fmt: skip
    exchange = records.record_exchange(one, direction="given", kind="article", day=today, note="papel")
    for nth, link in enumerate(("https://papel.example/a", "")):
        clipping = Clipping.objects.create(
            **own, kind="link" if link else "idea", url=link, key=f"{nth}" * 64, title="Papel", note="para el taller",
            page_about="hecho a mano", language="es", understood={"across": {"papel": ["en:paper"]}}, read_at=at,
        )  # fmt: skip
        ClippingPerson.objects.create(**own, clipping=clipping, contact=one, shared_at=at, exchange=exchange)
        ClippingPerson.objects.create(**own, clipping=clipping, contact=other, set_aside_at=at, level=4)
    CardChoice.objects.create(**own, phone="+52 999 555 0117", shows_phone=True)
