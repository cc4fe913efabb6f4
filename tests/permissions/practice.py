from lazos.practice.models import PlanAnswer
from tests.permissions.rows import EVERYBODY, LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row


def lucia(world):
    return [world.lucia.pk]


def answer(world):
    fields = {"kind": "dormant", "answer": "done", "day": world.today}
    return [PlanAnswer.objects.create(owner=world.ana, contact=world.lucia, **fields).pk]


ROWS = {
    "home": Row(get=EVERYBODY),
    "line_done": Row(post=OWNER_GOES_ON, args=lucia),
    "line_later": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=lucia),
    "line_not_now": Row(post=OWNER_GOES_ON, args=lucia),
    "line_opening": Row(post=OWNER, args=lucia),
    "line_telling": Row(post=OWNER_GOES_ON, args=answer),
    "capture": Row(get=MEMBERS, post=REFUSED),
}
