"""The member's own card, and what a code says that is none."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import segno
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from lazos.core.formats import cards
from lazos.core.formats.records import Problem
from lazos.field.models import CardChoice
from lazos.practice.models import Pitch

if TYPE_CHECKING:
    from lazos.accounts.models import Member


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


def written(choice: CardChoice) -> str:
    """The card as a vCard, for its code and to send as a file."""
    return cards.write(shown(choice))


def told(choice: CardChoice) -> list[str]:
    """What it shares, in words, for the line beside it."""
    card = shown(choice)
    words = {"name": _("tu nombre"), "headline": _("lo que haces"), "note": _("tu presentación"),
             "email": _("tu correo"), "phone": _("tu teléfono"), "url": _("tu página")}  # fmt: skip
    return [word for name, word in words.items() if getattr(card, name)]


def drawn(choice: CardChoice) -> bytes:
    """The QR as SVG, black on white in both schemes: that is what cameras expect."""
    out = io.BytesIO()
    made(choice).save(out, kind="svg", scale=4, border=4, light="#fff", xmldecl=True, svgns=True, nl=False)
    return out.getvalue()


def made(choice: CardChoice) -> segno.QRCode:
    # UTF-8 whatever the letters: some phones take the older code page for Japanese.
    return segno.make(written(choice), error="m", micro=False, encoding="utf-8", eci=False)


def refusal(problem: Problem) -> str:
    """Why a code or a text is no card, and the way out."""
    return {
        "empty": _("No hay nada que leer. Pega el texto del código o elige una foto."),
        "too_large": _("Es demasiado largo para ser una tarjeta. Pega solo los datos de la persona."),
        "event": _("Es un evento, no una persona. En Encuentros puedes anotar que vas."),
        "secret": _("Es una clave o un código de otra cosa (wifi, pago, acceso). No lo guardamos."),
        "no_identity": _("La tarjeta no dice de quién es. Escribe su nombre y un dato."),
    }.get(problem.code, _("No parece la tarjeta de una persona. Escribe su nombre, o pega su enlace o su correo."))


def _pitch(member: Member) -> str:
    """The member's words to introduce themselves, in the language of now where there are some."""
    rows = list(Pitch.objects.owned_by(member)[:10])
    own = [pitch for pitch in rows if getattr(pitch, "language", "") == get_language()] or rows
    return own[0].text if own else ""
