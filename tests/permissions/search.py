from tests.permissions.rows import MEMBERS, Row

ROWS = {
    "search": Row(get=MEMBERS),
}
