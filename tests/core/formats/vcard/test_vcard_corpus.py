"""Every vCard of the collected test material, with the counts it must give; the folder is named by LAZOS_CORPUS."""

import codecs
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from vcard_survival import cards, lost

from lazos.core.formats.records import Problem
from lazos.core.formats.vcard import read, write

CORPUS = os.environ.get("LAZOS_CORPUS", "")
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS, reason="LAZOS_CORPUS names no folder: the collected vCards are not here"),
]

# file → (records, {line: code} of everything reported)
EXPECTED = {
    "calcard/002.vcf": (1, {}),
    "calcard/007.vcf": (1, {}),
    "calcard/008.vcf": (1, {}),
    "calcard/038.vcf": (3, {}),
    "calcard/052.vcf": (0, {1: "no_identity"}),
    "calcard/053.vcf": (0, {1: "no_identity"}),
    "calcard/060.vcf": (1, {}),
    "calcard/062.vcf": (1, {}),
    "calcard/064.vcf": (1, {}),
    "calcard/066.vcf": (1, {}),
    "calcard/069.vcf": (0, {1: "no_identity"}),
    "calcard/070.vcf": (1, {}),
    "calcard/074.vcf": (1, {}),
    "calcard/075.vcf": (1, {}),
    "calcard/076.vcf": (1, {}),
    "calcard/rfc.vcf": (9, {}),
    "contacts/forrest-gump.vcf": (1, {}),
    "ez-vcard/io/text/John_Doe_GMAIL.vcf": (1, {}),
    "ez-vcard/io/text/John_Doe_MS_OUTLOOK.vcf": (1, {}),
    "ez-vcard/io/text/fullcontact.vcf": (1, {}),
    "ez-vcard/io/text/outlook-2007.vcf": (1, {}),
    "ical.js/parser/vcard.vcf": (1, {}),
    "ical.js/parser/vcard3.vcf": (1, {}),
    "ical.js/parser/vcard_grouped.vcf": (0, {1: "no_identity"}),
    "ical4j-vcard/4b62872a-849-0.vcf": (1, {}),
    "ical4j-vcard/invalid/vcard-dirk-whitespaceafterbegin.vcf": (1, {}),
    "ical4j-vcard/valid/Denis_Hennessy.vcf": (1, {}),
    "ical4j-vcard/valid/vcard-lowercase.vcf": (1, {}),
    "ical4j-vcard/valid/vcard-url.vcf": (1, {}),
    "ical4j-vcard/vcard-rfc2426.vcf": (2, {}),
    "khard/broken.abook/unparsable.vcf": (0, {1: "no_cards"}),
    "khard/minimal.abook/minimal.vcf": (0, {1: "no_cards"}),
    "khard/nick.abook/joe.vcf": (0, {1: "no_cards"}),
    "khard/nick.abook/nickname.vcf": (0, {1: "no_cards"}),
    "khard/test.abook/contact1.vcf": (0, {1: "no_cards"}),
    "khard/test.abook/contact2.vcf": (0, {1: "no_cards"}),
    "khard/test.abook/text-bday.vcf": (0, {1: "no_cards"}),
    "khard/vcards/altid.vcf": (1, {}),
    "khard/vcards/category.vcf": (1, {}),
    "khard/vcards/contact1.vcf": (1, {}),
    "khard/vcards/contact2.vcf": (1, {}),
    "khard/vcards/individual.vcf": (1, {}),
    "khard/vcards/issue249.vcf": (1, {}),
    "khard/vcards/joe.vcf": (1, {}),
    "khard/vcards/korean-c.vcf": (1, {}),
    "khard/vcards/korean-j.vcf": (1, {}),
    "khard/vcards/labels.vcf": (1, {}),
    "khard/vcards/minimal.vcf": (1, {}),
    "khard/vcards/nickname.vcf": (1, {}),
    "khard/vcards/no-nickname.vcf": (1, {}),
    "khard/vcards/org.vcf": (1, {}),
    "khard/vcards/photov3.vcf": (1, {}),
    "khard/vcards/photov4.vcf": (1, {}),
    "khard/vcards/post.vcf": (1, {}),
    "khard/vcards/tel-value-uri.vcf": (1, {}),
    "khard/vcards/text-bday.vcf": (1, {}),
    "khard/vcards/unparsable.vcf": (1, {1: "missing_end"}),
    "libical/leaktest.vcf": (3, {}),
    "libical/test.vcf": (2, {}),
    "monica/vcard_stub.vcf": (3, {}),
    "nametag/apple-vcard-example.vcf": (1, {}),
    "roundcubemail/Browser/data/contacts.vcf": (2, {}),
    "roundcubemail/src/photo.vcf": (1, {}),
    "roundcubemail/src/utf-16_sample.vcf": (1, {}),
    "vcard.net/v2.1/Data/Contacts.vcf": (2, {15: "bad_base64", 42: "bad_base64"}),
    "vcard.net/v2.1/Data/John_Doe.vcf": (1, {15: "bad_base64"}),
    "vcard.net/v3.0/Data/Contacts.vcf": (2, {18: "bad_base64", 52: "bad_base64"}),
    "vcard.net/v3.0/Data/John_Doe.vcf": (1, {18: "bad_base64"}),
    "vcard.net/v4.0/Data/Contacts.vcf": (2, {}),
    "vcard.net/v4.0/Data/John_Doe.vcf": (1, {}),
    "vcards/AnsiIssueInvalidEncoding.vcf": (1, {6: "unknown_charset"}),
    "vcards/Cropped_2_1.vcf": (1, {1: "missing_end"}),
    "vcards/LargeFile.vcf": (1000, {}),
    "vcards/MultiAnsiFilterTests/German.vcf": (1, {}),
    "vcards/MultiAnsiFilterTests/Hebrew.vcf": (1, {}),
    "vcards/MultiAnsiFilterTests/v3Ansi.vcf": (2, {}),
    "vcards/MultiAnsiFilterTests/v3Utf16Bom.vcf": (2, {}),
    "vcards/Photo_Outlook_v2.vcf": (0, {1: "no_identity"}),
    "vcards/Photo_v3.vcf": (1, {}),
    "vcards/Utf-8/Greek.vcf": (1, {}),
    "vcards/Utf-8/Hebrew.vcf": (1, {}),
    "vcards/Utf-8/Ukrainian.vcf": (1, {}),
    "vcards/v2_1.vcf": (1, {}),
    "vcards/v3.vcf": (2, {}),
    "vobject/issue64.vcf": (0, {1: "no_identity"}),
    "vobject/radicale-1587.vcf": (1, {}),
}

CHARSETS = {"German.vcf": "cp1252", "v3Ansi.vcf": "cp1252", "AnsiIssueInvalidEncoding.vcf": "cp1252"}


def files():
    root = Path(CORPUS) / "vcard"
    return sorted(str(path.relative_to(root)) for path in root.rglob("*.vcf")) if CORPUS else []


def load(name):
    with (Path(CORPUS) / "vcard" / name).open("rb") as file:
        found = list(read(file))
    return [item for item in found if not isinstance(item, Problem)], [p for p in found if isinstance(p, Problem)]


def plain(record):
    return replace(record, raw="", line=0, file="", source="")


def test_the_table_names_every_file():
    assert sorted(EXPECTED) == files()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_counts(name):
    records, problems = load(name)
    assert (len(records), {p.line: p.code for p in problems}) == EXPECTED[name]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_written_and_read_again_it_is_the_same(name):
    for record in load(name)[0]:
        again = [item for item in read(write(record).encode()) if not isinstance(item, Problem)]
        assert [plain(item) for item in again] == [plain(record)]


def text_of(name):
    data = (Path(CORPUS) / "vcard" / name).read_bytes()
    if data.startswith((codecs.BOM_UTF16_LE, b"\0B")):
        return data.decode("utf-16" if data[0] == 0xFF else "utf-16-be").lstrip("\ufeff")
    charset = {"Hebrew.vcf": "cp1255"}.get(Path(name).name, "") if "Ansi" in name else ""
    return data.decode(charset or CHARSETS.get(Path(name).name, "utf-8-sig"))


def test_every_content_line_survives(capsys):
    total, missing = 0, []
    for name in files():
        if name.startswith("khard/") and "vcards" not in name:
            continue  # these hold a path, not a card
        records, problems = load(name)
        skipped = {problem.line for problem in problems if problem.skipped}
        outermost = cards(text_of(name))
        if len(outermost) == len(records) + len(skipped):
            kept = iter(records)
            lines = [p.line for p in problems if p.skipped]
            if lines and not records:
                continue
            for before, record in zip(outermost, kept, strict=True):
                [after] = cards(write(record))
                total += len(before)
                missing += [(name, *found) for found in lost(before, after)]
        else:
            pytest.fail(f"{name}: {len(outermost)} cards by the checker, {len(records)} read")
    with capsys.disabled():
        print(f"\ncontent lines that survive: {100 * (1 - len(missing) / total):.2f} % of {total}")  # noqa: T201
    assert Counter(what for *_, what in missing) == {}, missing
