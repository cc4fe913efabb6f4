from lazos.exchange.models import Import, TakeOut
from tests.permissions.rows import LOGIN, MEMBERS, MEMBERS_GO_ON, OWNER, OWNER_GOES_ON, REFUSED, Row


def an_import(world):
    return [Import.objects.create(owner=world.ana, file_name="a.vcf", state=Import.State.REFUSED).pk]


def a_takeout(world):
    from django.core.files.base import ContentFile

    takeout = TakeOut(owner=world.ana, made_at=world.now)
    takeout.file.save("a.zip", ContentFile(b"PK"), save=True)
    return [takeout.pk]


def lucia(world):
    return [world.lucia.pk]


ROWS: dict[str, Row] = {
    "contact_card": Row(get=OWNER, args=lucia),
    "imports": Row(get=MEMBERS, post=REFUSED),
    "import": Row(get=OWNER, args=an_import),
    "import_application": Row(post=(LOGIN, 422, 404, 404), args=an_import),
    "import_cancellation": Row(post=OWNER_GOES_ON, args=an_import),
    "import_undoing": Row(post=OWNER_GOES_ON, args=an_import),
    "import_decision": Row(post=OWNER_GOES_ON, args=an_import),
    "import_yourself": Row(post=OWNER_GOES_ON, args=an_import),
    "import_mapping": Row(get=OWNER_GOES_ON, post=OWNER_GOES_ON, args=an_import),
    "takeouts": Row(get=MEMBERS, post=MEMBERS_GO_ON),
    "takeout_file": Row(get=OWNER, args=a_takeout),
}
