from lazos.practice.models import Goal, Offering, OwnTemplate, Pitch, PlanAnswer, Promise
from tests.permissions.rows import EVERYBODY, LOGIN, MEMBERS, MEMBERS_GO_ON, OWNER, OWNER_GOES_ON, REFUSED, Row


def lucia(world):
    return [world.lucia.pk]


def answer(world):
    fields = {"kind": "dormant", "answer": "done", "day": world.today}
    return [PlanAnswer.objects.create(owner=world.ana, contact=world.lucia, **fields).pk]


def promise(world):
    return [Promise.objects.create(owner=world.ana, contact=world.lucia, text="algo", made_on=world.today).pk]


def goal(world):
    return [Goal.objects.create(owner=world.ana, text="Abrir un taller").pk]


def own_template(world):
    return [OwnTemplate.objects.create(owner=world.ana, situation="thanks", name="Mío", text="Hola, {name}").pk]


def pitch(world):
    return [Pitch.objects.create(owner=world.ana, name="30 segundos", what="Escucho antes de comprar.").pk]


def offering(world):
    return [Offering.objects.create(owner=world.ana, side="offer", text="guiones de entrevista").pk]


ROWS = {
    "home": Row(get=EVERYBODY),
    "line_done": Row(post=OWNER_GOES_ON, args=lucia),
    "line_later": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=lucia),
    "line_not_now": Row(post=OWNER_GOES_ON, args=lucia),
    "line_opening": Row(post=OWNER, args=lucia),
    "line_telling": Row(post=OWNER_GOES_ON, args=answer),
    "capture": Row(get=MEMBERS, post=REFUSED),
    "promises": Row(get=MEMBERS),
    "promise_keeping": Row(post=OWNER_GOES_ON, args=promise),
    "promise_release": Row(post=OWNER_GOES_ON, args=promise),
    "promise_due": Row(get=OWNER, post=OWNER_GOES_ON, args=promise),
    "goals": Row(get=MEMBERS),
    "goal_new": Row(get=MEMBERS, post=REFUSED),
    "goal": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=goal),
    "goal_step": Row(post=OWNER_GOES_ON, args=goal),
    "goal_step_taking": Row(post=OWNER_GOES_ON, args=goal),
    "goal_people": Row(post=(LOGIN, 422, 404, 404), args=goal),
    "goal_person_removal": Row(post=OWNER_GOES_ON, args=lambda world: [*goal(world), world.lucia.pk]),
    "pitches": Row(get=MEMBERS),
    "pitch_new": Row(get=MEMBERS, post=REFUSED),
    "pitch": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=pitch),
    "pitch_first": Row(post=OWNER_GOES_ON, args=pitch),
    "pitch_removal": Row(post=OWNER_GOES_ON, args=pitch),
    "offerings": Row(get=MEMBERS, post=REFUSED),
    "offering": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=offering),
    "offering_ending": Row(post=OWNER_GOES_ON, args=offering),
    "goal_attainment": Row(post=OWNER_GOES_ON, args=goal),
    "silent": Row(get=MEMBERS),
    "templates": Row(get=MEMBERS),
    "template_new": Row(get=MEMBERS, post=REFUSED),
    "template": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=own_template),
    "template_removal": Row(post=OWNER_GOES_ON, args=own_template),
    "recipients": Row(get=MEMBERS, args=lambda world: ["thanks"]),
    "message": Row(get=OWNER, post=OWNER, args=lambda world: [world.lucia.pk, "advice"]),
    "conversation": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=lucia),
    "tending": Row(post=OWNER_GOES_ON, args=lucia),
    "tending_end": Row(post=OWNER_GOES_ON, args=lucia),
    "rest": Row(post=OWNER_GOES_ON, args=lucia),
    "welcome": Row(get=MEMBERS_GO_ON),
    "welcome_end": Row(post=MEMBERS_GO_ON),
    "welcome_step": Row(get=MEMBERS, post=REFUSED, args=lambda world: ["goal"]),
}
