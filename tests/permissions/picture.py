from tests.permissions.rows import MEMBERS, Row

ROWS = {
    "map": Row(get=MEMBERS),
    "map_list": Row(get=MEMBERS),
    "map_people": Row(get=MEMBERS),
}
