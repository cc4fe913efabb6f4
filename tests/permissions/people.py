from tests.permissions.rows import MEMBERS, Row

ROWS = {
    "people": Row(get=MEMBERS),
}
