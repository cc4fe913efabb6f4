"""A scanned QR: a card, a way to reach somebody, or a clear no; and our own card, read by others."""

import io

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


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        (
            "https://www.linkedin.com/in/ana-robles-8a41b2/",
            "Ana Robles",
            "https://www.linkedin.com/in/ana-robles-8a41b2/",
        ),
        ("https://mx.linkedin.com/in/anarobles", "", "https://mx.linkedin.com/in/anarobles"),
        ("https://lazos.example/members/7/", "", "https://lazos.example/members/7/"),
        ("https://wa.me/529995550100", "", "+529995550100"),
        ("tel:+52-999-555-0100", "", "+52-999-555-0100"),
        ("mailto:ana@robles.example?subject=hola", "", "ana@robles.example"),
        ("Teresa Quiroga\nteresa@q.example", "Teresa Quiroga", "teresa@q.example"),
        ("Omar Santillán", "Omar Santillán", ""),
    ],
)
def test_what_is_one_person(text, name, way):
    found = cards.read(text)
    ways = [one.value for one in [*found.links, *found.phones, *found.emails]]
    assert (found.full_name, ways) == (name, [way] if way else [])


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
    ],
)
def test_what_is_none(text, code):
    found = cards.read(text)
    assert isinstance(found, Problem)
    assert found.code == code


_ANYTHING = st.text(max_size=120)


@settings(max_examples=150, deadline=None)
@given(_ANYTHING, st.sampled_from(["{}", "MECARD:N:{};;", "BEGIN:VCARD\nFN:{}\nEND:VCARD", "https:{}", "mailto:{}"]))
def test_whatever_is_scanned(text, around):
    assert isinstance(cards.read(around.replace("{}", text)), ContactRecord | Problem)


_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Co", "Cn")), min_size=1, max_size=20
)


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
