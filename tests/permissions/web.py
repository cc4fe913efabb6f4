from tests.permissions.rows import EVERYBODY, MEMBERS, Row

ROWS = {
    "more": Row(get=MEMBERS),
    "manifest": Row(get=EVERYBODY),
    "offline": Row(get=EVERYBODY),
    "worker": Row(get=EVERYBODY),
    "robots": Row(get=EVERYBODY),
    "health": Row(get=EVERYBODY),
}
