"""Detection by content, archives, and files that mean harm."""

import os
import resource
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lazos.core import formats
from lazos.core.formats.limits import Limits
from lazos.core.formats.records import Problem
from tests.core.formats.files import contacts, of, problems, read, read_zip

GOOGLE = "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value\nAna,Ana,,,Home,a@example.org\n"
TABLE = "Nombre,Correo\nEva,e@example.org\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n", "vcard"),
        ("\ufeff\r\nbegin:vcard\nFN:Ana\nEND:VCARD\n".encode("utf-16"), "vcard"),
        (GOOGLE.encode("utf-16"), "google"),
        (b"First Name,Last Name,Connected On\n", "linkedin"),
        (b'{"version": 1, "exported_by": "x", "account": {}}', "monica"),
        (b"SET FOREIGN_KEY_CHECKS=0;\nINSERT IGNORE INTO contacts (`id`) VALUES\n (1);", "monica"),
        (b'{"a": 1}', "json"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
        (TABLE.encode(), "table"),
        (b"Name,Description,URL,Email\nAna,x,y,a@example.org\n", "table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "unknown"),
        (b"../vcards/one.vcf", "unknown"),
        (b"\0\0BEGIN:VCARD\r\nFN:x\r\nEND:VCARD\r\n", "vcard"),
        (b"", "unknown"),
    ],
)
def test_the_content_tells_the_format(tmp_path: Path, content: bytes, expected: str) -> None:
    path = tmp_path / "whatever.pdf"
    path.write_bytes(content)
    assert formats.detect(path).format == expected


def test_what_cannot_be_read_is_one_fatal_problem(tmp_path: Path) -> None:
    for content in (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"", b'{"a": 1}', b"\x1f\x8b\x08\0abc", b"PK\x03\x04broken"):
        (problem,) = read(tmp_path, content)
        assert isinstance(problem, Problem)
        assert problem.fatal
    (missing,) = formats.read(tmp_path / "nothing here")
    assert isinstance(missing, Problem)
    assert missing.code == "not_found"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "document"),
        (b"{\\rtf1\\ansi Ana}", "document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"\0\0\0\x18ftypheic\0\0", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook".encode("utf-16-le"), "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "document"),
        (b"SQLite format 3\0\x10\0", "database"),
        (b"!BDN\0\0", "outlook_store"),
        (b"<!DOCTYPE html>\n<html><body>Ana</body></html>", "web_page"),
        (b"From: Ana <a@x.example>\nTo: b@x.example\nSubject: hola\nDate: Mon, 1 Jan 2024 00:00:00 +0000\n\nx", "mail"),
        (b"From a@x Mon Jan  1 00:00:00 2024\nFrom: a@x\nTo: b@x\n\nbody\n", "mail"),
        (b"version: 1\n\ndn: cn=Ana,mail=a@x.example\nobjectclass: top\ncn: Ana\n", "ldif"),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "calendar"),
        (b"PK\x03\x04broken", "damaged"),
    ],
)
def test_what_is_no_address_book_is_told_what_it_is(tmp_path: Path, content: bytes, code: str) -> None:
    (problem,) = of(Problem, read(tmp_path, content))
    assert (problem.code, problem.fatal) == (code, True)


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ({"[Content_Types].xml": "", "xl/workbook.xml": ""}, "spreadsheet"),
        ({"[Content_Types].xml": "", "word/document.xml": ""}, "document"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": ""}, "spreadsheet"),
        ({"inner.zip": b"PK\x03\x04"}, "nested_archive"),
        ({"a.jpg": b"\xff\xd8\xff"}, "unknown_format"),
        ({}, "unknown_format"),
    ],
)
def test_a_zip_of_something_else_says_so_once(tmp_path: Path, members: dict[str, str | bytes], code: str) -> None:
    (problem,) = of(Problem, read_zip(tmp_path, members))
    assert (problem.code, problem.fatal) == (code, True)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.vcf")
    (problem,) = formats.read(tmp_path / "pipe.vcf")
    assert isinstance(problem, Problem)
    assert (problem.code, problem.fatal) == ("not_a_file", True)
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    assert [contact.full_name for contact in contacts(list(formats.read(tmp_path)))] == ["Ana"]


def test_a_name_too_long_for_the_system_is_no_crash() -> None:
    (problem,) = formats.read("x" * 5000)
    assert isinstance(problem, Problem)
    assert problem.fatal


def test_the_nameless_are_called_by_how_they_are_reached(tmp_path: Path) -> None:
    found = contacts(read(tmp_path, "Nombre,Correo,Teléfono\n,solo@example.org,\n,,600 111 222\n"))
    assert [contact.full_name for contact in found] == ["solo@example.org", "600 111 222"]


def test_a_file_that_names_nobody_says_so(tmp_path: Path) -> None:
    for content in ("First Name,Last Name,Connected On\n", "Member Age,Company Names\n30,x\n", "Nombre,Correo\n"):
        assert problems(read(tmp_path, content)) == [("nothing_found", 1)]


def test_a_title_among_the_rows_is_no_person(tmp_path: Path) -> None:
    found = read(tmp_path, "Nombre,Correo,Ciudad\nSala B\nEva,e@example.org,\nNombre,Correo,Ciudad\n")
    assert (len(contacts(found)), problems(found)) == (1, [("bad_row", 2)])


def test_a_zip_of_address_books_is_read_member_by_member(tmp_path: Path) -> None:
    found = read_zip(tmp_path, {"a/google.csv": GOOGLE, "b/list.csv": TABLE, "read.pdf": b"%PDF"})
    assert [(contact.full_name, contact.file, contact.line) for contact in contacts(found)] == [
        ("Ana", "a/google.csv", 2),
        ("Eva", "b/list.csv", 2),
    ]
    assert formats.detect(tmp_path / "export.bin").format == "archive"


def test_our_own_export_is_told_from_others(tmp_path: Path) -> None:
    read_zip(tmp_path, {"lazos.json": "{}", "contacts.vcf": "BEGIN:VCARD\nEND:VCARD\n"})
    assert formats.detect(tmp_path / "export.bin").format == "lazos"


def test_names_that_climb_out_of_the_archive_do_no_harm(tmp_path: Path) -> None:
    found = read_zip(tmp_path, {"../../etc/list.csv": TABLE, "/abs.csv": GOOGLE})
    assert len(contacts(found)) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["export.bin"]


def test_an_archive_that_swells_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    started = time.process_time()
    found = read_zip(tmp_path, {"Connections.csv": b"a" * 60_000_000, "list.csv": TABLE, "in.zip": b"PK\x03\x04"})
    assert {(problem.code, problem.file) for problem in of(Problem, found)} == {
        ("too_large", "Connections.csv"),
        ("nested_archive", "in.zip"),
    }
    assert [contact.full_name for contact in contacts(found)] == ["Eva"]
    assert time.process_time() - started < 5


def test_an_archive_is_bounded_in_number_and_total(tmp_path: Path) -> None:
    many = read_zip(tmp_path, {f"{i}.csv": TABLE for i in range(20)}, limits=Limits(entries=10))
    assert problems(many) == [("too_many_entries", 1)]
    large = read_zip(tmp_path, {f"{i}.csv": TABLE for i in range(20)}, limits=Limits(total_bytes=100))
    assert problems(large) == [("too_large", 1)]


def test_a_damaged_member_does_not_take_the_others_along(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.csv", GOOGLE)
        archive.writestr("b.csv", TABLE)
    path.write_bytes(path.read_bytes().replace(b"a@example.org", b"X@example.org"))
    found = list(formats.read(path))
    assert [problem.file for problem in of(Problem, found)] == ["a.csv"]
    assert [contact.full_name for contact in contacts(found)][-1] == "Eva"


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        b"Nombre,Correo\n" + b'"' * 3_000_000,
        b"Nombre,Correo\n" + b'a"b"c,"\n' * 400_000,
        b"Nombre,Correo\n" + b'"x\n' * 300_001,
        b"Nombre,Correo\n" + b",\n" * 1_500_000,
        b"Nombre,Correo\n" + b"x" * 30_000_000,
        b"Nombre,Correo\n" + b"," * 5_000_000,
        b'{"account": {"data": [], "exported_by":' + b"[" * 2_000_000,
        b"INSERT INTO contacts (`id`) VALUES\n" + b"('" * 1_000_000,
        b"INSERT INTO contacts (`id`) VALUES\n" + b"(1,\n" * 500_000,
        b"INSERT INTO contacts (`id`) VALUES\n" + b"\n" * 20_000_000,
        b"INSERT INTO contacts (`id`) VALUES\n" + b"(1)," * 5_000_000,
        b'{"exported_by": 1, "account": {"data": [' + b"{}," * 10_000_000,
        b'{"exported_by": 1, "account": {"data": [' + b'"a",' * 7_000_000,
        b"Nombre,Correo\n" + b"\n" * 3_000_000 + b"Ana,a@example.org\n",
        b"Nombre,Correo\nAna," + b"a" * 1_000_000 + b"\n",
        b"Nombre,Tel\xc3\xa9fono\nAna,6" + b" " * 1_000_000 + b"1\n",
        b"BEGIN:VCARD\nFN:Ana \xe9\nNOTE:" + b"a" * 1_000_000 + b"\nEND:VCARD\n",
        b"\xff\xfe" + b"\x00\xd8" * 1_000_000,
        b"Nombre,Correo\n" + b"\xe9\xff" * 2_000_000,
    ],
    ids=[
        "quotes", "reopening", "open", "empty", "line", "columns", "deep", "sql-quote", "sql-rows", "sql-lines",
        "sql-many", "json-many", "json-items", "blank", "word", "spaces", "letters", "surrogates", "bytes",
    ],
)  # fmt: skip
def test_hostile_files_end_soon_and_small(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hostile"
    path.write_bytes(content)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    count = sum(1 for _ in formats.read(path))
    assert count >= 1
    assert time.process_time() - started < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 256 * 1024


def test_a_flood_of_problems_is_stopped(tmp_path: Path) -> None:
    found = read(tmp_path, TABLE + ",x\n" * 200, limits=Limits(problems=50))
    assert len(of(Problem, found)) == 52
    assert problems(found)[-1][0] == "too_many_problems"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=80)
@given(st.binary(max_size=300))
def test_no_bytes_raise(tmp_path: Path, data: bytes) -> None:
    read(tmp_path, data)


_HEADS = st.sampled_from(
    [
        "First Name,Last Name,URL,Connected On",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name",
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Event 1 - Value,IM 1 - Value",
        "First Name,Last Name,E-mail Address,E-mail 2 Address,E-mail Type,Birthday,Home Street,Children",
        "Nombre,Correo,Fecha,Tel.,Cumpleaños,Hijos,LinkedIn",
        "First Name,Last Name,Display Name,Primary Email,Secondary Email,Birth Year,Birth Month,Birth Day",
    ]
)
_CELL = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["0/0/00", "23/11/2025", "Yes", "https://www.linkedin.com/in/x", "a@b.c", "* x ::: y", "LinkedIn Member"]
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(_HEADS, st.lists(st.lists(_CELL, max_size=9), max_size=5), st.sampled_from([",", ";", "\t"]))
def test_no_cells_raise(tmp_path: Path, head: str, rows: list[list[str]], separator: str) -> None:
    lines = [head.replace(",", separator), *(separator.join(row) for row in rows)]
    for item in read(tmp_path, "\n".join(lines).encode("utf-8", "surrogatepass")):
        assert getattr(item, "line", 1) >= 1
