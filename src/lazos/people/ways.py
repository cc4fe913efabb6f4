"""How to reach a contact: the first way first, each as a link the device knows how to open."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from django.utils.translation import gettext as _

from lazos.core.identity.phones import parse_phone
from lazos.people.models import Contact, Email, Link, Phone


@dataclass(frozen=True)
class Way:
    """`text` is what the member reads, `href` what opens; "" where nothing can open it."""

    icon: str
    text: str
    href: str
    label: str = ""
    whatsapp: str = ""


@dataclass(frozen=True)
class Reach:
    emails: list[Way]
    phones: list[Way]
    links: list[Way]
    writing: str  # where “Escribirle” leads; "" where no way is known


def reach_of(contact: Contact, region: str) -> Reach:
    emails = [_email(row) for row in _preferred_first(contact.emails.all())]
    phones = [_phone(row, region) for row in _preferred_first(contact.phones.all())]
    links = [_link(row) for row in contact.links.all()]
    return Reach(emails, phones, links, _writing(contact, emails, phones))


def _writing(contact: Contact, emails: list[Way], phones: list[Way]) -> str:
    whatsapp = next((way.whatsapp for way in phones if way.whatsapp), "")
    mail = next((way.href for way in emails), "")
    call = next((way.href for way in phones if way.href), "")
    first = {Contact.Channel.WHATSAPP: whatsapp, Contact.Channel.PHONE: call}.get(contact.channel, mail)
    return first or mail or whatsapp or call


def _email(row: Email) -> Way:
    return Way("mail", row.address, f"mailto:{quote(row.address, safe='@')}", row.label)


def _phone(row: Phone, region: str) -> Way:
    phone = parse_phone(row.e164 or row.number, region or None)
    if phone is None:
        return Way("phone", row.number, "", row.label)
    home = parse_phone(phone.national, region or None) if region else None
    text = phone.national if home and home.e164 == phone.e164 else phone.international
    whatsapp = f"https://wa.me/{phone.e164.removeprefix('+')}" if phone.kind in {"mobile", "either"} else ""
    return Way("phone", text, f"tel:{phone.e164}", row.label, whatsapp)


def _link(row: Link) -> Way:
    safe = row.url if row.url.lower().startswith(("https://", "http://")) else ""
    label = row.label or (_("mensajería") if row.kind == "messenger" else "")
    return Way("link", row.url.split("//", 1)[-1].removeprefix("www.").rstrip("/"), safe, label)


def _preferred_first(rows: object) -> list[object]:
    return sorted(rows, key=lambda row: not row.preferred)  # type: ignore[call-overload,attr-defined]
