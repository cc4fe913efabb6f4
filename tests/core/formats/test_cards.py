"""A scanned QR: a card, a way to reach somebody, or a clear no; and our own card, read by others."""

import io
import re
from urllib.parse import quote

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.formats import cards
from lazos.core.formats.records import ContactRecord, Problem

CARD = cards.Card("Ana Robles Uc", "Encuaderna; enseña, repara", "ana@robles.example", "+52 999 555 0117",
                  "https://robles.example/a?b=1,2", "Libros que duran.\nPregúntame por el cosido.")  # fmt: skip


def test_a_vcard():
    found = cards.read("BEGIN:VCARD\nVERSION:3.0\nN:Kú;Pilar;;;\nFN:Pilar Kú\nTEL:+52 999 555 0100\nEND:VCARD")
    assert (found.full_name, found.phones[0].value) == ("Pilar Kú", "+52 999 555 0100")


def test_a_mecard_with_escapes():
    found = cards.read(
        r"MECARD:N:Kú Canché,Pilar;TEL:+529995550100;EMAIL:p@ku.example;ORG:Uno\; dos;URL:https\://k.mx;;"
    )
    assert (found.full_name, found.family, found.given) == ("Pilar Kú Canché", "Kú Canché", "Pilar")
    assert found.positions[0].organisation == "Uno; dos"
    assert found.links[0].value == "https://k.mx"


PROFILE = "https://www.linkedin.com/in/ana-robles-8a41b2"


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("https://www.linkedin.com/in/ana-robles-8a41b2/", "Ana Robles", PROFILE),
        ("https://www.linkedin.com/in/ana-robles-8a41b2?fromQR=1", "Ana Robles", PROFILE),
        ("https://es.linkedin.com/in/ana-robles-8a41b2/es?trk=people-guest", "Ana Robles", PROFILE),
        ("HTTPS://WWW.LINKEDIN.COM/in/ana-robles-8a41b2", "Ana Robles", PROFILE),
        ("https://www.linkedin.com/comm/in/ana-robles-8a41b2", "Ana Robles", PROFILE),
        ("linkedin://profile/ana-robles-8a41b2", "Ana Robles", PROFILE),
        ("linkedin.com/in/ana-robles-8a41b2", "Ana Robles", PROFILE),
        ("https://www.linkedin.com/in/%C3%A1lvaro-n%C3%BA%C3%B1ez-1", "Álvaro Núñez",
         "https://www.linkedin.com/in/%C3%A1lvaro-n%C3%BA%C3%B1ez-1"),
        ("https://mx.linkedin.com/in/anarobles", "", "https://www.linkedin.com/in/anarobles"),
        ("https://www.linkedin.com/company/taller", "", "https://www.linkedin.com/company/taller"),
        ("https://lnkd.in/abc", "", "https://lnkd.in/abc"),
        ("https://lazos.example/members/7/", "", "https://lazos.example/members/7/"),
        ("https://robles.example/?utm_source=qr&a=1&fbclid=x", "", "https://robles.example/?a=1"),
        ("MEBKM:TITLE:Taller;URL:https\\://robles.example;;", "", "https://robles.example"),
        ("URLTO:https://robles.example", "", "https://robles.example"),
        ("https://wa.me/529995550100", "", "+529995550100"),
        ("https://api.whatsapp.com/send?phone=529995550100&text=hola", "", "+529995550100"),
        ("whatsapp://send?phone=+529995550100", "", "+529995550100"),
        ("https://wa.me/qr/ABCDEF", "", "https://wa.me/qr/ABCDEF"),
        ("tg://resolve?domain=anarobles", "", "https://t.me/anarobles"),
        ("tel:+52-999-555-0100", "", "+52-999-555-0100"),
        ("SMSTO:+529995550100:hola", "", "+529995550100"),
        ("sms:+529995550100?body=hola", "", "+529995550100"),
        ("facetime:ana@robles.example", "", "ana@robles.example"),
        ("mailto:ana@robles.example?subject=hola", "", "ana@robles.example"),
        ("mailto:Ana%20Robles%20%3Cana@robles.example%3E", "Ana Robles", "ana@robles.example"),
        ("MATMSG:TO:ana@robles.example;SUB:hola;BODY:x;;", "", "ana@robles.example"),
        ("SMTP:ana@robles.example:asunto:hola", "", "ana@robles.example"),
        ("Teresa Quiroga\nteresa@q.example", "Teresa Quiroga", "teresa@q.example"),
        ("Nombre: Teresa Quiroga\nCorreo: teresa@q.example", "Teresa Quiroga", "teresa@q.example"),
        ("Omar Santillán", "Omar Santillán", ""),
    ],
)  # fmt: skip
def test_what_is_one_person(text, name, way):
    found = cards.read(text)
    ways = [one.value for one in [*found.links, *found.phones, *found.emails]]
    assert (found.full_name, ways) == (name, [way] if way else [])


VCARDS = {
    "iOS": "BEGIN:VCARD\nVERSION:3.0\nPRODID:-//Apple Inc.//iPhone OS 17.0//EN\nN:Robles;Ana;;;\nFN:Ana Robles\n"
    "ORG:Taller Uc;\nTITLE:Encuadernadora\nEMAIL;type=INTERNET;type=WORK;type=pref:ana@robles.example\n"
    "item1.TEL;type=pref:+52 999 555 0117\nitem1.X-ABLabel:_$!<Mobile>!$_\nitem2.URL;type=pref:https\\://robles.example\n"
    "END:VCARD",
    "Android 2.1": "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Robles;An=61;;;\r\n"
    "FN:Ana Robles\r\nTEL;CELL:+52 999 555 0117\r\nEMAIL;HOME:ana@robles.example\r\nURL:https://robles.example\r\n"
    "ORG:Taller Uc\r\nTITLE:Encuadernadora\r\nEND:VCARD\r\n",
    "4.0": "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Robles\nN:Robles;Ana;;;\nTEL;VALUE=uri;TYPE=cell:tel:+52 999 555 0117\n"
    "EMAIL:ana@robles.example\nURL:https://robles.example\nORG:Taller Uc\nTITLE:Encuadernadora\nEND:VCARD",
    "MECARD": "MECARD:N:Robles,Ana;ORG:Taller Uc;TITLE:Encuadernadora;TEL:+52 999 555 0117;EMAIL:ana@robles.example;"
    "URL:https\\://robles.example;;",
    "BIZCARD": "BIZCARD:N:Ana;X:Robles;T:Encuadernadora;C:Taller Uc;B:+52 999 555 0117;E:ana@robles.example;"
    "U:https\\://robles.example;;",
}
VCARDS["no end"] = VCARDS["iOS"].removesuffix("END:VCARD")
VCARDS["no version"] = VCARDS["4.0"].replace("VERSION:4.0\n", "")
VCARDS["CR alone"] = VCARDS["iOS"].replace("\n", "\r")
VCARDS["line ends in letters"] = VCARDS["iOS"].replace("\n", "\\n")
VCARDS["line ends lost"] = VCARDS["Android 2.1"].replace("\r\n", " ")
VCARDS["with a BOM"] = "\ufeff" + VCARDS["4.0"]
VCARDS["as data"] = "data:text/vcard;charset=utf-8," + quote(VCARDS["4.0"])


@pytest.mark.parametrize("text", VCARDS.values(), ids=VCARDS)
def test_cards_as_phones_and_services_write_them(text):
    found = cards.read(text)
    assert (found.full_name, found.phones[0].value) == ("Ana Robles", "+52 999 555 0117")
    assert (found.emails[0].value, found.links[0].value) == ("ana@robles.example", "https://robles.example")
    assert (found.positions[0].organisation, found.positions[0].role) == ("Taller Uc", "Encuadernadora")


@pytest.mark.parametrize("text", VCARDS.values(), ids=VCARDS)
def test_the_same_through_a_qr_of_another_library(text):
    zxing = pytest.importorskip("zxingcpp")
    pytest.importorskip("PIL.Image")
    [seen] = zxing.read_barcodes(zxing.create_barcode(text, zxing.BarcodeFormat.QRCode).to_image(scale=3))
    assert cards.read(seen.text).full_name == "Ana Robles"


def test_a_mecard_loses_nothing():
    found = cards.read(
        "MECARD:N:Kú,Pilar;TEL:1234567;TEL:+529995550101;ADR:,,Calle 62,Mérida,Yuc,97000,México;BDAY:19800514;"
        "NICKNAME:Pili;NOTE:del coro;SOUND:x;;"
    )
    assert [one.value for one in found.phones] == ["1234567", "+529995550101"]
    assert (found.addresses[0].street, found.addresses[0].city) == ("Calle 62", "Mérida")
    assert (found.dates[0].kind, found.dates[0].month, found.dates[0].day) == ("birthday", 5, 14)
    assert (found.nickname, found.notes) == ("Pili", ["del coro"])


def test_a_typed_card_keeps_what_it_does_not_understand():
    found = cards.read("Ana Robles\nEncuadernadora\nTel.: +52 999 555 0117\nwww.robles.example")
    assert (found.full_name, found.phones[0].value) == ("Ana Robles", "+52 999 555 0117")
    assert (found.links[0].value, found.notes) == ("https://www.robles.example", ["Encuadernadora"])


def test_letters_that_a_camera_took_for_others():
    assert cards.read("BEGIN:VCARD\nFN:Pilar KÃº\nTEL:1234567\nEND:VCARD").full_name == "Pilar Kú"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  \0 ", "empty"),
        ("a" * 9000, "too_large"),
        ("WIFI:T:WPA;S:casa;P:secreto;;", "secret"),
        ("otpauth://totp/x?secret=ABC", "secret"),
        ("javascript:alert(1)", "secret"),
        ("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD", "no_identity"),
        ("MECARD:;;", "no_identity"),
        ("http://[", "no_identity"),
        ("tel:hola", "no_identity"),
        ("7501031311309", "not_a_card"),
        ("geo:20.97,-89.62", "not_a_card"),
        ("LPA:1$smdp.example$ABC-DEF", "secret"),
        ("HC1:6BFOXN%TSMAHN", "secret"),
        ("BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross\nBE72000000001616\nEUR1", "secret"),
        ("00020126580014br.gov.bcb.pix0136123e4567", "secret"),
        ("M1ROBLES/ANA          EABC123 MIDMEXAM 0123 326Y012A0001 100", "secret"),
        ("data:text/html,<script>", "secret"),
        ("BEGIN:VEVENT\nSUMMARY:Feria\nEND:VEVENT", "event"),
        ("https://a:b@robles.example/", "no_identity"),
        ("http://127.0.0.1/x", "no_identity"),
        ("https://robles.example:99999/", "no_identity"),
        ("tel:*21*5551234#", "no_identity"),
        ("Feria de Datos, puerta 3", "not_a_card"),
    ],
)
def test_what_is_none(text, code):
    found = cards.read(text)
    assert isinstance(found, Problem)
    assert found.code == code


_ANYTHING = st.text(max_size=120)
AROUND = ["{}", "MECARD:N:{};;", "BIZCARD:{};;", "BEGIN:VCARD\nFN:{}\nEND:VCARD", "https:{}", "https://wa.me/{}",
          "mailto:{}", "data:text/vcard;base64,{}", "linkedin:{}", "Nombre: {}\na@b.example"]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_ANYTHING, st.sampled_from(AROUND))
def test_whatever_is_scanned(text, around):
    assert isinstance(cards.read(around.replace("{}", text)), ContactRecord | Problem)


# What looks like UTF-8 read as Latin-1 ("Â¡") is put right by every reader of cards, and so is no text of its own.
_MANGLED = re.compile("[Â-ô][\x80-¿]")
_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Co", "Cn")), min_size=1, max_size=20
).filter(lambda text: not _MANGLED.search(text))


@settings(max_examples=80, deadline=None)
@given(name=_WORDS, headline=_WORDS, note=st.text(max_size=900))
def test_written_and_read_again(name, headline, note):
    text = cards.write(cards.Card(name, headline, note=note))
    assert len(text.encode()) <= cards.MOST_BYTES
    found = cards.read(text)
    assert (found.full_name, found.positions[0].role) == (name, headline)


def test_another_library_reads_our_qr():
    zxing, image = pytest.importorskip("zxingcpp"), pytest.importorskip("PIL.Image")
    text, drawn = cards.write(CARD), io.BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="png", scale=4)
    [seen] = zxing.read_barcodes(image.open(drawn))
    assert seen.text == text
    found = cards.read(seen.text)
    assert found.full_name == "Ana Robles Uc"
    assert found.positions[0].role == CARD.headline
    assert (found.emails[0].value, found.phones[0].value) == (CARD.email, CARD.phone)
    assert found.links[0].value == CARD.url
    assert found.notes == ["Libros que duran. Pregúntame por el cosido."]


def test_we_read_the_qr_of_another_library():
    zxing = pytest.importorskip("zxingcpp")
    pytest.importorskip("PIL.Image")
    drawn = zxing.create_barcode("MECARD:N:Ku,Pilar;TEL:+529995550100;;", zxing.BarcodeFormat.QRCode)
    [seen] = zxing.read_barcodes(drawn.to_image(scale=6))
    assert cards.read(seen.text).full_name == "Pilar Ku"
