"""How far a request may go: who answers for names, which addresses and ports are allowed, whose certificates count."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from queue import Empty, SimpleQueue
from threading import Thread

import certifi

from lazos.web.outgoing.addresses import is_global
from lazos.web.outgoing.deadline import Deadline
from lazos.web.outgoing.errors import Inside, NotFound, TooSlow

Resolver = Callable[[str, int], Sequence[str]]
ENOUGH_ADDRESSES = 4  # of one name; a name may have thousands


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a name, as the system prefers them. Raises `OSError` where there are none."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@lru_cache(maxsize=1)
def certificates() -> ssl.SSLContext:
    """The machine's own certificates (an office has its own) and the usual ones (a bare container has none)."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


@dataclass(frozen=True)
class Reach:
    """The open internet, as it stands. A test passes its own to talk to a server on its own machine."""

    resolve: Resolver = resolve
    allows: Callable[[str], bool] = is_global
    # Where pages and push services are served; not where mail, databases and shells listen.
    ports: frozenset[int] | None = frozenset({80, 443, 8080, 8443})
    certificates: Callable[[], ssl.SSLContext] = certificates
    # A global address of this very machine leads past its firewall just as the loopback does.
    own_machine: bool = False

    def addresses(self, host: str, port: int, deadline: Deadline) -> list[str]:
        """Asked once: the allowed addresses of a name. Raises `NotFound`, `Inside` or `TooSlow`."""
        found = list(dict.fromkeys(_in_time(self.resolve, host, port, deadline)))
        allowed = [address for address in found if self.allows(address)]
        if not found:
            raise NotFound(host)
        if not allowed:
            raise Inside(host)
        return allowed[:ENOUGH_ADDRESSES]


INTERNET = Reach()


def _in_time(resolver: Resolver, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """The system's resolver takes no time limit, so it gets a thread that may be left behind."""
    answer: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answer.put(resolver(host, port))
        except Exception as problem:
            answer.put(problem)

    Thread(target=ask, name="resolve", daemon=True).start()
    try:
        found = answer.get(timeout=deadline.left())
    except Empty:
        raise TooSlow(f"resolving {host}") from None
    if isinstance(found, Exception):
        raise NotFound(host) from found
    return found
