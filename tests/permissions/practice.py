from tests.permissions.rows import EVERYBODY, MEMBERS, Row

ROWS = {
    "home": Row(get=EVERYBODY),
    "capture": Row(get=MEMBERS),
}
