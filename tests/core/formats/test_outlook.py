"""Outlook on the desktop in the machine's language, and Outlook.com."""

from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats.columns import meaning, meanings
from tests.core.formats.files import contacts, problems, read, values

ENGLISH = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,"
    "Business City,Business Postal Code,Business Country/Region,Home Street,Home City,Other City,Business Fax,"
    "Business Phone,Business Phone 2,Home Phone,Mobile Phone,Assistant's Phone,Anniversary,Assistant's Name,Birthday,"
    "Categories,Children,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type,"
    "E-mail 2 Display Name,Hobby,Manager's Name,Notes,Priority,Private,Sensitivity,Spouse,User 1,Web Page\n"
)
SPANISH = (
    "Título;Nombre;Segundo nombre;Apellidos;Sufijo;Organización;Departamento;Puesto;Calle del trabajo;"
    "Ciudad de trabajo;Código postal del trabajo;Calle particular;Ciudad particular;Fax del trabajo;"
    "Teléfono del trabajo;Teléfono particular;Teléfono móvil;Aniversario;Cumpleaños;Categorías;Hijos;"
    "Dirección de correo electrónico;Tipo de correo electrónico;"
    "Nombre de pantalla de correo electrónico;Notas;Cónyuge\n"
)


def test_a_whole_contact(tmp_path: Path) -> None:
    row = (
        "Dr.,Ana,,Pérez,,Acme,Ventas,CTO,C/ Mayor 1,2º B,Málaga,29001,España,C/ Sol 2,Cádiz,Soria,951 000 001,"
        '"951 000 002",951 000 003,952 000 000,600 000 000,951 000 009,0/0/00,Eva,3/14/1980,Peña;Señal,"Iñigo; Sara",'
        "ana@example.org,SMTP,Ana Pérez (ana@example.org),/o=Org/ou=X/cn=Recipients/cn=ana,EX,Ana Legacy,Ajedrez,Raúl,"
        '"uno\r\ndos",Normal,False,Normal,Luis,algo,https://acme.example\n'
    )
    (ana,) = contacts(read(tmp_path, ENGLISH + row, encoding="cp1252"))
    assert (ana.full_name, ana.given, ana.family, ana.prefix) == ("Dr. Ana Pérez", "Ana", "Pérez", "Dr.")
    assert values(ana.emails) == [("ana@example.org", "")]
    assert values(ana.phones) == [
        ("951 000 001", "fax work"), ("951 000 002", "work"), ("951 000 003", "work"), ("952 000 000", "home"),
        ("600 000 000", "mobile"), ("951 000 009", "assistant"),
    ]  # fmt: skip
    assert [(place.label, place.street, place.city) for place in ana.addresses] == [
        ("work", "C/ Mayor 1\n2º B", "Málaga"), ("home", "C/ Sol 2", "Cádiz"), ("other", "", "Soria"),
    ]  # fmt: skip
    assert [(relation.kind, relation.name) for relation in ana.relations] == [
        ("assistant", "Eva"), ("child", "Iñigo"), ("child", "Sara"), ("manager", "Raúl"), ("spouse", "Luis"),
    ]  # fmt: skip
    assert [(date.kind, date.year, date.month, date.day) for date in ana.dates] == [("birthday", 1980, 3, 14)]
    assert (ana.tags, ana.interests, ana.notes) == (["Peña", "Señal"], ["Ajedrez"], ["uno\ndos"])
    assert {(kept.name, kept.value) for kept in ana.leftovers} == {
        ("E-mail 2 Address", "/o=Org/ou=X/cn=Recipients/cn=ana"), ("E-mail 2 Type", "EX"),
        ("E-mail 2 Display Name", "Ana Legacy"), ("User 1", "algo"),
    }  # fmt: skip


def test_the_spanish_header_with_semicolons_in_the_windows_code_page(tmp_path: Path) -> None:
    row = (
        "Sra.;Begoña;;Muñoz Peña;;Acme;;CTO;C/ Sol 1;Málaga;29001;;;;951000002;;600000000;0/0/00;"
        "3/4/1980;a;;b@example.org;SMTP;;n;\n"
    )
    (begona,) = contacts(read(tmp_path, SPANISH + row, encoding="cp1252"))
    assert (begona.given, begona.family, begona.prefix) == ("Begoña", "Muñoz Peña", "Sra.")
    assert [(date.kind, date.month, date.day) for date in begona.dates] == [("birthday", 4, 3)]
    assert values(begona.phones) == [("951000002", "work"), ("600000000", "mobile")]
    assert begona.leftovers == []


def test_one_telling_date_decides_for_the_column(tmp_path: Path) -> None:
    base = "First Name,Last Name,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Birthday\n"
    rows = "Ana,A,a@example.org,,1111111,,3/4/1980\nEva,B,b@example.org,,2222222,,23/11/1980\n"
    ana, eva = contacts(read(tmp_path, base + rows))
    assert [(date.month, date.day) for contact in (ana, eva) for date in contact.dates] == [(4, 3), (11, 23)]
    us = contacts(read(tmp_path, base + rows.replace("23/11", "11/23")))
    assert [(date.month, date.day) for contact in us for date in contact.dates] == [(3, 4), (11, 23)]


def test_outlook_com(tmp_path: Path) -> None:
    head = (
        "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,"
        "Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,"
        "Home Phone,Mobile Phone\n"
    )
    path = tmp_path / "contacts"
    path.write_text(head + "Ana,,Pérez,Dra.,,,,,,,Sala 3,es,,,a@example.org,b@example.org,,951000000,,600000000\n")
    found = formats.detect(path)
    assert (found.format, found.variant) == ("outlook", "web")
    (ana,) = contacts(list(formats.read(path)))
    assert values(ana.phones) == [("951000000", "main"), ("600000000", "mobile")]
    assert (ana.prefix, [email.value for email in ana.emails]) == ("Dra.", ["a@example.org", "b@example.org"])


def test_a_row_with_nobody_is_reported(tmp_path: Path) -> None:
    assert problems(read(tmp_path, ENGLISH + "Dr.,,,,,,,,,,Málaga\n")) == [("no_identity", 2)]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Adresse de messagerie 2", "email#2"),
        ("Téléphone 2 (bureau)", "phone.work#2"),
        ("Rue (domicile) 3", "street.home#3"),
        ("Télécopie (bureau)", "phone.fax.work"),
        ("Straße geschäftlich 2", "street.work#2"),
        ("Ort privat", "city.home"),
        ("E-Mail 2: Adresse", "email#2"),
        ("E-Mail: Angezeigter Name", "email_name"),
        ("Mobiltelefon", "phone.mobile"),
        ("Indirizzo posta elettronica 3", "email#3"),
        ("CAP (uff.)", "postcode.work"),
        ("Altra città", "city.other"),
        ("2º telefone da empresa", "phone.work#2"),
        ("Endereço de correio electrónico", "email"),
        ("Telemóvel", "phone.mobile"),
        ("País o región del domicilio", "country.home"),
        ("Otro código postal", "postcode.other"),
        ("Correo-e", "email"),
        ("Teléfono (Trabajo)", "phone.work"),
        ("Tel./Cel.", "phone.mobile"),
        ("E-mail Type", "email_type"),
        ("Foo bar", ""),
        ("Apartado postal de la dirección del trabajo", "po_box.work"),
        ("Website Blog", "link.blog"),
    ],
)
def test_what_a_column_name_means(name: str, key: str) -> None:
    assert meaning(name) == key


def test_names_are_read_together() -> None:
    assert meanings(["Nombre", "Apellidos"]) == ["given", "family"]
    assert meanings(["Nombre", "Teléfono"]) == ["full_name", "phone"]
    assert meanings(["Prénom", "Nom"]) == ["given", "family"]
    assert meanings(["Title", "Job Title"]) == ["prefix", "role"]
    assert meanings(["Name", "Title"]) == ["full_name", "role"]
