from lazos.notifications.models import CalendarFeed
from lazos.notifications.models.feeds import begin
from tests.permissions.rows import EVERYBODY, MEMBERS, OWNER, REFUSED, Row

OWNER_REFUSED = ("login", 422, 404, 404)


def feed(world):
    row = CalendarFeed(name="teléfono")
    begin(world.ana, now=world.now, feed=row)
    return [row.pk]


def address(world):
    return [begin(world.ana, now=world.now, feed=CalendarFeed(name="teléfono"))]


ROWS = {
    "mails": Row(get=MEMBERS),
    "calendars": Row(get=MEMBERS, post=REFUSED),
    "calendar_change": Row(get=OWNER, post=OWNER_REFUSED, args=feed),
    "calendar_address": Row(post=OWNER, args=feed),
    "calendar_removal": Row(post=("login", 302, 404, 404), args=feed),
    "calendar": Row(get=EVERYBODY, args=address),  # whoever has the address; see tests/notifications/test_feeds.py
}
