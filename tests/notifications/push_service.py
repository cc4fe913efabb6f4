"""A push service of our own, on this machine: it checks who sends, and opens what was sent as the browser would."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec

from lazos.core.webpush import encoded, public_of
from lazos.notifications.models import Device
from lazos.notifications.models.devices import hash_of
from lazos.web.outgoing import Reach
from tests.core.test_webpush import checked
from tests.web.outgoing_server import certificate_for, loopback, serving

NAME = "push.example"
SECRET = b"sixteen octets!!"


class Killed(BaseException):
    """The process dies: nothing catches it."""


@dataclass
class Received:
    path: str
    headers: dict[str, str]
    claims: dict[str, Any]
    said: dict[str, Any]
    size: int


@dataclass
class PushService:
    """`answer` is what it says next: a status, or a pair of it and headers."""

    origin: str
    reach: Reach
    public: ec.EllipticCurvePublicKey
    browser: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    received: list[Received] = field(default_factory=list)
    answer: Any = 201

    def device(self, member: Any, *, number: int = 1, now: datetime, **fields: Any) -> Device:
        endpoint = f"{self.origin}/send/{number}"
        keys = {"p256dh": encoded(public_of(self.browser)), "auth": encoded(SECRET)}
        where = {"endpoint": endpoint, "endpoint_hash": hash_of(endpoint)}
        told = {"name": f"teléfono {number}", "created_at": now}
        return Device.objects.create(owner=member, **(where | keys | told | fields))

    def take(self, handler: Any) -> None:
        _method, path, headers, body = handler.server.asked[-1]
        plain = http_ece.decrypt(body, private_key=self.browser, auth_secret=SECRET, version="aes128gcm")
        claims = checked(headers["authorization"], self.public)
        self.received.append(Received(path, headers, claims, json.loads(plain), len(body)))
        status, more = self.answer if isinstance(self.answer, tuple) else (self.answer, {})
        handler.say(b"", status, **more)

    @property
    def told(self) -> list[dict[str, Any]]:
        return [one.said for one in self.received]


@contextmanager
def push_service(folder: Path, public: ec.EllipticCurvePublicKey) -> Iterator[PushService]:
    context = certificate_for(NAME, folder)
    reach = loopback(certificates=lambda: ssl.create_default_context(cafile=str(folder / "cert.pem")))
    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        service = PushService(f"https://{NAME}:{server.server_port}", reach, public)
        server.routes |= {f"/send/{number}": service.take for number in range(10)}
        yield service


def until(claims: dict[str, Any]) -> datetime:
    return datetime.fromtimestamp(claims["exp"], UTC)
