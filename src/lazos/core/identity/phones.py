"""Phone numbers: parsed and shown by libphonenumber's rules, compared by a light key that needs no region."""

import re
from dataclasses import dataclass
from typing import Literal

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

Kind = Literal["mobile", "fixed", "either", "toll_free", "other"]
_KINDS: dict[int, Kind] = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "fixed",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "either",
    PhoneNumberType.TOLL_FREE: "toll_free",
}
_EXTENSION = re.compile(r"(?:\bext(?:ensi[oó]n)?\b\.?|\bx|#|;ext=)\s*:?\s*(\d{1,6})\s*$", re.IGNORECASE)
_MIN_DIGITS, _MAX_DIGITS, _TAIL, _LONGEST = 6, 17, 8, 250


@dataclass(frozen=True, slots=True)
class Phone:
    """A dialable number. `national` and `international` are for people, `e164` for machines ("+34600111222")."""

    e164: str
    national: str
    international: str
    kind: Kind
    extension: str = ""


def parse_phone(raw: str, region: str | None) -> Phone | None:
    """Parse a number as written; `region` (ISO 3166, "ES") is where numbers without a country code belong.

    None where it is no possible number. Old Mexican and Argentine mobile forms (+52 1, 0…15) are brought to today's.
    """
    text, extension = _cut_extension(raw)
    number = _possible(text, region)
    if number is None:
        return None

    def shown(form: int) -> str:
        return str(phonenumbers.format_number(number, form))

    return Phone(
        e164=shown(PhoneNumberFormat.E164),
        national=shown(PhoneNumberFormat.NATIONAL),
        international=shown(PhoneNumberFormat.INTERNATIONAL),
        kind=_KINDS.get(phonenumbers.number_type(number), "other"),
        extension=extension,
    )


def e164_of(raw: str, region: str | None) -> str:
    """The `e164` of `parse_phone` alone, at a third of its cost; "" where it is no possible number."""
    number = _possible(_cut_extension(raw)[0], region)
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164)) if number else ""


def phone_key(raw: str) -> str:
    """Digits for comparison without a region: "+" first where the country is known, "" where it is no number."""
    text = _international(_cut_extension(raw)[0])
    digits = re.sub(r"\D", "", text)
    if not _MIN_DIGITS <= len(digits) <= _MAX_DIGITS:
        return ""
    return "+" + _without_mobile_mark(digits) if text.startswith("+") else digits.lstrip("0") or digits


def tail(key: str) -> str:
    """What a number's spellings share (its last eight digits): the block in which equals are looked for."""
    return key.removeprefix("+")[-_TAIL:]


def same_number(a: str, b: str) -> bool:
    """Whether two `phone_key`s dial the same line; a missing country or trunk code does not tell them apart."""
    if a == b:
        return bool(a)
    if not a or not b or tail(a) != tail(b):
        return False
    if a[0] == "+" and b[0] == "+":
        return False
    home, abroad = sorted((a, b), key=lambda key: (key[0] == "+", len(key), key))
    return _is_national_of(home, abroad.removeprefix("+"))


def _is_national_of(home: str, abroad: str) -> bool:
    """Whether `abroad` is `home` behind a country code; Argentina writes a 15 after the area only at home."""
    if abroad.endswith(home) or (home.startswith("1") and len(home) == 11 and abroad.endswith(home[1:])):
        return len(abroad) - len(home) <= 4
    cuts = (cut for cut in (2, 3, 4) if home[cut : cut + 2] == "15")
    return abroad.startswith("54") and any(home[:cut] + home[cut + 2 :] == abroad[2:] for cut in cuts)


def _possible(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = _modern(phonenumbers.parse(_international(text), region))
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def _cut_extension(raw: str) -> tuple[str, str]:
    text = raw.strip().removeprefix("tel:")
    found = _EXTENSION.search(text) if len(text) <= _LONGEST else None
    return (text[: found.start()], found[1]) if found and found.start() else (text, "")


def _international(text: str) -> str:
    bare = text.replace("(0)", "").strip().lstrip("(")
    return "+" + bare[2:] if bare.startswith("00") else bare


def _without_mobile_mark(digits: str) -> str:
    if digits.startswith("521") and len(digits) == 13:
        return "52" + digits[3:]
    if digits.startswith("549") and len(digits) == 13:
        return "54" + digits[3:]
    if digits.startswith("54") and len(digits) == 14:
        cut = next((cut for cut in (4, 5, 6) if digits[cut : cut + 2] == "15"), None)
        return digits[:cut] + digits[cut + 2 :] if cut else digits
    return digits


def _modern(number: phonenumbers.PhoneNumber) -> phonenumbers.PhoneNumber:
    national = str(number.national_number)
    if number.country_code == 52 and len(national) == 11 and national.startswith("1"):
        number.national_number = int(national[1:])
    return number
