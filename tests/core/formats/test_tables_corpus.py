"""Every address book of the development data, counted a second way with the plain csv module."""

import csv
import io
import json
import os
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats.records import (
    ContactRecord,
    ExchangeRecord,
    InteractionRecord,
    OwnerRecord,
    Problem,
    Record,
    ReminderRecord,
)

CORPUS = Path(os.environ.get("LAZOS_CORPUS", "/nonexistent"))
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="LAZOS_CORPUS does not name the data folder"),
]
LINKEDIN = sorted(path.parent for path in CORPUS.glob("linkedin/**/messages.csv")) if CORPUS.is_dir() else []
ADDRESS_BOOKS = {
    "csv/synthetic/google-new.csv": ("google", "utf-8-sig", 60),
    "csv/synthetic/google-old.csv": ("google", "utf-8-sig", 60),
    "csv/synthetic/google-old-utf16le-bom.csv": ("google", "utf-16", 60),
    "csv/synthetic/outlook-en.csv": ("outlook", "utf-8-sig", 50),
    "csv/synthetic/outlook-en-cp1252.csv": ("outlook", "cp1252", 50),
    "csv/roundcube/gmail.csv": ("google", "utf-8-sig", 1),
    "csv/roundcube/tb_plain.csv": ("thunderbird", "utf-8-sig", 1),
    "csv/roundcube/all.csv": ("table", "utf-8-sig", 1),
    "csv/monica/single_contact_stub.csv": ("table", "utf-8-sig", 1),
}


def plain(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    """The rows by column name, LinkedIn's remark above the header passed over."""
    text = path.read_bytes().decode(encoding)
    found = re.search(r"^.*First Name,Last Name,", text, re.MULTILINE)
    if text.startswith("Notes:") and found:
        text = text[found.start() :]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def count(found: list[Record | Problem]) -> Counter[str]:
    return Counter(item.code if isinstance(item, Problem) else type(item).__name__ for item in found)


@pytest.mark.parametrize(("name", "expected"), ADDRESS_BOOKS.items(), ids=list(ADDRESS_BOOKS))
def test_every_row_of_an_address_book_is_a_contact(name: str, expected: tuple[str, str, int]) -> None:
    kind, encoding, number = expected
    rows = plain(CORPUS / name, encoding)
    found = list(formats.read(CORPUS / name))
    assert formats.detect(CORPUS / name).format == kind
    assert len(rows) == number
    assert count(found) == {"ContactRecord": number}


@pytest.mark.parametrize("name", [name for name in ADDRESS_BOOKS if "synthetic" in name])
def test_names_addresses_and_lines_are_those_of_the_file(name: str) -> None:
    encoding = ADDRESS_BOOKS[name][1]
    lines = re.split("\r\n|\n", (CORPUS / name).read_bytes().decode(encoding))
    for record, row in zip(formats.read(CORPUS / name), plain(CORPUS / name, encoding), strict=True):
        assert isinstance(record, ContactRecord)
        assert record.given == (row.get("First Name") or row.get("Given Name"))
        assert record.family == (row.get("Last Name") or row.get("Family Name"))
        assert record.given in lines[record.line - 1]
        mail = row.get("E-mail 1 - Value") or row.get("E-mail Address") or ""
        assert [email.value for email in record.emails] == mail.split(" ::: ")
        phones = row.get("Phone 1 - Value") or row.get("Mobile Phone") or ""
        assert [phone.value for phone in record.phones] == phones.split(" ::: ")
        birthday = (row.get("Birthday") or "").strip()
        assert len([date for date in record.dates if date.kind == "birthday"]) == (birthday not in ("", "0/0/00"))


CLOTHES = [(";", "\r\n", "cp1252"), ("\t", "\n", "utf-16"), (",", "\r", "mac_roman"), (";", "\n", "utf-16-be")]


@pytest.mark.parametrize(("separator", "ending", "encoding"), CLOTHES)
@pytest.mark.parametrize(
    "name",
    ["csv/synthetic/google-new.csv", "csv/synthetic/outlook-en.csv", "linkedin/synthetic/era2024/Connections.csv"],
)
def test_the_same_book_saved_by_another_program(
    name: str, separator: str, ending: str, encoding: str, tmp_path: Path
) -> None:
    text = (CORPUS / name).read_bytes().decode("utf-8-sig")
    known = "".join(char for char in text if char < "\u2000")
    (tmp_path / "before.csv").write_bytes(known.encode())
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=ending)
    writer.writerows(csv.reader(io.StringIO(known, newline="")))
    (tmp_path / "after.csv").write_bytes(out.getvalue().encode(encoding))
    before, after = (list(formats.read(tmp_path / file)) for file in ("before.csv", "after.csv"))
    for record in (*before, *after):
        if isinstance(record, ContactRecord | Problem):
            record.line = 0
    assert after == before


@pytest.mark.parametrize("folder", LINKEDIN, ids=lambda folder: folder.name)
def test_linkedin_exports_as_folder_and_as_zip(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for path in sorted(folder.rglob("*.csv")):
            out.write(path, path.relative_to(folder).as_posix())
    found = list(formats.read(archive))
    assert formats.detect(archive).format == "linkedin"
    assert count(found) == count(list(formats.read(folder)))
    _check_connections(folder, found)
    _check_messages(folder, found)
    _check_exchanges(folder, found)
    assert count(found)["unknown_member_file"] == 0
    assert count(found)["OwnerRecord"] == (folder / "Profile.csv").exists()


def _check_connections(folder: Path, found: list[Record | Problem]) -> None:
    rows = plain(folder / "Connections.csv")
    seen = [row for row in rows if row["First Name"] or row["Last Name"]]
    read = [item for item in found if isinstance(item, ContactRecord) and item.file.endswith("Connections.csv")]
    assert [record.full_name for record in read] == [f"{row['First Name']} {row['Last Name']}" for row in seen]
    assert all(record.met_on for record in read)
    assert count(found)["hidden_member"] == len(rows) - len(seen)
    if "URL" in rows[0]:
        assert [record.uid for record in read] == [f"linkedin:{row['URL'].rsplit('/')[-1]}" for row in seen]


def _check_messages(folder: Path, found: list[Record | Problem]) -> None:
    rows = plain(folder / "messages.csv")
    left_out = sum(int(item.facts.get("count", 0)) for item in found if isinstance(item, Problem))
    bad = sum(isinstance(item, Problem) and item.code == "bad_row" for item in found)
    read = [item for item in found if isinstance(item, InteractionRecord) and item.file.endswith("messages.csv")]
    assert len(read) + left_out + bad == len(rows)
    assert left_out <= 20
    assert len({item.key for item in read}) == len(read)
    owner = "Xóchitl Ñáñez Güemes" if "synthetic" in str(folder) else "Ada Byron-Lovelace"
    by_moment = {(row["DATE"], row["FROM"], row["CONVERSATION ID"]) for row in rows if row["FROM"] == owner}
    if folder.name != "kawsay":
        mine = [item for item in read if item.direction == "out"]
        assert len({(str(item.at), item.key) for item in mine}) == len(mine)
        assert 0 < len(mine) <= len(by_moment) + 2
        assert all(person.name != owner for item in read for person in item.people)


def _check_exchanges(folder: Path, found: list[Record | Problem]) -> None:
    names = ("Endorsement_Received_Info.csv", "Recommendations_Received.csv")
    rows = sum(len(plain(folder / name)) for name in names if (folder / name).exists())
    assert len([item for item in found if isinstance(item, ExchangeRecord)]) == rows
    invitations = len(plain(folder / "Invitations.csv")) if (folder / "Invitations.csv").exists() else 0
    read = [item for item in found if isinstance(item, InteractionRecord) and item.file.endswith("Invitations.csv")]
    assert len(read) == invitations


def test_people_of_messages_carry_the_uid_of_their_connection() -> None:
    found = list(formats.read(CORPUS / "linkedin/export-viewer"))
    people = {item.uid for item in found if isinstance(item, ContactRecord)}
    assert len(people) == len([item for item in found if isinstance(item, ContactRecord)])
    assert {person.uid for item in found if isinstance(item, InteractionRecord) and item.kind == "message" and
            item.file == "messages.csv" for person in item.people} <= people  # fmt: skip


def test_monica_json() -> None:
    tree = json.loads((CORPUS / "monica/export.json").read_text())
    sections = {section["type"]: section["values"] for section in tree["account"]["data"]}
    inner: Counter[str] = Counter()
    for contact in sections["contact"]:
        for section in contact["data"]:
            inner[section["type"]] += len(section["values"])
    used = {uid for contact in sections["contact"] for section in contact["data"] if section["type"] == "activity"
            for uid in section["values"]}  # fmt: skip
    found = list(formats.read(CORPUS / "monica/export.json"))
    read = [item for item in found if isinstance(item, ContactRecord)]
    assert [record.uid for record in read] == [contact["uuid"] for contact in sections["contact"]]
    assert sum(len(record.emails) + len(record.phones) for record in read) == inner["contact_field"]
    assert sum(len(record.addresses) for record in read) == inner["address"]
    assert sum(len(record.relations) for record in read) == len(sections["relationship"])
    assert len([item for item in found if isinstance(item, ReminderRecord)]) == inner["reminder"]
    kinds = Counter(item.kind for item in found if isinstance(item, InteractionRecord))
    assert kinds["call"] == inner["call"]
    assert kinds["meal"] + kinds["coffee"] + kinds["meeting"] == len(used)
    assert count(found)["activity_without_people"] == len(sections["activity"]) - len(used)
    assert len([item for item in found if isinstance(item, OwnerRecord)]) == 1
    lines = (CORPUS / "monica/export.json").read_text().split("\n")
    assert all(f'"uuid": "{record.uid}"' in lines[record.line] for record in read)


def test_monica_sql() -> None:
    text = (CORPUS / "monica/export.sql").read_text()
    found = list(formats.read(CORPUS / "monica/export.sql"))
    read = [item for item in found if isinstance(item, ContactRecord)]
    assert len(read) == 25
    assert [phone.value for record in read for phone in record.phones if phone.value.startswith("00")] == re.findall(
        r",2,(00\d+),", text
    )
    assert count(found)["bad_sql"] == 0
    assert all(record.given in text.split("\n")[record.line - 1] for record in read)


@pytest.mark.parametrize("name", ["all", "gmail", "tb_plain"])
def test_what_roundcube_reads_is_read_too(name: str) -> None:
    expected = _cards(CORPUS / f"csv/roundcube/{name}.vcf.expected")
    (record,) = formats.read(CORPUS / f"csv/roundcube/{name}.csv")
    assert isinstance(record, ContactRecord)
    assert record.full_name == expected["FN"][0]
    assert ";".join((record.family, record.given, record.additional, record.prefix, record.suffix)) == expected["N"][0]
    assert [email.value for email in record.emails] == expected["EMAIL"]
    assert [phone.value for phone in record.phones] == expected["TEL"]
    assert {link.value for link in record.links} == set(expected["URL"])
    assert record.positions[0].organisation == expected["ORG"][0]
    assert record.positions[0].role == expected["TITLE"][0]
    born = record.dates[0]
    assert f"{born.year}-{born.month:02d}-{born.day:02d}" == expected["BDAY"][0]
    addresses = [
        ";".join((place.street, place.city, place.region, place.postcode, place.country)) for place in record.addresses
    ]
    assert addresses == [value.removeprefix(";;") for value in expected["ADR"]]
    assert record.notes == expected.get("NOTE", [])


def _cards(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in path.read_text().splitlines():
        name, _, value = line.partition(":")
        found.setdefault(name.split(";")[0], []).append(value)
    return found
