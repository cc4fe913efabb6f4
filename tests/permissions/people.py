from tests.permissions.rows import MEMBERS, OWNER, Row

ROWS = {
    "people": Row(get=MEMBERS),
    "contact": Row(get=OWNER, args=lambda world: [world.lucia.pk]),
}
