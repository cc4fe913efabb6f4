from lazos.background.models import Run
from tests.permissions.rows import OWNER, OWNER_GOES_ON, Row


def run(world):
    return [Run.objects.create(owner=world.ana, kind="import", label="x").pk]


ROWS = {
    "run": Row(get=OWNER, args=run),
    "run_cancel": Row(post=OWNER_GOES_ON, args=run),
}
