from tests.permissions.rows import MEMBERS, OWNER_GOES_ON, Row


def lucia(world):
    return [world.lucia.pk]


ROWS = {
    "map": Row(get=MEMBERS),
    "map_list": Row(get=MEMBERS),
    "map_people": Row(get=MEMBERS),
    "dormant": Row(get=MEMBERS),
    "dormant_done": Row(post=OWNER_GOES_ON, args=lucia),
    "dormant_not_now": Row(post=OWNER_GOES_ON, args=lucia),
}
