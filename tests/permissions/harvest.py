from lazos.harvest.models import Interview
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row

REFUSES_OWNER = (LOGIN, 422, 404, 404)


def interview(world):
    starts = world.now.replace(year=2027)
    return [Interview.objects.create(owner=world.ana, contact=world.lucia, topic="leyes", starts_at=starts).pk]


def held(world):
    return [Interview.objects.create(owner=world.ana, contact=world.lucia, held_at=world.now).pk]


ROWS: dict[str, Row] = {
    "interviews": Row(get=MEMBERS),
    "interview_new": Row(get=MEMBERS, post=REFUSED),
    "interview": Row(get=OWNER, args=interview),
    "interview_request": Row(post=OWNER_GOES_ON, args=interview),
    "interview_appointment": Row(post=REFUSES_OWNER, args=interview),
    "interview_cancellation": Row(post=OWNER_GOES_ON, args=interview),
    "interview_ics": Row(get=OWNER, args=interview),
    "interview_preparation": Row(post=OWNER_GOES_ON, args=interview),
    "interview_conversation": Row(post=REFUSES_OWNER, args=interview),
    "interview_postponement": Row(post=OWNER_GOES_ON, args=interview),
    "interview_thanks": Row(post=OWNER_GOES_ON, args=held),
    "interview_report": Row(post=REFUSES_OWNER, args=held),
    "interview_ending": Row(post=OWNER_GOES_ON, args=interview),
}
