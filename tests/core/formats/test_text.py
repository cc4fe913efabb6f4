"""Code pages, separators, line numbers, and rows that break."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.formats.limits import Limits
from lazos.core.formats.records import Problem
from lazos.core.formats.text import open_text, read_rows, sniff_encoding, sniff_separator

SPANISH = "Nombre;Ciudad\nBegoña Muñoz;Peñíscola\nÁngel Güell;Málaga\n"


def rows_of(text: str, separator: str = ",", limits: Limits | None = None) -> list[object]:
    stream = open_text(io.BytesIO(text.encode()), "utf-8")
    return list(read_rows(stream, separator, limits or Limits()))


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
        ("latin-1", "cp1252"),
        ("mac_roman", "mac_roman"),
        ("cp850", "cp850"),
    ],
)
def test_a_code_page_is_told_by_its_bytes(encoding: str, expected: str) -> None:
    assert sniff_encoding(io.BytesIO(SPANISH.encode(encoding))) == expected


def test_central_european_text_is_not_read_as_western() -> None:
    data = "Imię;Miasto\nŁukasz Wąż;Łódź\nJiří Dvořák;Plzeň\n".encode("cp1250")
    assert sniff_encoding(io.BytesIO(data)) == "cp1250"


def test_a_mark_does_not_turn_spanish_into_polish() -> None:
    data = "Xóchitl Ñáñez Güemes;señal & «datos» · 3º\n".encode("cp1252")
    assert sniff_encoding(io.BytesIO(data)) == "cp1252"


def test_a_stray_byte_in_utf8_costs_nothing_else() -> None:
    data = "Begoña,Muñoz,Peñíscola\n".encode() + b"Jos\xe9,P\xe9rez\n"
    stream = io.BytesIO(data)
    assert sniff_encoding(stream) == "utf-8"
    text = open_text(io.BytesIO(data), "utf-8").read()
    assert "Begoña" in text
    assert "José,Pérez" in text


def test_a_cut_character_between_two_pieces_is_no_error() -> None:
    data = ("ñ" * (1024 * 1024)).encode()[1:]
    assert sniff_encoding(io.BytesIO(b"a" + "ñ".encode() * 700_000)) == "utf-8"
    assert sniff_encoding(io.BytesIO(data)) == "utf-8"


def test_zeros_without_a_pattern_are_no_text() -> None:
    assert sniff_encoding(io.BytesIO(b"\x00\x01\x02\x03" * 50)) == ""


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_survives_commas_in_cells(separator: str) -> None:
    head = separator.join(["a", "b", "c"]) + "\n" + separator.join(['"x, y; z"', "2", "3"]) + "\n"
    assert sniff_separator(head) == separator


def test_excel_may_say_its_separator() -> None:
    assert sniff_separator("sep=;\na,b;c\n") == ";"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_count_as_a_person_counts_them(ending: str) -> None:
    text = ending.join(["a,b", '1,"two', 'lines"', "", "3,4", ""])
    assert rows_of(text) == [(1, ["a", "b"]), (2, ["1", "two\nlines"]), (5, ["3", "4"])]


def test_an_open_quote_loses_one_row_not_the_file() -> None:
    text = 'a,b\n1,"open\n2,x\n3,y\n'
    assert rows_of(text) == [(1, ["a", "b"]), Problem(2, "unclosed_quote"), (3, ["2", "x"]), (4, ["3", "y"])]


def test_an_open_quote_that_a_later_one_closes_is_found_out() -> None:
    text = 'a,b\n1,"open\n2,x\n3,"quoted, cell"\n4,z\n'
    assert rows_of(text) == [
        (1, ["a", "b"]), Problem(2, "unclosed_quote"), (3, ["2", "x"]), (4, ["3", "quoted, cell"]), (5, ["4", "z"]),
    ]  # fmt: skip


def test_quotes_that_nobody_doubled_stay_in_their_row() -> None:
    assert rows_of('a,b\n1,"said "hi"\nto me"\n2,x\n')[-1] == (4, ["2", "x"])


def test_a_row_without_end_is_cut_and_the_next_is_read() -> None:
    text = "a,b\n" + "x" * 500 + ",1\n2,z\n"
    assert rows_of(text, limits=Limits(row_chars=100)) == [(1, ["a", "b"]), Problem(2, "row_too_long"), (3, ["2", "z"])]


def test_rows_are_bounded() -> None:
    assert rows_of("1,2\n" * 50, limits=Limits(records=10))[-1] == Problem(10, "too_many_rows", fatal=True)


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0", exclude_categories=["Cs", "Zl", "Zp", "Cc"]))


@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=1, max_size=8))
def test_what_csv_writes_is_read_back(rows: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    assert [cells for _, cells in rows_of(out.getvalue())] == [row for row in rows if any(row)]  # type: ignore[misc]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    encoding = sniff_encoding(io.BytesIO(data)) or "utf-8"
    list(read_rows(open_text(io.BytesIO(data), encoding), ","))
