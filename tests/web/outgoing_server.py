"""A server on this machine for requests that go out, and the reach that lets a test (and only a test) ask it."""

from __future__ import annotations

import gzip
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from lazos.web.outgoing import Reach

FIFTY_MEGABYTES = gzip.compress(b"\0" * 50_000_000)  # packed: fifty thousand bytes
PAGE = b"<title>Cer\xc3\xa1mica de Ticul</title>"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, b""))
        self.server.routes.get(self.path.split("?")[0], missing)(self)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, body))
        self.server.routes.get(self.path, missing)(self)

    def say(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        always = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        for name, value in (always | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def start_endless(self, **headers: str) -> None:
        self.send_response(200)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.close_connection = True

    def log_message(self, *args: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, str, dict[str, str], bytes]]
    routes: dict[str, Any]

    def __init__(self, **routes: Any) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.routes = [], {"/page": lambda h: h.say(PAGE), **routes}

    def handle_error(self, *args: Any) -> None:
        pass  # the other side went away: what these tests are about

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


def missing(handler: Handler) -> None:
    handler.say(b"no", 404)


def redirect(to: str, status: int = 302, **headers: str) -> Any:
    return lambda handler: handler.say(b"", status, Location=to, **headers)


def endless(handler: Handler) -> None:
    handler.start_endless()
    while True:
        handler.wfile.write(b"x" * 65_536)


def trickle(handler: Handler) -> None:
    handler.start_endless()
    while True:
        handler.wfile.write(b"x")
        time.sleep(0.05)


def slow_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(10_000):
        handler.wfile.write(f"X-{number}: y\r\n".encode())
        time.sleep(0.05)


def silent(handler: Handler) -> None:
    time.sleep(30)


def bomb(handler: Handler) -> None:
    """A gigabyte of zeros in about a megabyte."""
    handler.start_endless(Content_Encoding="gzip")
    for _time in range(20):
        handler.wfile.write(FIFTY_MEGABYTES)


@contextmanager
def serving(**routes: Any) -> Iterator[Server]:
    server = Server(**{f"/{name}": answer for name, answer in routes.items()})
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def loopback(**changes: Any) -> Reach:
    """The open internet and this machine: a server of a test."""
    settings = {
        "resolve": lambda host, port: ["127.0.0.1"],
        "allows": lambda address: address == "127.0.0.1",
        "ports": None,
        "own_machine": True,
    }
    return Reach(**(settings | changes))


def certificate_for(name: str, folder: Path) -> ssl.SSLContext:
    """A server's context with a certificate of its own making; `folder/cert.pem` is what a client has to trust."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context
