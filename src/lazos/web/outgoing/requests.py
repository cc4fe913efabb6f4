"""GET and POST, within the limits. Each hop is a connection of its own: nothing of one server reaches the next."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass

import httpcore
import httpx

from lazos.web.outgoing import bodies
from lazos.web.outgoing.connecting import CheckedNetwork, as_ours
from lazos.web.outgoing.deadline import Deadline
from lazos.web.outgoing.errors import BadAddress, TooManyRedirects
from lazos.web.outgoing.reach import INTERNET, Reach

OURS = {"User-Agent": "Lazos", "Accept-Encoding": bodies.ACCEPTED}
LONGEST = 4000  # characters of an address
PORTS = {"http": 80, "https": 443}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# ValueError: a host that TLS cannot name. OSError: cut off between two steps.
FAILURES = (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError, ValueError)


@dataclass(frozen=True)
class Answer:
    """`headers` by lower-case name, the last one where there are several; `address` after the redirects."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str
    was_cut: bool = False

    @property
    def is_fine(self) -> bool:
        return 200 <= self.status < 300

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")


def get(
    address: str,
    *,
    at_most: int,
    seconds: float,
    cut: bool = False,
    redirects: int = 5,
    accept: str = "*/*",
    language: str = "",
    reach: Reach = INTERNET,
) -> Answer:
    """The page at an address, within `at_most` bytes (more raises `TooBig`, or is cut with `cut`) and `seconds` in all.

    Raises `OutgoingError`.
    """
    errand = _Errand(reach, Deadline(seconds), at_most=at_most, cut=cut)
    headers = {"Accept": accept, **({"Accept-Language": language} if language else {})}
    url = checked(address, reach)
    for _hop in range(redirects + 1):
        answer = errand.run("GET", url, headers)
        onward = answer.headers.get("location", "") if answer.status in REDIRECTS else ""
        if not onward:
            return answer
        url = checked(onward, reach, base=url)
    raise TooManyRedirects(f"more than {redirects}")


def post(
    address: str,
    content: bytes,
    *,
    headers: dict[str, str],
    seconds: float,
    at_most: int = 64_000,
    reach: Reach = INTERNET,
) -> Answer:
    """Sends `content` once. A redirect is an answer like any other: what was meant for one server goes to no second.

    Raises `OutgoingError`.
    """
    errand = _Errand(reach, Deadline(seconds), at_most=at_most, cut=True)
    return errand.run("POST", checked(address, reach), headers | {"Content-Length": str(len(content))}, content)


def checked(address: str, reach: Reach = INTERNET, *, base: httpx.URL | None = None) -> httpx.URL:
    """The address as a URL that may be asked. Raises `BadAddress`, before anybody is asked for its name."""
    # httpx would send a control character percent-encoded; in an address they are a mistake or an attack.
    if len(address) > LONGEST or any(unicodedata.category(letter) == "Cc" for letter in address):
        raise BadAddress("too long or with control characters")
    try:
        url = base.join(address) if base else httpx.URL(address)
        host, port = url.host, PORTS.get(url.scheme) if url.port is None else url.port
    except (httpx.InvalidURL, ValueError) as problem:
        raise BadAddress(str(problem)) from problem
    if url.scheme not in PORTS or not host:
        raise BadAddress("not http or https, or no host")
    if url.userinfo:
        raise BadAddress("a name and password inside")
    if reach.ports is not None and port not in reach.ports:
        raise BadAddress(f"port {port}")
    return url.copy_with(fragment=None)


@dataclass(frozen=True)
class _Errand:
    """One or more exchanges under one clock."""

    reach: Reach
    deadline: Deadline
    _: KW_ONLY
    at_most: int
    cut: bool

    def run(self, method: str, url: httpx.URL, headers: Mapping[str, str], content: bytes = b"") -> Answer:
        sent = OURS | {"Host": url.netloc.decode("ascii")} | dict(headers)
        network = CheckedNetwork(self.reach, self.deadline)
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        try:
            with (
                httpcore.ConnectionPool(ssl_context=self.reach.certificates(), network_backend=network) as pool,
                pool.stream(method, target, headers=list(sent.items()), content=content or None) as response,
            ):
                return self._answer(response, url)
        except FAILURES as problem:
            raise as_ours(problem) from problem

    def _answer(self, response: httpcore.Response, url: httpx.URL) -> Answer:
        headers = {name.decode("latin-1").lower(): _said(value) for name, value in response.headers}
        packed = headers.get("content-encoding", "")
        body, was_cut = bodies.read(response.iter_stream(), packed, at_most=self.at_most, cut=self.cut)
        return Answer(response.status, headers, body, str(url), was_cut)


def _said(value: bytes) -> str:
    """Lines of a header have no encoding; many servers write where a page moved to as it is spelt, in UTF-8."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
