"""Tables that people made themselves."""

from datetime import date
from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats.records import Problem
from lazos.core.formats.table import Mapping, guess_mapping, preview
from tests.core.formats.files import contacts, interactions, problems, read, values


def test_a_spanish_attendance_list_is_read_without_asking(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Feria de Málaga 2025;;;;;\n\nAsistente;Correo;Tel./Cel.;Empresa / institución;Fecha;Obs.\n"
        '"Núñez Ávila, Ana";a@example.org, b@example.org;600111222 / 951 222 333;Acme;9-nov-25;habló de "x"\n'
        '"Gil, Luis";;600 333 444;;23/11/2025;\n',
        encoding="cp1252",
    )
    ana, luis = contacts(found)
    assert (ana.full_name, ana.given, ana.family, ana.line) == ("Ana Núñez Ávila", "Ana", "Núñez Ávila", 4)
    assert [email.value for email in ana.emails] == ["a@example.org", "b@example.org"]
    assert values(ana.phones) == [("600111222", "mobile"), ("951 222 333", "mobile")]
    assert (luis.full_name, ana.positions[0].organisation) == ("Luis Gil", "Acme")
    assert [(met.day, met.people[0].name) for met in interactions(found)] == [
        (date(2025, 11, 9), "Ana Núñez Ávila"),
        (date(2025, 11, 23), "Luis Gil"),
    ]


def test_a_table_nobody_can_guess_asks_for_a_mapping(tmp_path: Path) -> None:
    text = "a;b;c\nAna;Málaga;x1\nEva;Cádiz;x2\n"
    (problem,) = read(tmp_path, text)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.fatal) == ("needs_mapping", True)
    ana, eva = contacts(read(tmp_path, text, mapping={"a": "full_name", "b": "city"}))
    assert (ana.full_name, ana.addresses[0].city, ana.leftovers[0].value) == ("Ana", "Málaga", "x1")
    assert contacts(read(tmp_path, text, mapping=Mapping(("given", "ignore", "note"))))[1].notes == ["x2"]
    assert eva.line == 3


def test_a_table_without_a_header_keeps_its_first_row(tmp_path: Path) -> None:
    text = "Ana,a@example.org\nEva,e@example.org\n"
    assert [code for code, _ in problems(read(tmp_path, text))] == ["needs_mapping"]
    found = contacts(read(tmp_path, text, mapping=Mapping(("full_name", "email"))))
    assert [(contact.full_name, contact.line) for contact in found] == [("Ana", 1), ("Eva", 2)]


def test_the_guess_is_clear_only_with_a_name_and_a_way_to_reach_them() -> None:
    assert guess_mapping(["Nombre", "Ciudad"], []).clear is False
    assert guess_mapping(["Nombre", "Móvil"], []).columns == ("full_name", "phone.mobile")
    assert guess_mapping(["Quién", "?"], [["Ana", "a@example.org"], ["Eva", "e@example.org"]]).clear is True


def test_two_columns_of_one_name_lose_nothing(tmp_path: Path) -> None:
    (ana,) = contacts(read(tmp_path, "Nombre,Correo,Correo,Empresa,Empresa\nAna,a@example.org,b@example.org,Uno,Dos\n"))
    assert [email.value for email in ana.emails] == ["a@example.org", "b@example.org"]
    assert {ana.positions[0].organisation, *(kept.value for kept in ana.leftovers)} == {"Uno", "Dos"}


def test_an_unreadable_day_does_not_cost_the_contact(tmp_path: Path) -> None:
    found = read(tmp_path, "Nombre,Correo,Fecha\nAna,a@example.org,ayer\n,,\n,,12/12/2025\n")
    assert len(contacts(found)) == 1
    assert problems(found) == [("unreadable_date", 2), ("no_identity", 4)]


def test_first_and_second_surname_columns(tmp_path: Path) -> None:
    (ana,) = contacts(
        read(tmp_path, "Nombre,Primer apellido,Segundo apellido,Email\nAna,de la Cruz,Gil,a@example.org\n")
    )
    assert (ana.given, ana.family, ana.family2, ana.full_name) == ("Ana", "de la Cruz", "Gil", "Ana de la Cruz Gil")


def test_the_preview_shows_samples_guesses_and_hints(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text(
        "Nombre;Contacto e-mail;Fecha;X\nGil, Ana;a@example.org, b@example.org;3/4/2025;\nRuiz, Eva;;5/6/2025;z\n"
    )
    sheet = formats.detect(path).members[0].sheet
    assert sheet is not None
    shown = {column.name: column for column in preview(sheet)}
    assert (shown["Nombre"].guess, shown["Nombre"].hints) == ("full_name", ("surname_first",))
    assert "several_values" in shown["Contacto e-mail"].hints
    assert shown["Fecha"].hints == ("ambiguous_dates",)
    assert shown["X"].guess == ""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_encoding_separator_and_line_ending(tmp_path: Path, encoding: str, separator: str, ending: str) -> None:
    rows = [["Nombre", "Apellidos", "Correo", "Notas"],
            ["Begoña", "Muñoz Peña", "b@example.org", '"uno' + ending + 'dos"'],
            ["Íñigo", "Güell", "i@example.org", ""]]  # fmt: skip
    text = "".join(separator.join(row) + ending for row in rows)
    begona, inigo = contacts(read(tmp_path, text, encoding=encoding))
    assert (begona.full_name, begona.notes, begona.line) == ("Begoña Muñoz Peña", ["uno\ndos"], 2)
    assert (inigo.full_name, inigo.line) == ("Íñigo Güell", 4)
