"""Reminders in a real browser: turned on and off, what is said where that cannot be, and a message that arrives."""

from __future__ import annotations

import json

import pytest

from lazos.core.webpush import encoded, key_of, new_key, public_of
from lazos.notifications.models import Device
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

KEYS = (encoded(public_of(key_of(new_key()))), encoded(b"sixteen octets!!"))
# No push service is asked: the browser's own part is played here, the rest is real.
SUBSCRIBING = """
  const raw = (text) => atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = (text) => Uint8Array.from(raw(text), (letter) => letter.charCodeAt(0)).buffer;
  let given = null;
  const one = {
    endpoint: "https://push.example/send/1",
    getKey: (name) => bytes(name === "p256dh" ? P256DH : AUTH),
    unsubscribe: async () => { given = null; sessionStorage.removeItem("on"); return true; },
  };
  if (sessionStorage.getItem("on")) given = one;
  PushManager.prototype.subscribe = async (wanted) => {
    if (!wanted.userVisibleOnly || wanted.applicationServerKey.length !== 65) throw new Error("asked otherwise");
    sessionStorage.setItem("on", "1");
    return (given = one);
  };
  PushManager.prototype.getSubscription = async () => given;
""".replace("P256DH", json.dumps(KEYS[0])).replace("AUTH", json.dumps(KEYS[1]))


@pytest.fixture
def world(transactional_db):
    return World()


def test_it_is_turned_on_and_off_from_the_browser_itself(open_tab, world):
    tab = open_tab(world.ana)
    tab.page.context.grant_permissions(["notifications"], origin=tab.origin)
    tab.page.add_init_script(SUBSCRIBING)
    tab.go("/devices/")
    tab.page.get_by_label("Cómo le llamas").fill("Mi portátil")
    tab.page.get_by_role("button", name="Encender aquí").click()
    tab.page.get_by_text("Encendidos aquí.").wait_for()
    row = Device.objects.owned_by(world.ana).get()
    assert (row.name, row.endpoint, row.p256dh, row.auth) == ("Mi portátil", "https://push.example/send/1", *KEYS)
    assert tab.page.locator("[data-here]:visible").count() == 1
    assert tab.violations() == []
    tab.page.get_by_role("button", name="Quitar").click()
    tab.page.get_by_role("button", name="Encender aquí").wait_for()
    assert not Device.objects.owned_by(world.ana).exists()
    assert tab.page.evaluate("sessionStorage.getItem('on')") is None
    assert tab.trouble == []


def test_without_leave_the_page_says_so(open_tab, world):
    tab = open_tab(world.ana)
    tab.page.add_init_script("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })")
    tab.go("/devices/")
    tab.page.get_by_text("El navegador tiene los avisos de esta página bloqueados").wait_for()
    assert not tab.page.get_by_role("button", name="Encender aquí").is_visible()


def test_without_script_the_page_says_so(open_tab, world):
    tab = open_tab(world.ana, script=False)
    tab.go("/devices/")
    assert tab.page.get_by_text("Encenderlos necesita JavaScript en este navegador.").is_visible()
    assert not tab.page.get_by_role("button", name="Encender aquí").is_visible()


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (json.dumps({"title": "Tienes 2 cosas para hoy", "url": "/notices/", "tag": "lazos-day", "lang": "es"}),
         ["Tienes 2 cosas para hoy", "", "lazos-day"]),
        ("no es nuestro", ["Lazos", "", "lazos"]),
    ],
)  # fmt: skip
def test_a_message_is_shown_by_the_worker(open_tab, world, data, wanted):
    tab = open_tab(world.ana)
    tab.page.context.grant_permissions(["notifications"], origin=tab.origin)
    tools = tab.page.context.new_cdp_session(tab.page)
    registered = []
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda event: registered.extend(event["registrations"]))
    tab.go("/devices/")
    tools.send("ServiceWorker.enable")
    tab.page.evaluate(
        "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(() => 1)"
    )
    shown = []
    for _try in range(40):
        if registered and not shown:
            told = {"origin": tab.origin, "registrationId": registered[-1]["registrationId"], "data": data}
            tools.send("ServiceWorker.deliverPushMessage", told)
        tab.page.wait_for_timeout(250)
        shown = tab.page.evaluate(
            "navigator.serviceWorker.ready.then((r) => r.getNotifications())"
            ".then((all) => all.map((one) => [one.title, one.body, one.tag]))"
        )
        if shown:
            break
    assert shown == [wanted]
