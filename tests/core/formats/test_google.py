"""Google Contacts, both headers."""

from pathlib import Path

from lazos.core.formats.records import PositionRecord, RelationRecord
from tests.core.formats.files import contacts, problems, read, values

NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,"
    "Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value\n"
)
OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,"
    "Nickname,Maiden Name,Birthday,Occupation,Hobby,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Organization 1 - Department,"
    "Organization 1 - Symbol,Organization 2 - Type,Organization 2 - Name,Organization 2 - Title\n"
)


def test_a_whole_contact_of_today(tmp_path: Path) -> None:
    row = (
        'Ana,Sofía,Pérez Güell,,,,Dra.,,Anita,"Pérez, Ana",'
        'Acme,CTO,I+D, --02-29,"una\nnota",,* myContacts ::: Peña ::: '
        "* starred,* Work,a@example.org ::: b@example.org,Home,c@example.org,Mobile,+34 600 111 222,Home,,C/ Mayor 1,"
        "Málaga,12,Andalucía,29001,ES,2º B,Spouse,Luis,Blog,https://ana.example,Anniversary,2010-06-19,NIF,00T\n"
    )
    (ana,) = contacts(read(tmp_path, NEW + row))
    assert (ana.given, ana.additional, ana.family, ana.prefix, ana.nickname) == (
        "Ana", "Sofía", "Pérez Güell", "Dra.", "Anita",
    )  # fmt: skip
    assert ana.full_name == "Dra. Ana Sofía Pérez Güell"
    assert values(ana.emails) == [("a@example.org", "work"), ("b@example.org", "work"), ("c@example.org", "home")]
    assert [email.preferred for email in ana.emails] == [True, False, False]
    assert ana.positions == [PositionRecord("Acme", "I+D", "CTO")]
    assert (ana.addresses[0].street, ana.addresses[0].po_box, ana.addresses[0].extended) == ("C/ Mayor 1", "12", "2º B")
    assert [(date.kind, date.year, date.month, date.day) for date in ana.dates] == [
        ("birthday", None, 2, 29),
        ("anniversary", 2010, 6, 19),
    ]
    assert ana.relations == [RelationRecord("spouse", "Luis")]
    assert (ana.tags, ana.starred, ana.notes) == (["Peña"], True, ["una\nnota"])
    assert {(kept.name, kept.value) for kept in ana.leftovers} == {
        ("Group Membership", "* myContacts"),
        ("NIF", "00T"),
        ("File As", "Pérez, Ana"),
    }


def test_the_old_header_with_two_organisations_in_utf16(tmp_path: Path) -> None:
    row = (
        "Ana Pérez,Ana,,Pérez,,アナ,,,,,Soto,1980-01-02,Abogada,Ajedrez,,Amigos,* ,a@example.org,,"
        "Acme,,,AC,,Beta,Socia\n"
    )
    (ana,) = contacts(read(tmp_path, OLD + row, encoding="utf-16"))
    assert ana.full_name == "Ana Pérez"
    assert ana.positions == [PositionRecord("Acme", "", "Abogada"), PositionRecord("Beta", "", "Socia")]
    assert (ana.maiden, ana.phonetic, ana.interests, ana.tags) == ("Soto", "アナ", ["Ajedrez"], ["Amigos"])
    assert [(kept.name, kept.value) for kept in ana.leftovers] == [("Organization 1 - Symbol", "AC")]


def test_rows_that_are_short_long_empty_or_nobody(tmp_path: Path) -> None:
    head = "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value\n"
    found = read(
        tmp_path, head + "Ana,\n,,,,\n\n,,* myContacts\nLuis,Gil,,,l@example.org,extra,\n,,,* ,solo@example.org\n"
    )
    assert [(contact.full_name, contact.line) for contact in contacts(found)] == [
        ("Ana", 2),
        ("Luis Gil", 6),
        ("solo@example.org", 7),
    ]
    assert contacts(found)[1].leftovers[0].value == "extra"
    assert problems(found) == [("no_identity", 5)]


def test_an_organisation_without_a_person(tmp_path: Path) -> None:
    (acme,) = contacts(read(tmp_path, NEW + ",,,,,,,,,,Acme,,,,,,,,,,,Work,900 100 200\n"))
    assert (acme.kind, acme.full_name) == ("organisation", "Acme")
