"""Any record written as vCard 4 reads back equal; any bytes at all are read without an error."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.formats.records import (
    AddressRecord,
    Binary,
    ContactRecord,
    DateRecord,
    Labelled,
    Leftover,
    PositionRecord,
    Problem,
    RelationRecord,
)
from lazos.core.formats.vcard import read, write
from lazos.core.formats.vcard.reader import composed_name

CHARS = st.one_of(
    st.sampled_from("aéñ ;,:\\\"^=\n'.-_$漢🙂"),
    st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"),
)
RAW = st.text(CHARS, max_size=90)
TEXT = RAW.map(str.strip)
SOME = TEXT.filter(bool)
LABEL = st.one_of(
    st.sampled_from(["homepage", "homefax", "Trabajo", "pref"]),
    st.sampled_from(
        ["", "home", "work", "mobile", "work fax", "cell", "voice", "homepage", "homefax", "Trabajo", "pref"]
    ),
    TEXT.filter(lambda text: not text.startswith("_$!<")),
)
LABELLED = st.builds(Labelled, SOME, LABEL, st.booleans())
SERVICE = st.one_of(
    st.sampled_from(["", "skype", "xmpp", "Google Chat", "x-apple"]), TEXT.filter(lambda t: t == t.lower())
)
ISO = st.sampled_from(["", "2014", "2014-03", "2014-03-01"])
LOWER = TEXT.map(str.lower).filter(lambda text: text == text.lower().strip())


def uri_free(text):
    return not re.match(r"(?i)(tel|mailto):", text)


@st.composite
def dates(draw):
    kind = draw(st.sampled_from(["birthday", "anniversary", "death", "other"]))
    label = draw(LABEL.filter(lambda text: text.lower() not in ("anniversary", "birthday")))
    day = draw(st.dates(min_value=date(1, 1, 1)))
    whole = DateRecord(kind, day.year, day.month, day.day, label)
    forms = [
        whole,
        replace(whole, year=None),
        replace(whole, day=None),
        replace(whole, month=None, day=None),
        replace(whole, year=None, day=None),
        replace(whole, year=None, month=None),
        DateRecord(kind, None, 2, 29, label),
        DateRecord(kind, label=label, text=draw(SOME)),
    ]
    found = draw(st.sampled_from(forms))
    return replace(found, year=None) if found.year == 1604 and found.month else found


POSITION = st.builds(PositionRecord, TEXT, TEXT, TEXT, ISO, ISO, st.booleans()).filter(
    lambda p: p.organisation or p.department or p.role
)
ADDRESS = st.builds(AddressRecord, *[TEXT] * 8, LABEL).filter(lambda a: any([a.street, a.city, a.formatted, a.po_box]))
RELATION = st.builds(RelationRecord, LOWER, TEXT, st.one_of(st.just(""), st.just("urn:uuid:1"), SOME)).filter(
    lambda r: r.name or r.uid
)
MEDIA = st.sampled_from(["image/jpeg", "image/png", "application/pdf", "image/svg+xml"])
BINARY = st.builds(Binary, st.binary(min_size=1, max_size=200), MEDIA, TEXT)
LEFTOVER = st.builds(
    Leftover,
    st.one_of(
        st.sampled_from(["X-FOO", "item1.X-ABADR", "FN", "N", "TEL", "item2.EMAIL", "item1.X-ABLabel", "TITLE", "ORG"]),
        st.sampled_from(["X-LAZOS-KEPT", "PHOTO", "LOGO", "ADR", "LABEL", "UID", "KIND", "AGENT", "NOTE", "VERSION"]),
        st.sampled_from(["X-LAZOS-AS-READ", "END"]),
        RAW,
    ),
    RAW,
    st.one_of(st.sampled_from(["", "TYPE=HOME", "TYPE=home,work;PREF=1", "ENCODING=b", "CHARSET=x", 'X="a;b"']), RAW),
)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-5))])
MOMENTS = st.datetimes(min_value=datetime(1000, 1, 1), timezones=ZONES)  # noqa: DTZ001


def few(strategy):
    return st.lists(strategy, max_size=3)


RECORDS = st.builds(
    ContactRecord,
    source=st.just("vcard"),
    uid=TEXT,
    kind=st.sampled_from(["person", "organisation", "group"]),
    full_name=SOME,
    prefix=TEXT,
    given=TEXT,
    additional=TEXT,
    family=TEXT,
    family2=TEXT,
    suffix=TEXT,
    nickname=TEXT,
    maiden=TEXT,
    phonetic=TEXT,
    gender=st.one_of(st.sampled_from(["", "M", "F", "O", "m"]), TEXT),
    positions=few(POSITION),
    emails=few(st.builds(Labelled, SOME.filter(uri_free), LABEL, st.booleans())),
    phones=few(st.builds(Labelled, SOME.filter(uri_free), LABEL, st.booleans())),
    addresses=few(ADDRESS),
    links=few(LABELLED),
    messengers=few(st.builds(Labelled, SOME, SERVICE, st.booleans())),
    dates=few(dates()),
    relations=few(RELATION),
    notes=few(SOME),
    tags=few(SOME),
    interests=few(SOME),
    needs=few(SOME),
    offers=few(SOME),
    languages=few(SOME),
    met_how=TEXT,
    met_where=TEXT,
    met_on=st.none() | st.dates(),
    introduced_by=TEXT,
    preferred_channel=TEXT,
    formality=st.sampled_from(["", "tu", "usted"]),
    archived=st.booleans(),
    starred=st.booleans(),
    created_at=st.none() | MOMENTS,
    photo=st.none() | BINARY,
    documents=few(BINARY),
    leftovers=few(LEFTOVER),
)


def plain(record):
    return replace(record, raw="", line=0, file="", source="")


def again(record):
    found = [item for item in read(write(record).encode()) if not isinstance(item, Problem)]
    assert len(found) == 1
    return plain(found[0])


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(RECORDS)
def test_what_is_written_reads_back_equal(record):
    assert again(record) == plain(record)


@settings(max_examples=30, deadline=None)
@given(RECORDS)
def test_lines_are_at_most_75_octets_and_end_in_crlf(record):
    lines = write(record).encode().split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 for line in lines)
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(line.decode() for line in lines[:-1])


def test_a_missing_name_is_composed():
    record = ContactRecord("csv", given="Ana", family="Ruiz", family2="Gil")
    assert again(record) == plain(replace(record, full_name=composed_name(record)))
    assert "\r\nN:Ruiz,Gil;Ana;;;\r\n" in write(record)


PIECES = st.sampled_from(
    b"""BEGIN:VCARD|END:VCARD|VERSION:2.1|VERSION:3.0|VERSION:4.0|FN:Ana|N:a;b;c,d\\;|AGENT:|AGENT:BEGIN:VCARD
    |NOTE;ENCODING=QUOTED-PRINTABLE:=C3=|PHOTO;ENCODING=B:AAAA| x|\t||TEL;TYPE="a:b|item1.TEL;type=pref:1
    |item1.X-ABLabel:_$!<Home>!$_|BDAY:--0229|ADR:;;a|LABEL:b|ORG:x;y;z|TITLE:t|FN;CHARSET=zlib:\xff|\xe9\xe8
    |X-LAZOS-KEPT:a;b|:|;|=|X-LAZOS-AS-READ:TEL:1\\nTEL:2|PHOTO:data:,|BDAY:99999999|EMAIL;PREF=;TYPE=:a@b.example
    |X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Ana;14|X-LAZOS-MET-ON:x|CREATED:x
    |RELATED:urn:a""".replace(b"\n    ", b"").split(b"|")
)
ENDS = st.sampled_from([b"\n", b"\r\n", b"\r", b"\r\r\n", b""])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(PIECES | st.binary(max_size=20), ENDS), max_size=25))
def test_bytes_like_a_card_never_raise_and_read_back_the_same(pieces):
    check(b"BEGIN:VCARD\nFN:Zoe\n" + b"".join(text + end for text, end in pieces))


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_never_raise(data):
    check(data)


def check(data):
    for item in read(data):
        if not isinstance(item, Problem):
            assert again(item) == plain(item)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PIECES, ENDS), max_size=15), st.integers(1, 7))
def test_it_does_not_matter_how_the_bytes_arrive(pieces, size):
    data = b"".join(text + end for text, end in pieces)
    assert list(read(data[at : at + size] for at in range(0, len(data), size))) == list(read(data))
