import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.identity.phones import e164_of, parse_phone, phone_key, same_number


@pytest.mark.parametrize(
    ("raw", "region", "e164"),
    [
        ("600 111 222", "ES", "+34600111222"),
        ("0034 600 111 222", None, "+34600111222"),
        ("+52 1 55 1234 5678", None, "+525512345678"),
        ("011 15 1234 5678", "AR", "+5491112345678"),
        ("tel:+1-305-555-1234", None, "+13055551234"),
    ],
)
def test_numbers_come_to_one_form(raw, region, e164):
    phone = parse_phone(raw, region)
    assert phone is not None
    assert phone.e164 == e164 == e164_of(raw, region)


def test_extension_and_kind():
    phone = parse_phone("55 1234 5678 ext. 12", "MX")
    assert phone is not None
    assert (phone.extension, phone.national) == ("12", "55 1234 5678")
    assert parse_phone("600111222", "ES").kind == "mobile"  # type: ignore[union-attr]


@pytest.mark.parametrize("junk", ["", "ask Ana", "12", "+", "0" * 40])
def test_what_is_no_number_is_none(junk):
    assert parse_phone(junk, "ES") is None
    assert e164_of(junk, "ES") == ""


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("+34 600 111 222", "600111222", True),
        ("0034600111222", "(600) 11-12-22", True),
        ("+52 1 55 1234 5678", "55 1234 5678", True),
        ("+54 9 11 1234-5678", "011 15 1234 5678", True),
        ("+54 9 11 1234-5678", "+54 11 15 1234 5678", True),
        ("+1 305 555 1234", "1-305-555-1234", True),
        ("+34600111222", "+51600111222", False),
        ("600111222", "600111223", False),
        ("", "", False),
    ],
)
def test_the_same_line_written_differently(a, b, same):
    assert same_number(phone_key(a), phone_key(b)) is same
    assert same_number(phone_key(b), phone_key(a)) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_compared(a, b):
    assert same_number(phone_key(a), phone_key(b)) == same_number(phone_key(b), phone_key(a))
