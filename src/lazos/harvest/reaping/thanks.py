"""What one person did, in words, and the thanks for it: each reads only their own part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.core.language.phrases import inside
from lazos.practice.drafts import Draft, language_of, ways
from lazos.practice.drafts.writing import addressed, is_formal

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.harvest.models import OutcomeHop

#: With and without what the part was about; tú and usted.
ES: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "introduced": (
        ("Viene de cuando me presentaste a {about}.", "Viene de cuando me presentó a {about}."),
        ("Viene de una presentación que me hiciste.", "Viene de una presentación que me hizo."),
    ),
    "advised": (
        ("Tu consejo fue parte de esto: {about}.", "Su consejo fue parte de esto: {about}."),
        ("Un consejo tuyo fue parte de esto.", "Un consejo suyo fue parte de esto."),
    ),
    "referred": (
        ("Tu recomendación fue parte de esto: {about}.", "Su recomendación fue parte de esto: {about}."),
        ("Tu recomendación fue parte de esto.", "Su recomendación fue parte de esto."),
    ),
    "helped": (
        ("Tu ayuda fue parte de esto: {about}.", "Su ayuda fue parte de esto: {about}."),
        ("Tu ayuda fue parte de esto.", "Su ayuda fue parte de esto."),
    ),
    "talked": (
        ("Lo que conversamos fue parte de esto: {about}.", "Lo que conversamos fue parte de esto: {about}."),
        ("Lo que conversamos fue parte de esto.", "Lo que conversamos fue parte de esto."),
    ),
}
EN: dict[str, tuple[str, str]] = {
    "introduced": (
        "It goes back to when you introduced me to {about}.",
        "It goes back to an introduction that you made for me.",
    ),
    "advised": ("Your advice was part of it: {about}.", "Your advice was part of it."),
    "referred": ("Your recommendation was part of it: {about}.", "Your recommendation was part of it."),
    "helped": ("Your help was part of it: {about}.", "Your help was part of it."),
    "talked": ("What we talked about was part of it: {about}.", "What we talked about was part of it."),
}


def what_they_did(hop: OutcomeHop) -> str:
    """The line under their name: the member's own words, else a sentence from what is known."""
    if hop.did:
        return hop.did
    about = _bare(hop.about)
    if not about:
        return f"{hop.get_part_display()}."
    return _SENTENCES.get(hop.part, _SENTENCES["helped"])() % {"about": about}


def draft(hop: OutcomeHop, member: Member) -> Draft:
    """The thanks as they stand: as the member wrote them, else from the template."""
    language = language_of(hop.contact, member)
    subject = "Thank you" if language == "en" else "Gracias"
    return Draft("thanks", subject, hop.thanks or _written(hop, language), language)


def links(hop: OutcomeHop, member: Member) -> Any:
    return ways(hop.contact, draft(hop, member))


def _written(hop: OutcomeHop, language: str) -> str:
    name, about, title = addressed(hop.contact, language), _bare(hop.about), inside(_bare(hop.outcome.title))
    if language == "en":
        part = EN.get(hop.part, EN["helped"])[0 if about else 1].format(about=about)
        return f"Hello {name}, I wanted to tell you some good news: {title}. {part} Thank you, truly."
    formal = is_formal(hop.contact)
    part = ES.get(hop.part, ES["helped"])[0 if about else 1][1 if formal else 0].format(about=about)
    news = "Quería contarle algo bueno" if formal else "Quería contarte algo bueno"
    return f"Hola, {name}. {news}: {title}. {part} Gracias, de verdad."


def _bare(text: str) -> str:
    return text.strip().rstrip(".").replace("{", "(").replace("}", ")")


_SENTENCES: dict[str, Any] = {
    "introduced": lambda: _("Te presentó a %(about)s."),
    "advised": lambda: _("Te aconsejó: %(about)s."),
    "referred": lambda: _("Te recomendó: %(about)s."),
    "helped": lambda: _("Te ayudó con esto: %(about)s."),
    "talked": lambda: _("Conversaron de esto: %(about)s."),
}
