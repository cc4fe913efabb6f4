"""Ways to send a draft with the member's own mail, messenger or phone. Lazos sends nothing and learns nothing of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from lazos.core.formats.linkedin.people import slug_of

if TYPE_CHECKING:
    from lazos.people.models import Contact
    from lazos.practice.drafts.writing import Draft


@dataclass(frozen=True, slots=True)
class Way:
    """`kind` email, whatsapp, phone or linkedin; `base` is what the text is appended to (empty: takes no text)."""

    kind: str
    url: str
    base: str = ""


def ways(contact: Contact, draft: Draft) -> list[Way]:
    """What is known of the contact, their preferred channel first."""
    found = [*_mail(contact, draft), *_whatsapp(contact, draft), *_phone(contact)] or _profile(contact)
    return sorted(found, key=lambda way: way.kind != contact.channel)


def _mail(contact: Contact, draft: Draft) -> list[Way]:
    emails = sorted(contact.emails.all(), key=lambda email: not email.preferred)
    for email in emails[:1]:
        base = f"mailto:{quote(email.address, safe='@')}?subject={quote(draft.subject)}&body="
        return [Way("email", base + quote(_lines(draft.text)), base)]
    return []


def _whatsapp(contact: Contact, draft: Draft) -> list[Way]:
    for number in _numbers(contact)[:1]:
        base = f"https://wa.me/{number.removeprefix('+')}?text="
        return [Way("whatsapp", base + quote(draft.text), base)]
    return []


def _phone(contact: Contact) -> list[Way]:
    return [Way("phone", f"tel:{number}") for number in _numbers(contact)[:1]]


def _profile(contact: Contact) -> list[Way]:
    """Their page where one writes to them, when there is nothing better; the text is copied there."""
    for link in contact.links.all():
        if slug := slug_of(link.url):
            return [Way("linkedin", f"https://www.linkedin.com/in/{quote(slug)}")]
    return []


def _numbers(contact: Contact) -> list[str]:
    phones = sorted(contact.phones.all(), key=lambda phone: not phone.preferred)
    return [phone.e164 for phone in phones if phone.e164]


def _lines(text: str) -> str:
    # RFC 6068: line breaks in a mailto body are CRLF.
    return text.replace("\r\n", "\n").replace("\n", "\r\n")
