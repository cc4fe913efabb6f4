"""The sockets: each connection goes to an address that was checked, and each read and write ends with the deadline."""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from lazos.web.outgoing.deadline import Deadline
from lazos.web.outgoing.errors import Inside, OutgoingError, TooSlow, Unreachable
from lazos.web.outgoing.reach import Reach

CONNECT = 5.0  # seconds for one address, where there are several
PIECE = 16_384  # bytes written between two looks at the clock


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to what `reach` allows. The name stays in the Host line and in the TLS hello, which httpcore writes."""

    def __init__(self, reach: Reach, deadline: Deadline) -> None:
        self._reach, self._deadline = reach, deadline
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        problem: Exception = Unreachable(host)
        for address in self._reach.addresses(host, port, self._deadline):
            try:
                stream = self._plain.connect_tcp(address, port, timeout=self._deadline.left(CONNECT))
            except (httpcore.NetworkError, httpcore.TimeoutException) as failed:
                problem = failed
            else:
                return self._checked(stream, host)
        raise problem

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        raise Inside(path)

    def _checked(self, stream: httpcore.NetworkStream, host: str) -> httpcore.NetworkStream:
        here, there = stream.get_extra_info("client_addr"), stream.get_extra_info("server_addr")
        if here[0] == there[0] and not self._reach.own_machine:
            stream.close()
            raise Inside(host)
        return TimedStream(stream, self._deadline)


class TimedStream(httpcore.NetworkStream):
    """httpcore counts seconds for each read anew; a server that sends a byte a second would never end."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, timeout=self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), PIECE):
            self._stream.write(buffer[start : start + PIECE], timeout=self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, timeout=self._deadline.left())
        return TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def as_ours(problem: Exception) -> OutgoingError:
    if isinstance(problem, OutgoingError):
        return problem
    if isinstance(problem, httpcore.TimeoutException):
        return TooSlow(str(problem))
    return Unreachable(f"{type(problem).__name__}: {problem}")
