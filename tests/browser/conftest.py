"""A real Chromium against the real application. Any request to another host fails the test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from lazos.config.cli.commands.test import browser as chromium_path

AXE = Path(__file__).with_name("axe.min.js").read_text()
# The driver runs an event loop in this thread, which Django would take for an async view.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE, DESK = (390, 844), (1280, 900)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    path = chromium_path()
    if not path:
        pytest.skip("Chromium is not on this machine: apt install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        options = ["--no-sandbox", "--disable-background-networking", "--disable-dev-shm-usage"]
        options += ["--disable-gpu", "--enable-unsafe-swiftshader"]  # drawings need no graphics card
        browser = playwright.chromium.launch(executable_path=path, args=options)
        yield browser
        browser.close()


class Tab:
    """A page that remembers what went wrong on it."""

    def __init__(self, context: Any, origin: str) -> None:
        self.page = context.new_page()
        self.origin = origin
        self.trouble: list[str] = []
        self.page.on("console", lambda message: message.type == "error" and self._note(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self._note(f"error: {error}"))
        self.page.on("request", self._mind_the_host)

    def go(self, address: str) -> Any:
        response = self.page.goto(self.origin + address)
        self.page.wait_for_load_state("load")
        return response

    def press(self, selector: str) -> None:
        """Click what leads to another page, and wait for that page: a click alone may return before it is there."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def violations(self) -> list[str]:
        """What axe finds, one line each."""
        self.page.evaluate(AXE)
        found = self.page.evaluate("async () => (await axe.run()).violations")
        return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]

    def overflows(self) -> bool:
        """Whether the page can be scrolled sideways."""
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

    def _mind_the_host(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https"} and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self._note(f"request to another host: {request.url}")

    def _note(self, text: str) -> None:
        if "/favicon.ico" not in text:
            self.trouble.append(text)


@pytest.fixture
def open_tab(chromium: Any, live_server: Any, client: Any) -> Iterator[Callable[..., Tab]]:
    """`open_tab(member, size=PHONE, dark=True, script=False)`: a tab of a fresh browser, signed in as `member`."""
    contexts = []

    def open_one(member: Any = None, *, size: tuple[int, int] = DESK, dark: bool = False, language: str = "es",
                 script: bool = True) -> Tab:  # fmt: skip
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light", locale=language,
            java_script_enabled=script, accept_downloads=True, reduced_motion="reduce",
        )  # fmt: skip
        contexts.append(context)
        if member is not None:
            client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
            cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}
            context.add_cookies([cookie])
        context.set_default_timeout(15_000)
        return Tab(context, live_server.url)

    yield open_one
    for context in contexts:
        context.close()
