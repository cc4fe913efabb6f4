from lazos.background.models import Run
from lazos.harvest.asks import composing, tracking
from lazos.harvest.introducing import looking
from lazos.harvest.introducing.tracking import begin
from lazos.harvest.models import Acquaintance, Outcome, OutcomeHop
from lazos.people import records
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row

NOT_FILLED_IN = (LOGIN, 422, 404, 404)


def draft(world):
    return [composing.begin(world.lucia, by=world.ana, purpose="advice", topic="imprentas").pk]


def sent(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="imprentas")
    tracking.send(ask, how="email", day=world.today, now=world.now)
    return [ask.pk]


def gift(world):
    records.add_fact(world.lucia, "need", "una materia que enseñar")
    return [world.lucia.pk]


def two(world):
    """Lucía and somebody who has what she seeks, and seeks what she has."""
    other = world.contact(given="Teresa", family="Quiroga")
    for contact, need, offer in (
        (world.lucia, "una materia que enseñar", "revisar consentimientos"),
        (other, "revisar consentimientos", "una materia que enseñar"),
    ):
        records.add_fact(contact, "need", need)
        records.add_fact(contact, "offer", offer)
    return world.lucia, other


def introduction(world):
    return [begin(*two(world), by=world.ana).pk]


def side(world):
    return [*introduction(world), "first"]


def acquaintance(world):
    two(world)
    looking.look(world.ana, Run.objects.create(owner=world.ana, kind=looking.KIND), now=world.now)
    found = Acquaintance.objects.owned_by(world.ana).first()
    return [found.pk]


# Outcomes and thanks
def outcome(world):
    return [_outcome(world).pk]


def hop(world):
    return [OutcomeHop.objects.create(owner=world.ana, outcome=_outcome(world), contact=world.lucia).pk]


def _outcome(world):
    return Outcome.objects.create(owner=world.ana, title="El contrato", day=world.today, settled_at=world.now)


ROWS: dict[str, Row] = {
    # Asks
    "asks": Row(get=MEMBERS),
    "ask_new": Row(get=MEMBERS, post=REFUSED),
    "ask": Row(get=OWNER, post=NOT_FILLED_IN, args=draft),
    "ask_sending": Row(post=NOT_FILLED_IN, args=draft),
    "ask_removal": Row(post=OWNER_GOES_ON, args=draft),
    "ask_answer": Row(post=NOT_FILLED_IN, args=sent),
    "ask_help": Row(post=NOT_FILLED_IN, args=sent),
    "ask_thanks": Row(post=OWNER_GOES_ON, args=sent),
    "ask_report": Row(post=OWNER_GOES_ON, args=sent),
    "ask_reminder": Row(post=OWNER_GOES_ON, args=sent),
    "ask_closing": Row(post=OWNER_GOES_ON, args=sent),
    "ask_reopening": Row(post=OWNER_GOES_ON, args=sent),
    "gift": Row(get=OWNER, post=OWNER_GOES_ON, args=gift),
    # Introductions between contacts
    "introducing": Row(get=MEMBERS),
    "introduction_new": Row(get=MEMBERS, post=REFUSED),
    "acquaintance_aside": Row(post=OWNER_GOES_ON, args=acquaintance),
    "introduction": Row(get=OWNER, post=OWNER_GOES_ON, args=introduction),
    "introduction_asking": Row(post=OWNER_GOES_ON, args=side),
    "introduction_answer": Row(post=OWNER_GOES_ON, args=side, data=lambda world: {"answer": "yes"}),
    "introduction_meeting": Row(post=OWNER_GOES_ON, args=introduction),
    "introduction_outcome": Row(post=OWNER_GOES_ON, args=introduction),
    "introduction_closing": Row(post=OWNER_GOES_ON, args=introduction),
    "introduction_reopening": Row(post=OWNER_GOES_ON, args=introduction),
    # Outcomes and thanks
    "harvest": Row(get=MEMBERS),
    "outcome_new": Row(get=MEMBERS, post=REFUSED),
    "outcome": Row(get=OWNER, args=outcome),
    "outcome_edit": Row(get=OWNER, post=NOT_FILLED_IN, args=outcome),
    "outcome_removal": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_settlement": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_search": Row(post=OWNER_GOES_ON, args=outcome),
    "outcome_hop_new": Row(get=OWNER, post=NOT_FILLED_IN, args=outcome),
    "outcome_hop": Row(get=OWNER, post=NOT_FILLED_IN, args=hop),
    "outcome_hop_place": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_thanks": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_not_now": Row(post=OWNER_GOES_ON, args=hop),
    "outcome_hop_removal": Row(post=OWNER_GOES_ON, args=hop),
    "harvest_gift": Row(post=OWNER_GOES_ON, args=lambda world: [world.lucia.pk]),
}
