"""Requests that leave this machine: to the open internet only, within bytes, seconds and redirects."""

from __future__ import annotations

import functools
import gzip
import ssl
import time
import tracemalloc

import pytest

from lazos.web import outgoing
from lazos.web.outgoing import Reach, is_global
from tests.web import outgoing_server as there
from tests.web.outgoing_server import loopback, redirect, serving

LIMITS = {"at_most": 100_000, "seconds": 5}


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 100.100.100.200
    169.254.169.254 192.0.0.192 192.0.2.1 198.18.0.1 198.51.100.1 203.0.113.5 192.88.99.1 224.0.0.1 240.0.0.1
    255.255.255.255 168.63.129.16 :: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1
    64:ff9b::7f00:1 64:ff9b::8.8.8.8 64:ff9b:1::a00:1 2002:7f00:1:: 2002:808:808:: 2001::1
    2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1 3fff::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1
    ff02::1 100::1 5f00::1 localhost 127.1""".split(),
)
def test_inside_is_not_global(address):
    assert not is_global(address)


@pytest.mark.parametrize(
    "address", "8.8.8.8 1.1.1.1 172.15.0.1 172.32.0.1 100.128.0.1 2606:4700:4700::1111 2a00:1450:4003::200e".split()
)
def test_the_open_internet_is_global(address):
    assert is_global(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "hola",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "//example.org/",
        "http://",
        "http:///x",
        "https://ana:secreto@example.org/",
        "http://example.org:22/",
        "http://example.org:6379/",
        "http://example.org:99999/",
        "http://example.org:0/",
        "http://exa\nmple.org/",
        "http://example.org/a\r\nHost: other",
        "http://[::1",
        "https://example.org/" + "a" * 5000,
    ],
)
def test_what_is_no_address_of_a_page_is_never_asked(address):
    def resolve(host, port):
        raise AssertionError("asked")

    with pytest.raises(outgoing.BadAddress):
        outgoing.get(address, **LIMITS, reach=Reach(resolve=resolve))


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1:8080/",
    ],
)
def test_every_way_to_write_this_machine_is_inside(address):
    """With the system's own resolver, which knows the short, octal and hexadecimal forms."""
    with pytest.raises((outgoing.Inside, outgoing.NotFound, outgoing.BadAddress)):
        outgoing.get(address, **LIMITS)


def test_the_loopback_server_is_out_of_reach_without_the_tests_reach():
    with serving() as server, pytest.raises(outgoing.OutgoingError):
        outgoing.get(f"{server.address}/page", **LIMITS, reach=Reach(ports=None))
    assert server.asked == []


def test_a_page_with_its_name_kept_and_nothing_of_ours_sent_along():
    with serving() as server:
        answer = outgoing.get(
            f"http://ceramica.example:{server.server_port}/page?a=1#b", **LIMITS, language="es", reach=loopback()
        )
    ((_method, path, headers, _body),) = server.asked
    assert (answer.status, answer.body, answer.was_cut) == (200, there.PAGE, False)
    assert answer.content_type == "text/html; charset=utf-8"
    assert path == "/page?a=1"
    assert headers["host"] == f"ceramica.example:{server.server_port}"
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "accept-language"}


def test_a_name_that_changes_its_answer_is_asked_once():
    """Rebinding: first an address of the open internet, then this machine. Only the first answer is ever used."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    asked = []

    def resolve(host, port):
        asked.append(host)
        return next(answers)

    with serving() as server:
        address = f"http://rebinding.example:{server.server_port}/page"
        assert outgoing.get(address, **LIMITS, reach=loopback(resolve=resolve)).is_fine
        assert asked == ["rebinding.example"]
        with pytest.raises(outgoing.Inside):
            outgoing.get(address, **LIMITS, reach=loopback(resolve=resolve))
    assert len(server.asked) == 1


def test_of_several_addresses_only_the_allowed_are_tried():
    with serving() as server:
        reach = loopback(resolve=lambda host, port: ["10.0.0.1", "::1", "127.0.0.1"])
        began = time.monotonic()
        assert outgoing.get(f"http://x.example:{server.server_port}/page", **LIMITS, reach=reach).is_fine
        assert time.monotonic() - began < 2


def test_an_address_that_does_not_answer_leaves_room_for_the_next():
    with serving() as server:
        reach = loopback(resolve=lambda host, port: ["127.0.0.2", "127.0.0.1"], allows=lambda address: True)
        assert outgoing.get(f"http://x.example:{server.server_port}/page", **LIMITS, reach=reach).is_fine


def test_a_global_address_of_this_very_machine_is_inside():
    with serving() as server:
        reach = loopback(own_machine=False)
        with pytest.raises(outgoing.Inside):
            outgoing.get(f"{server.address}/page", **LIMITS, reach=reach)
    assert server.asked == []


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed_and_says_where_it_ended(status):
    with serving(old=redirect("/page?b=2", status, Set_Cookie="a=b")) as server:
        answer = outgoing.get(f"{server.address}/old", **LIMITS, reach=loopback())
    assert (answer.body, answer.address) == (there.PAGE, f"{server.address}/page?b=2")
    assert "cookie" not in server.asked[1][2]


@pytest.mark.parametrize(
    ("to", "path"),
    [
        ("/artículo-Ávila", "/art%C3%ADculo-%C3%81vila"),
        ("/art%C3%ADculo-%C3%81vila", "/art%C3%ADculo-%C3%81vila"),
    ],
)
def test_a_redirect_may_spell_its_address_as_people_do(to, path):
    def moved(handler):
        handler.wfile.write(f"HTTP/1.1 301 Moved\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n".encode())

    with serving(old=moved) as server:
        outgoing.get(f"{server.address}/old", **LIMITS, reach=loopback())
    assert [asked[1] for asked in server.asked][1:] == [path]


@pytest.mark.parametrize(
    ("to", "problem"),
    [
        ("http://169.254.169.254/latest/", outgoing.Inside),
        ("http://inside.example/", outgoing.Inside),
        ("//inside.example/", outgoing.Inside),
        ("file:///etc/passwd", outgoing.BadAddress),
        ("http://ana:secreto@127.0.0.1/page", outgoing.BadAddress),
        ("http://[::1", outgoing.BadAddress),
    ],
)
def test_a_redirect_inside_is_refused(to, problem):
    def resolve(host, port):
        return {"127.0.0.1": ["127.0.0.1"], "169.254.169.254": [host]}.get(host, ["10.0.0.7"])

    with serving(old=redirect(to)) as server, pytest.raises(problem):
        outgoing.get(f"{server.address}/old", **LIMITS, reach=loopback(resolve=resolve))
    assert len(server.asked) == 1


def test_redirects_without_end():
    with serving(loop=redirect("/loop")) as server, pytest.raises(outgoing.TooManyRedirects):
        outgoing.get(f"{server.address}/loop", **LIMITS, redirects=3, reach=loopback())
    assert len(server.asked) == 4


@pytest.mark.parametrize("answer", [there.trickle, there.slow_headers, there.silent])
def test_seconds_are_for_all_of_it(answer):
    began = time.monotonic()
    with serving(slow=answer) as server, pytest.raises(outgoing.TooSlow):
        outgoing.get(f"{server.address}/slow", at_most=100_000, seconds=0.5, reach=loopback())
    assert time.monotonic() - began < 2


def test_a_resolver_that_never_answers():
    began = time.monotonic()
    with pytest.raises(outgoing.TooSlow):
        outgoing.get(
            "http://x.example/", at_most=10, seconds=0.3, reach=loopback(resolve=lambda host, port: time.sleep(5))
        )
    assert time.monotonic() - began < 2


def test_a_body_without_end_is_too_big_or_cut():
    with serving(endless=there.endless) as server:
        with pytest.raises(outgoing.TooBig):
            outgoing.get(f"{server.address}/endless", **LIMITS, reach=loopback())
        answer = outgoing.get(f"{server.address}/endless", **LIMITS, cut=True, reach=loopback())
    assert (len(answer.body), answer.was_cut) == (100_000, True)


def test_a_body_that_just_fits_is_whole():
    with serving(just=lambda h: h.say(b"x" * 1000)) as server:
        answer = outgoing.get(f"{server.address}/just", at_most=1000, seconds=5, reach=loopback())
        assert (len(answer.body), answer.was_cut) == (1000, False)
        with pytest.raises(outgoing.TooBig):
            outgoing.get(f"{server.address}/just", at_most=999, seconds=5, reach=loopback())


def test_a_gzip_bomb_takes_no_memory():
    with serving(bomb=there.bomb) as server:
        tracemalloc.start()
        try:
            with pytest.raises(outgoing.TooBig):
                outgoing.get(f"{server.address}/bomb", **LIMITS, reach=loopback())
            answer = outgoing.get(f"{server.address}/bomb", **LIMITS, cut=True, reach=loopback())
        finally:
            _now, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
    assert (len(answer.body), answer.was_cut) == (100_000, True)
    assert peak < 8_000_000  # the server of the test shares the process, and its packed megabyte


def test_what_is_packed_is_unpacked():
    twice = gzip.compress(b"<title>uno ") + gzip.compress(b"dos</title>")
    with serving(packed=lambda h: h.say(twice, Content_Encoding="gzip")) as server:
        answer = outgoing.get(f"{server.address}/packed", **LIMITS, reach=loopback())
    assert answer.body == b"<title>uno dos</title>"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "gzip"])
def test_what_is_packed_otherwise_or_badly_is_garbled(encoding):
    answer = functools.partial(there.Handler.say, body=b"no gzip at all", Content_Encoding=encoding)
    with serving(packed=answer) as server, pytest.raises(outgoing.Garbled):
        outgoing.get(f"{server.address}/packed", **LIMITS, reach=loopback())


@pytest.mark.parametrize("raw", [b"SSH-2.0-OpenSSH_9.2\r\n", b"", b"HTTP/1.1 200 OK\r\nX: " + b"y" * 300_000])
def test_an_answer_that_is_not_http_is_unreachable(raw):
    def answer(handler):
        handler.wfile.write(raw)
        handler.close_connection = True

    with serving(odd=answer) as server, pytest.raises(outgoing.Unreachable):
        outgoing.get(f"{server.address}/odd", **LIMITS, reach=loopback())


def test_nobody_listening_and_nobody_of_that_name():
    with serving() as server:
        closed = server.address
    with pytest.raises(outgoing.Unreachable):
        outgoing.get(closed, **LIMITS, reach=loopback())

    def resolve(host, port):
        raise OSError("no such name")

    with pytest.raises(outgoing.NotFound):
        outgoing.get("http://nobody.example/", **LIMITS, reach=loopback(resolve=resolve))
    with pytest.raises(outgoing.NotFound):
        outgoing.get("http://nobody.example/", **LIMITS, reach=loopback(resolve=lambda host, port: []))


def test_a_certificate_is_asked_for_by_name_and_has_to_hold(tmp_path):
    context = there.certificate_for("push.example", tmp_path)
    seen = []
    context.sni_callback = lambda sock, name, ctx: seen.append(name)

    def trusted():
        return ssl.create_default_context(cafile=str(tmp_path / "cert.pem"))

    with serving() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        port = server.server_port
        answer = outgoing.get(f"https://push.example:{port}/page", **LIMITS, reach=loopback(certificates=trusted))
        assert answer.is_fine
        assert seen == ["push.example"]
        with pytest.raises(outgoing.Unreachable):  # another name than the certificate's
            outgoing.get(f"https://other.example:{port}/page", **LIMITS, reach=loopback(certificates=trusted))
        with pytest.raises(outgoing.Unreachable):  # a certificate nobody vouches for
            outgoing.get(f"https://push.example:{port}/page", **LIMITS, reach=loopback())


def test_a_post_arrives_once_with_its_headers():
    with serving(push=lambda h: h.say(b"", 201)) as server:
        answer = outgoing.post(
            f"{server.address}/push", b"\0sealed", headers={"TTL": "60", "Urgency": "low"}, seconds=5, reach=loopback()
        )
    ((method, _path, headers, body),) = server.asked
    assert (answer.status, method, body) == (201, "POST", b"\0sealed")
    assert (headers["ttl"], headers["urgency"], headers["content-length"]) == ("60", "low", "7")
    assert "transfer-encoding" not in headers


def test_a_post_without_content_and_a_push_service_that_forgot():
    with serving(push=lambda h: h.say(b"gone", 410)) as server:
        answer = outgoing.post(f"{server.address}/push", b"", headers={"TTL": "0"}, seconds=5, reach=loopback())
    assert (answer.status, answer.body) == (410, b"gone")
    assert server.asked[0][2]["content-length"] == "0"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_post_follows_no_redirect(status):
    with serving(push=redirect("/page", status)) as server:
        answer = outgoing.post(f"{server.address}/push", b"secret", headers={}, seconds=5, reach=loopback())
    assert answer.status == status
    assert len(server.asked) == 1


def test_a_post_inside_is_refused():
    for address in ("https://localhost/push", "https://169.254.169.254/push", "https://[::1]/push"):
        with pytest.raises(outgoing.Inside):
            outgoing.post(address, b"x", headers={}, seconds=5)
