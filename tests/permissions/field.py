from uuid import uuid4

from lazos.field.models import FieldNote, Gathering, GatheringPerson
from tests.permissions.rows import LOGIN, MEMBERS, MEMBERS_GO_ON, OWNER, OWNER_GOES_ON, REFUSED, Row

NOT_FILLED_IN = (LOGIN, 422, 404, 404)


def _gathering(world):
    return Gathering.objects.create(owner=world.ana, title="Datos en Lima", day=world.today, last_day=world.today)


def _person(world):
    return GatheringPerson.objects.create(owner=world.ana, gathering=_gathering(world), contact=world.lucia)


def gathering(world):
    """Somebody is hoped for, somebody may be there, and a note waits."""
    row = _person(world).gathering
    world.contact(given="Teresa", city="Lima")
    FieldNote.objects.create(
        owner=world.ana, gathering=row, client_key=uuid4(), text="algo", written_at=world.now, waits=True
    )
    return [row.pk]


def person(world):
    return [_person(world).pk]


def note(world):
    row = FieldNote.objects.create(
        owner=world.ana, gathering=_gathering(world), client_key=uuid4(), text="algo", written_at=world.now
    )
    return [row.pk]


ROWS: dict[str, Row] = {
    "gatherings": Row(get=MEMBERS),
    "gathering_new": Row(get=MEMBERS, post=REFUSED),
    "gathering_calendar": Row(get=MEMBERS, post=REFUSED),
    "gathering": Row(get=OWNER, args=gathering),
    "gathering_change": Row(get=OWNER, post=NOT_FILLED_IN, args=gathering),
    "gathering_removal": Row(post=OWNER_GOES_ON, args=gathering),
    "gathering_people": Row(post=NOT_FILLED_IN, args=gathering),
    "gathering_person": Row(get=OWNER, post=OWNER_GOES_ON, args=person),
    "gathering_meeting": Row(post=OWNER_GOES_ON, args=person),
    "gathering_person_removal": Row(post=OWNER_GOES_ON, args=person),
    "gathering_mode": Row(get=OWNER, args=gathering),
    "gathering_notes": Row(post=NOT_FILLED_IN, args=gathering),
    "gathering_note_reading": Row(get=OWNER, post=NOT_FILLED_IN, args=note),
    "card": Row(get=MEMBERS, post=MEMBERS_GO_ON),
    "card_code": Row(get=MEMBERS),
    "card_reading": Row(get=MEMBERS, post=REFUSED),
    "card_keeping": Row(post=REFUSED),
}
