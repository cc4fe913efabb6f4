"""Thunderbird's CSV."""

from pathlib import Path

from lazos.core import formats
from tests.core.formats.files import contacts, read, values

HEAD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,"
    "Work Phone,Home Phone,Fax Number,"
    "Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Work Address,Work City,Job Title,Department,"
    "Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\n"
)


def test_a_whole_contact_with_the_comma_too_many(tmp_path: Path) -> None:
    row = (
        "Ana,Pérez,Ana P.,ani,a@example.org,b@example.org,,951000001,952000001,953000001,954000001,"
        "600000001,C/ Sol 1,2º B,"
        "Málaga,C/ Mar 2,Cádiz,CTO,IT,Acme,https://a.example,https://b.example,1980,2,9,algo,nota,\n"
    )
    found = read(tmp_path, HEAD + row)
    assert formats.detect(tmp_path / "file.bin").format == "thunderbird"
    (ana,) = contacts(found)
    assert (ana.full_name, ana.nickname) == ("Ana P.", "ani")
    assert [label for _, label in values(ana.phones)] == ["work", "home", "fax", "pager", "mobile"]
    assert [(place.label, place.street) for place in ana.addresses] == [
        ("home", "C/ Sol 1\n2º B"),
        ("work", "C/ Mar 2"),
    ]
    assert [(date.year, date.month, date.day) for date in ana.dates] == [(1980, 2, 9)]
    assert [(kept.name, kept.value) for kept in ana.leftovers] == [("Custom 1", "algo")]


def test_a_birthday_without_its_year_or_without_its_day(tmp_path: Path) -> None:
    rows = f"Ana,{',' * 20},,2,29\nEva,{',' * 21}1980\n"
    ana, eva = contacts(read(tmp_path, HEAD + rows))
    assert [(date.year, date.month, date.day) for date in ana.dates] == [(None, 2, 29)]
    assert [(date.year, date.text) for date in eva.dates] == [(1980, "1980")]
