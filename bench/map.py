"""The map at 500 and 5,000 people: drawing it, the pages, and how smoothly the whole network moves in a browser.

.venv/bin/python bench/map.py [PEOPLE …]
"""

from __future__ import annotations

import subprocess
import sys
import time

from _world import NOW, member_with, percentiles, set_up

MOVES = """async () => {
  const times = [];
  const canvas = document.querySelector("#moving canvas");
  const box = canvas.getBoundingClientRect();
  let last = performance.now();
  for (let n = 0; n < 90; n++) {
    canvas.parentElement.lastElementChild.dispatchEvent(new WheelEvent("wheel", {bubbles: true, cancelable: true,
      clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, deltaY: n % 2 ? 60 : -60}));
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times.slice(10);
}"""


def main(people: int) -> None:
    set_up()
    from django.conf import settings
    from django.test import Client
    from django.utils import timezone

    from lazos.people.models import Contact, Tending
    from lazos.picture import drawing
    from lazos.picture.models import Picture

    settings.ALLOWED_HOSTS = ["*"]
    member = member_with(people, people * 10)
    mine = Contact.objects.owned_by(member)
    for contact in mine.order_by("-contact_days")[: member.tended_cap]:
        Tending.begin(contact, by=member, now=NOW)
    seconds = []
    for _ in range(5):
        began = time.perf_counter()
        picture = drawing.draw(member, now=NOW)
        seconds.append(time.perf_counter() - began)
    places = picture.people
    same = drawing.draw(member, now=NOW).people == places
    print(f"{people} people: drawn in {percentiles(seconds)} ms, the same again: {same}", flush=True)
    client = Client()
    client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    for name, address in {
        "map": "/map/",
        "list": "/map/list/",
        "list, page 3": "/map/list/?page=3",
        "people": "/map/people.json",
    }.items():
        seconds = []
        for _ in range(20):
            Picture.objects.owned_by(member).update(drawn_at=timezone.now())
            began = time.perf_counter()
            assert client.get(address).status_code == 200
            seconds.append(time.perf_counter() - began)
        print(f"  {name:14} {percentiles(seconds)} ms", flush=True)
    _frames(client, member)


def _frames(client: object, member: object) -> None:
    """Time between frames while the whole network is zoomed in and out; software rendering where there is no GPU."""
    from lazos.config.cli.commands.test import browser

    path = browser()
    if not path:
        print("  frames         no Chromium here")
        return
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test.testcases import LiveServerThread

    server = LiveServerThread("localhost", StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-background-networking"])
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        origin = f"http://localhost:{server.port}"
        context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": origin}])
        page = context.new_page()
        page.goto(f"{origin}/map/")
        began = time.perf_counter()
        page.click("[data-whole-map]")
        page.wait_for_selector("#moving canvas")
        opened = (time.perf_counter() - began) * 1000
        frames = sorted(page.evaluate(MOVES))
        chromium.close()
    server.terminate()
    print(
        f"  opens in {opened:.0f} ms; frames p50 {frames[len(frames) // 2]:.0f} p95 {frames[int(len(frames) * 0.95)]:.0f} ms"
    )


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["500", "5000"]
    if len(wanted) == 1:
        main(int(wanted[0]))
    for size in wanted if len(wanted) > 1 else ():
        subprocess.run([sys.executable, __file__, size], check=True)  # each in a fresh database
