import pytest

from lazos.core.formats.vcard import read
from lazos.core.formats.vcard.charsets import guess

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{0}\r\nN:{0};;;;\r\nORG:{1}\r\nEND:VCARD\r\n"
NAMES = {
    "cp1252": ("José Núñez Ibáñez", "Compañía Española de Café"),
    "cp1251": ("Иван Сергеевич Петров", "Московский Университет"),
    "cp1253": ("Γιώργος Παπαδόπουλος", "Εταιρεία Αθηνών"),
    "cp1255": ("דוד בן גוריון", "אוניברסיטת תל אביב"),
    "cp1256": ("محمد عبد الرحمن", "جامعة القاهرة"),
    "koi8-r": ("Иван Сергеевич Петров", "Московский Университет"),
    "cp850": ("José Núñez Ibáñez", "Compañía Española"),
    "mac_roman": ("José Núñez Ibáñez", "Compañía Española"),
    "cp932": ("山田太郎", "東京株式会社"),
}


def only(data, **options):
    [record] = read(data, **options)
    return record


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_mark(codec):
    record = only(CARD.format(*NAMES["cp1251"]).encode(codec))
    assert record.full_name == NAMES["cp1251"][0]
    assert record.positions[0].organisation == NAMES["cp1251"][1]


@pytest.mark.parametrize("codec", NAMES)
def test_undeclared_8_bit_text_is_guessed(codec):
    record = only(CARD.format(*NAMES[codec]).encode(codec))
    assert (record.full_name, record.positions[0].organisation) == NAMES[codec]


@pytest.mark.parametrize("codec", NAMES)
def test_a_default_charset_needs_no_guess(codec):
    assert only(CARD.format(*NAMES[codec]).encode(codec), default_charset=codec).full_name == NAMES[codec][0]


def test_a_single_spanish_word_is_western():
    assert guess("Muñoz".encode("cp1252")) == "cp1252"


def test_each_line_may_have_its_own_charset():
    data = b"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1251:" + "Иван".encode("cp1251")
    data += b"\nORG;CHARSET=UTF-8:" + "Peña".encode() + b"\nNOTE:" + "Muñoz".encode("cp1252") + b"\nEND:VCARD\n"
    record = only(data, default_charset="windows-1252")
    assert (record.full_name, record.positions[0].organisation, record.notes) == ("Иван", "Peña", ["Muñoz"])


def test_a_character_folded_in_the_middle():
    data = b"BEGIN:VCARD\nFN:Pe" + "ñ".encode()[:1] + b"\n " + "ñ".encode()[1:] + b"a\nEND:VCARD"
    assert only(data).full_name == "Peña"


@pytest.mark.parametrize("head", ["FN", "FN;ENCODING=QUOTED-PRINTABLE"])
@pytest.mark.parametrize("name", ["zlib", "unicode_escape", "raw-unicode-escape", "punycode", "nada", "", "\x00"])
def test_a_charset_that_is_none_is_not_used(name, head):
    found = list(read(f"BEGIN:VCARD\n{head};CHARSET={name}:\\u0041ñ\nEND:VCARD".encode()))
    assert found[-1].full_name == "\\u0041ñ"
