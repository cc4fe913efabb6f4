from lazos.people.models import Exchange
from lazos.practice.models import KeyPerson
from lazos.reviews.models import Review
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row


def week(world):
    return Review.objects.get_or_create(owner=world.ana, kind="week", period=world.today, defaults={"step": "thanks"})[
        0
    ]


def key_person(world):
    fields = {"contact": world.lucia, "quarter": world.today.replace(month=10, day=1)}
    return [KeyPerson.objects.get_or_create(owner=world.ana, **fields)[0].pk]


def help_received(world):
    fields = {"contact": world.lucia, "direction": "received", "kind": "advice", "day": world.today}
    return [Exchange.objects.create(owner=world.ana, **fields).pk]


OWNER_REFUSED = (LOGIN, 422, 404, 404)

ROWS: dict[str, Row] = {
    "review": Row(get=MEMBERS, post=REFUSED),
    "review_one": Row(get=OWNER_GOES_ON, args=lambda world: [week(world).pk]),
    "review_reopening": Row(post=OWNER_GOES_ON, args=lambda world: [week(world).pk]),
    "review_step": Row(get=OWNER, post=OWNER_GOES_ON, args=lambda world: [week(world).pk, "give"]),
    "review_people": Row(post=OWNER_GOES_ON, args=lambda world: [week(world).pk, "give"]),
    "review_thanks": Row(post=OWNER_GOES_ON, args=help_received),
    "key_people": Row(get=MEMBERS),
    "key_person_new": Row(get=MEMBERS, post=REFUSED),
    "key_person": Row(get=OWNER, post=OWNER_GOES_ON, args=key_person),
    "key_person_end": Row(post=OWNER_GOES_ON, args=key_person),
}
