"""The seconds for the whole of a request: every step gets what is left, so that a trickle does not last for ever."""

from __future__ import annotations

import time

from lazos.web.outgoing.errors import TooSlow


class Deadline:
    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        """Seconds that remain, > 0. Raises `TooSlow` when there are none."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise TooSlow("no time left")
        return seconds if at_most is None else min(seconds, at_most)
