"""A line between the browser and the server that can be cut, that can hang, or lose what the server answers.

What the browser pretends (`set_offline`) does not reach every request of a worker; this does.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

CHUNK = 65536


class Line:
    """`mode`: "on", "cut" (nobody is there), "hang" (somebody is, and says nothing), "deaf" (answers are lost)."""

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._server = (parts.hostname, parts.port)
        self._door = socket.create_server(("localhost", 0))
        self.origin = f"{parts.scheme}://{parts.hostname}:{self._door.getsockname()[1]}"
        self.mode = "on"
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._answer, daemon=True).start()

    def become(self, mode: str) -> None:
        """What is under way ends, but where it hangs."""
        self.mode = mode
        if mode != "hang":
            self._hang_up()

    def close(self) -> None:
        self.mode = "cut"
        self._door.close()
        self._hang_up()

    def _hang_up(self) -> None:
        for one in list(self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
        self._open.clear()

    def _answer(self) -> None:
        while True:
            try:
                caller, _address = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._put_through, args=(caller,), daemon=True).start()

    def _put_through(self, caller: socket.socket) -> None:
        if self.mode == "cut":
            caller.close()
            return
        called = socket.create_connection(self._server)
        self._open |= {caller, called}
        threading.Thread(target=self._pass_on, args=(called, caller, True), daemon=True).start()
        self._pass_on(caller, called, False)

    def _pass_on(self, source: socket.socket, target: socket.socket, is_answer: bool) -> None:
        with suppress(OSError):
            while data := source.recv(CHUNK):
                while self.mode == "hang":
                    time.sleep(0.05)
                if not (self.mode == "deaf" and is_answer):
                    target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


class Signal:
    """The signal of one tab's phone, as the browser pretends it and as the line has it."""

    def __init__(self, tab: Any, line: Line) -> None:
        self.tab, self.line = tab, line
        tab.origin = line.origin

    def off(self) -> None:
        self.tab.page.context.set_offline(True)
        self.line.become("cut")

    def on(self) -> None:
        self.line.become("on")
        self.tab.page.context.set_offline(False)


def until(page: Any, script: str, given: Any = None, seconds: int = 60) -> None:
    """Waits until an async function gives something true. (The driver's own way does not wait for what it gives.)"""
    for _time in range(seconds * 5):
        if page.evaluate(script, given):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"never true: {script}")
