"""Files made to exhaust us end soon, with a problem, and what is good in them is kept."""

import gc
import time
import tracemalloc

import pytest

from lazos.core.formats.limits import Limits
from lazos.core.formats.records import ContactRecord, Problem
from lazos.core.formats.vcard import read

GOOD = b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"


def outcome(data, **caps):
    found = list(read(data, limits=Limits(**caps)))
    return [x.full_name for x in found if isinstance(x, ContactRecord)], [
        (x.code, x.fatal) for x in found if isinstance(x, Problem)
    ]


def bomb(middle):
    return b"BEGIN:VCARD\nFN:x\n" + middle + b"\nEND:VCARD\n" + GOOD


@pytest.mark.parametrize(
    ("data", "caps", "code"),
    [
        (bomb(b"NOTE:" + b"a" * 2000), {"card_bytes": 1000}, "card_too_big"),
        (bomb(b"\n" * 50), {"card_lines": 20}, "too_many_lines"),
        (bomb(b"X:1\n" * 50), {"properties": 20}, "too_many_properties"),
        (bomb(b"AGENT:\nBEGIN:VCARD\n" * 5 + b"END:VCARD\n" * 5), {"nesting": 3}, "nested_too_deep"),
    ],
)
def test_a_card_that_is_too_much_is_skipped(data, caps, code):
    assert outcome(data, **caps) == (["Ana"], [(code, False)])


@pytest.mark.parametrize(
    ("middle", "caps", "code"),
    [
        (b"NOTE:" + b"a" * 2000, {"line_chars": 1000}, "line_too_long"),
        (b"PHOTO;ENCODING=b:" + b"AAAA" * 500, {"photo_bytes": 1000}, "photo_too_big"),
    ],
)
def test_a_property_that_is_too_much_is_left_out(middle, caps, code):
    assert outcome(bomb(middle), **caps) == (["x", "Ana"], [(code, False)])


def test_a_file_that_is_too_much_ends():
    assert outcome(GOOD * 9, records=3) == (["Ana"] * 3, [("too_many_records", True)])
    assert outcome(GOOD + b"\n" * 900, idle_lines=100) == (["Ana"], [("too_much_text", True)])
    assert outcome([GOOD * 2500, GOOD * 2500], cards_bytes=80_000)[1] == [("file_too_big", True)]
    assert outcome(b"BEGIN:VCARD\n" * 500, problems=50)[1][-1] == ("too_many_problems", True)


BOMBS = {
    "semicolons": b"N:" + b";" * 900_000,
    "commas": b"CATEGORIES:" + b"a," * 450_000,
    "quotes": b'TEL;X="' + b'"a' * 450_000 + b":1",
    "backslashes": b"NOTE:" + b"\\" * 900_000,
    "soft breaks": b"NOTE;QUOTED-PRINTABLE:" + b"=\n" * 100_000,
    "8 bit": b"NOTE:" + bytes(range(128, 256)) * 7000,
    "groups": b"g.ORG:a\ng.TEL:1\ng.X-ABLabel:1\n" * 1600,
    "labels": b"ADR;HOME:;;a\n" * 2400 + b"LABEL;HOME:b\n" * 2400,
    "data": b"PHOTO:data:" + b";a" * 450_000 + b",",
}


@pytest.mark.parametrize("name", BOMBS)
def test_no_property_takes_long(name):
    started = time.process_time()
    assert outcome(bomb(BOMBS[name]))[0][-1] == "Ana"
    assert time.process_time() - started < 5  # a quadratic one would take minutes


def many(count):
    for number in range(count):
        yield (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Pérez{number};Ana;María;;\r\nFN:Ana María Pérez{number}\r\n"
            f"ORG:Acme {number % 1000};Ventas\r\nTITLE:Gerente\r\nTEL;TYPE=CELL,VOICE:+34 600 {number:06}\r\n"
            f"EMAIL;TYPE=INTERNET,pref:ana{number}@example.com\r\nADR;TYPE=HOME:;;Mayor {number};Madrid;;28001;\r\n"
            f"BDAY:1980-02-29\r\nNOTE:Hola\\, qué tal\r\nUID:{number}\r\nREV:20200101T000000Z\r\nEND:VCARD\r\n"
        ).encode()


@pytest.mark.slow
def test_100_000_cards_in_flat_memory(capsys):
    started = time.process_time()
    assert sum(isinstance(item, ContactRecord) for item in read(many(100_000))) == 100_000
    seconds = time.process_time() - started
    with capsys.disabled():
        print(f"\n100,000 cards: {seconds:.1f} s")  # noqa: T201
    assert seconds < 60


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_cards():
    gc.collect()
    tracemalloc.start()
    try:
        for _ in read(many(3000)):
            pass
        assert tracemalloc.get_traced_memory()[1] < 8 * 1024 * 1024
    finally:
        tracemalloc.stop()
