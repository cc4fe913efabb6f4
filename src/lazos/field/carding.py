"""The member's own card, and a scanned one made a contact."""

from __future__ import annotations

import io
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

import segno
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.core.formats import cards
from lazos.core.formats.records import ContactRecord, Problem
from lazos.core.identity.names import split_name
from lazos.core.identity.phones import parse_phone
from lazos.field.models import CardChoice, Gathering
from lazos.people import derive, records
from lazos.people.models import Contact
from lazos.practice.models import Pitch

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_NAMES = ("prefix", "given", "additional", "family", "family2", "suffix")


def shown(choice: CardChoice) -> cards.Card:
    """What the card of its owner says, and nothing they did not choose."""
    member = choice.owner
    return cards.Card(
        name=member.get_full_name() if member.name else member.get_short_name(),
        headline=member.headline if choice.shows_headline else "",
        email=member.email if choice.shows_email else "",
        phone=choice.phone if choice.shows_phone else "",
        url=choice.url if choice.shows_url else "",
        note=_pitch(member) if choice.shows_pitch else "",
    )


def told(choice: CardChoice) -> list[str]:
    """What it shares, in words, for the line beside it."""
    card = shown(choice)
    words = {"name": _("tu nombre"), "headline": _("lo que haces"), "note": _("tu presentación"),
             "email": _("tu correo"), "phone": _("tu teléfono"), "url": _("tu página")}  # fmt: skip
    return [word for name, word in words.items() if getattr(card, name)]


def drawn(choice: CardChoice) -> bytes:
    """The QR as SVG, black on white in both schemes: that is what cameras expect."""
    out = io.BytesIO()
    made = segno.make(cards.write(shown(choice)), error="m", micro=False)
    made.save(out, kind="svg", scale=4, border=4, light="#fff", xmldecl=True, svgns=True, nl=False)
    return out.getvalue()


def refusal(problem: Problem) -> str:
    """Why a code or a text is no card, and the way out."""
    return {
        "empty": _("No hay nada que leer. Pega el texto del código o elige una foto."),
        "too_large": _("Es demasiado largo para ser una tarjeta. Pega solo los datos de la persona."),
        "secret": _("Es una clave o un código de otra cosa (wifi, pago, acceso). No lo guardamos."),
        "no_identity": _("La tarjeta no dice de quién es. Escribe su nombre y un dato."),
    }.get(problem.code, _("No parece la tarjeta de una persona. Escribe su nombre, o pega su enlace o su correo."))


def keep(
    member: Member, card: ContactRecord, name: str, gathering: Gathering | None, *, now: datetime
) -> tuple[Contact, Deed]:
    """The contact of a card. Somebody who has the same address or number already gets what was missing."""
    with transaction.atomic():
        contact = _known(member, card)
        is_new = contact is None
        if contact is None:
            contact = records.new_contact(member, now=now, **_fields(card, name, gathering, member, now))
            for post in card.positions[:1]:
                records.set_position(contact, post.organisation[:300], post.role[:300])
            contact.refresh_from_db()
        added = _reach(contact, card, member)
        derive.refresh_words(member.pk, [contact.pk])
        said = say("card_kept", name=contact.display_name)
        deed = record(member, "card_kept", at=now, subject=said, contact=contact.pk, is_new=is_new, added=added,
                      version=contact.version)  # fmt: skip
    return contact, deed


@undoes("card_kept")
def _give_back(deed: Deed, now: datetime) -> None:
    for contact in Contact.objects.owned_by(deed.owner_id).filter(pk=deed.facts["contact"]):
        for name in ("emails", "phones", "links"):
            getattr(contact, name).filter(pk__in=deed.facts["added"].get(name, [])).delete()
        hanging = (contact.interactions, contact.facts, contact.promises, contact.exchanges, contact.emails)
        is_known = contact.version > deed.facts["version"] or any(rows.exists() for rows in hanging)
        if deed.facts["is_new"] and not is_known:
            contact.delete()
        else:
            derive.refresh_words(deed.owner_id, [contact.pk])


def _known(member: Member, card: ContactRecord) -> Contact | None:
    """By an address, a number or a link they have already."""
    living = Contact.objects.owned_by(member).living()
    mails = [one.value.strip().casefold() for one in card.emails]
    numbers = [phone.e164 for one in card.phones if (phone := parse_phone(one.value, member.region or None))]
    links = [one.value for one in card.links]
    by = ({"emails__folded__in": mails}, {"phones__e164__in": [n for n in numbers if n]}, {"links__url__in": links})
    return next((found for one in by if (found := living.filter(**one).order_by("pk").first())), None)


def _fields(
    card: ContactRecord, name: str, gathering: Gathering | None, member: Member, now: datetime
) -> dict[str, Any]:
    parts = {part: getattr(card, part)[:200] for part in _NAMES}
    if name != card.full_name or not (card.given or card.family):
        parts = asdict(split_name(name))
    met = {"met_where": gathering.title, "met_on": member.today(now)} if gathering else {}
    said = {"notes": "\n".join(card.notes)[:2000], "met_how": _("por su tarjeta")}
    return {field: value for field, value in (parts | met | said).items() if value}


def _reach(contact: Contact, card: ContactRecord, member: Member) -> dict[str, list[int]]:
    """Adds the ways to reach them that are missing; gives the keys of the new rows."""
    ways: dict[str, Any] = {
        "emails": ("address", records.set_emails, {}, {}),
        "phones": ("number", records.set_phones, {"region": member.region}, {}),
        "links": ("url", records.set_links, {}, {"kind": "web"}),
    }
    added = {}
    for name, (column, put, extra, within) in ways.items():
        rows = getattr(contact, name).filter(**within).order_by("position", "pk")
        before = dict(rows.values_list("pk", column))
        put(contact, [*before.values(), *_new(card, name, member, set(before.values()))], **extra)
        added[name] = [pk for pk in rows.values_list("pk", flat=True) if pk not in before]
    return added


def _new(card: ContactRecord, name: str, member: Member, there: set[str]) -> list[str]:
    """The values of the card that are not there yet in another spelling."""
    values = [one.value.strip()[:300] for one in getattr(card, name)[:5]]
    if name == "links":
        values = [url for url in values if url.startswith(("https://", "http://"))]
    known = {_same(name, value, member) for value in there}
    return [value for value in values if value and _same(name, value, member) not in known]


def _same(name: str, value: str, member: Member) -> str:
    if name == "phones":
        phone = parse_phone(value, member.region or None)
        return phone.e164 if phone else value
    return value.casefold() if name == "emails" else value


def _pitch(member: Member) -> str:
    """The member's words to introduce themselves, in the language of now where there are some."""
    rows = list(Pitch.objects.owned_by(member)[:10])
    own = [pitch for pitch in rows if getattr(pitch, "language", "") == get_language()] or rows
    return own[0].text if own else ""
