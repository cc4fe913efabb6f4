from lazos.core.webpush import encoded, key_of, new_key, public_of
from lazos.notifications.models import CalendarFeed, Device, Notice
from lazos.notifications.models.feeds import begin
from tests.permissions.rows import EVERYBODY, MEMBERS, MEMBERS_GO_ON, OWNER, OWNER_GOES_ON, REFUSED, Row

OWNER_REFUSED = ("login", 422, 404, 404)


def feed(world):
    row = CalendarFeed(name="teléfono")
    begin(world.ana, now=world.now, feed=row)
    return [row.pk]


def address(world):
    return [begin(world.ana, now=world.now, feed=CalendarFeed(name="teléfono"))]


def notice(world):
    facts = {"kind": "date", "subject": 1, "about": world.today, "noted_at": world.now}
    return [Notice.objects.get_or_create(owner=world.ana, **facts)[0].pk]


def device(world):
    keys = {"p256dh": encoded(public_of(key_of(new_key()))), "auth": encoded(b"x" * 16)}
    mark = str(world.ana.pk)  # the address of one browser, so nobody else's
    facts = {"name": "teléfono", "endpoint": f"https://push.example/{mark}", "endpoint_hash": mark} | keys
    return [Device.objects.get_or_create(owner=world.ana, endpoint_hash=mark, defaults=facts)[0].pk]


ROWS = {
    "mails": Row(get=MEMBERS),
    "notices": Row(get=MEMBERS),
    "notices_reading": Row(post=MEMBERS_GO_ON),
    "notice_reading": Row(post=OWNER_GOES_ON, args=notice),
    "channels": Row(post=REFUSED),
    "devices": Row(get=MEMBERS, post=REFUSED),
    "device": Row(get=OWNER, post=OWNER_REFUSED, args=device),
    "device_trial": Row(post=OWNER_GOES_ON, args=device),
    "device_removal": Row(post=OWNER_GOES_ON, args=device),
    "alarms": Row(get=MEMBERS, post=MEMBERS_GO_ON),
    "calendars": Row(get=MEMBERS, post=REFUSED),
    "calendar_change": Row(get=OWNER, post=OWNER_REFUSED, args=feed),
    "calendar_address": Row(post=OWNER, args=feed),
    "calendar_removal": Row(post=OWNER_GOES_ON, args=feed),
    "calendar": Row(get=EVERYBODY, args=address),  # whoever has the address; see tests/notifications/test_feeds.py
}
