from uuid import uuid4

from lazos.offline.models import Delivery
from lazos.web.marks import mark_of
from tests.permissions.rows import LOGIN, MEMBERS, OWNER, OWNER_GOES_ON, Row


def waiting(world):
    """A line that waits to be read."""
    row = Delivery.objects.create(
        owner=world.ana, key=uuid4(), act="capture", sent="line=algo", reason="line", arrived_at=world.now
    )
    return [row.pk]


def parcel(world):
    """Ana's, whoever sends it."""
    return {"key": uuid4(), "member": mark_of(world.ana), "path": "/capture/", "sent": "line=algo"}


ROWS: dict[str, Row] = {
    "waiting": Row(get=MEMBERS),
    "deliveries": Row(get=MEMBERS, post=(LOGIN, 200, 409, 409), data=parcel),
    "kept_pages": Row(get=MEMBERS),
    "delivery_reading": Row(get=OWNER, post=(LOGIN, 422, 404, 404), args=waiting),
    "delivery_doing": Row(post=OWNER_GOES_ON, args=waiting),
    "delivery_removal": Row(post=OWNER_GOES_ON, args=waiting),
}
