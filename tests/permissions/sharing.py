from lazos.sharing import acts
from lazos.sharing.models import ClippingPerson
from tests.permissions.rows import MEMBERS, OWNER, OWNER_GOES_ON, REFUSED, Row


def _clipping(world):
    """Kept by Ana and given to nobody yet; it would interest Lucía."""
    kept, _is_new = acts.keep(
        world.ana, link="https://ceramica.example/ticul", title="Cerámica de Ticul", note="", day=None, now=world.now
    )
    ClippingPerson.objects.owned_by(world.ana).get_or_create(
        clipping=kept, contact=world.lucia, defaults={"owner": world.ana}
    )
    return kept


def clipping(world):
    return [_clipping(world).pk]


def person(world):
    return [_clipping(world).pk, world.lucia.pk]


ROWS: dict[str, Row] = {
    "clippings": Row(get=MEMBERS),
    "clipping_new": Row(get=MEMBERS, post=REFUSED),
    "clipping": Row(get=OWNER, args=clipping),
    "clipping_change": Row(
        get=OWNER, post=OWNER_GOES_ON, args=clipping, data=lambda world: {"title": "Cerámica", "note": ""}
    ),
    "clipping_reading": Row(post=OWNER_GOES_ON, args=clipping),
    "clipping_removal": Row(post=OWNER_GOES_ON, args=clipping),
    "clipping_people": Row(get=OWNER, args=clipping),
    "clipping_person": Row(get=OWNER, post=OWNER_GOES_ON, args=person),
    "clipping_refusal": Row(post=OWNER_GOES_ON, args=person),
}
