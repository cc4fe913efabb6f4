from tests.permissions.rows import MEMBERS, MEMBERS_GO_ON, OWNER, OWNER_GOES_ON, REFUSED, Row


def lucia(world):
    return [world.lucia.pk]


def talk(world):
    return [world.talked(world.lucia, world.today).pk]


def exchange(world):
    from lazos.people import records

    return [records.record_exchange(world.lucia, direction="received", kind="advice", day=world.today).pk]


def fact(world):
    from lazos.people import records

    return [records.add_fact(world.lucia, "interest", "cerámica").pk]


def photo(world):
    return [photo_of(world).contact_id]


def attachment(world):
    return [photo_of(world).pk]


def photo_of(world):
    import io

    from PIL import Image

    from lazos.people import photos

    out = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(out, "PNG")
    out.seek(0)
    out.name, out.media_type = "yo.png", "image/png"
    world.lucia.photo = photos.keep(world.lucia, out)
    world.lucia.save_changes("photo")
    return world.lucia.photo


def circle(world):
    from lazos.people import records

    return [records.circle_named(world.ana, "Colegas").pk]


def tag(world):
    from lazos.people import records

    return [records.tag_named(world.ana, "maya").pk]


def pair(world):
    from lazos.people.models import PossibleDuplicate

    first, second = world.lucia, world.contact(given="Lucía", family="Paredes")
    return [PossibleDuplicate.objects.create(owner=world.ana, first=first, second=second, probability=0.9).pk]


def two(world):
    return [world.lucia.pk, world.contact(given="Lucía", family="P.").pk]


def removed_each_time(make):
    """Whom the owner removes must not be missed by the others: one is made for each request."""

    def args(world):
        return [make(world)]

    return args


def passing(world):
    return world.contact(given="De paso").pk


NOT_FILLED_IN = ("login", 422, 404, 404)

ROWS = {
    "people": Row(get=MEMBERS),
    "contact_new": Row(get=MEMBERS, post=REFUSED),
    "contact_states": Row(post=MEMBERS_GO_ON),
    "contact": Row(get=OWNER, args=lucia),
    "contact_edit": Row(get=OWNER, post=NOT_FILLED_IN, args=lucia),
    "contact_removal": Row(get=OWNER, post=OWNER_GOES_ON, args=removed_each_time(passing)),
    "contact_photo": Row(get=OWNER, args=photo),
    "next_step": Row(get=OWNER, post=OWNER_GOES_ON, args=lucia),
    "facts": Row(post=OWNER_GOES_ON, args=lucia),
    "fact_removal": Row(post=OWNER_GOES_ON, args=fact),
    "interaction_new": Row(get=OWNER, post=NOT_FILLED_IN, args=lucia),
    "interaction": Row(get=OWNER, post=NOT_FILLED_IN, args=talk),
    "interaction_removal": Row(post=OWNER_GOES_ON, args=talk),
    "exchange_new": Row(get=OWNER, post=NOT_FILLED_IN, args=lucia),
    "exchange": Row(get=OWNER, post=NOT_FILLED_IN, args=exchange),
    "exchange_removal": Row(post=OWNER_GOES_ON, args=exchange),
    "exchange_thanks": Row(post=OWNER_GOES_ON, args=exchange),
    "attachment": Row(get=OWNER, args=attachment),
    "contact_merging": Row(get=OWNER, args=lucia),
    "contact_merging_with": Row(get=OWNER, post=OWNER_GOES_ON, args=two),
    "duplicates": Row(get=MEMBERS),
    "duplicates_search": Row(post=MEMBERS_GO_ON),
    "duplicate": Row(get=OWNER, post=OWNER_GOES_ON, args=pair),
    "circles": Row(get=MEMBERS, post=REFUSED),
    "circle": Row(get=OWNER, post=NOT_FILLED_IN, args=circle),
    "circle_removal": Row(post=OWNER_GOES_ON, args=circle),
    "tags": Row(get=MEMBERS),
    "tag": Row(get=OWNER, post=NOT_FILLED_IN, args=tag),
    "tag_removal": Row(post=OWNER_GOES_ON, args=tag),
}
