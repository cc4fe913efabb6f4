from lazos.activity.models import record
from tests.permissions.rows import MEMBERS, OWNER_GOES_ON, Row

ROWS = {
    "history": Row(get=MEMBERS),
    "deed_undo": Row(post=OWNER_GOES_ON, args=lambda world: [record(world.ana, "noted", at=world.now, subject="x").pk]),
}
