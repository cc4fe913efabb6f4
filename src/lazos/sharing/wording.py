"""Why it would interest somebody, and why a page could not be read: a sentence each."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _

from lazos.core.matching.interest import Match, Why
from lazos.web import wording


def reason(match: Match, today: date) -> str:
    """“Le interesa: cerámica.” What the page says in other words is said too."""
    piece = match.piece
    what = _stopped(piece.text)
    if piece.why is Why.TOPIC:
        when = wording.ago(piece.key, today) if isinstance(piece.key, date) else ""
        said = _("Hablaron de esto %(when)s: %(what)s") % {"when": when, "what": what}
    else:
        said = {
            Why.NEED: _("Busca: %(what)s"),
            Why.INTEREST: _("Le interesa: %(what)s"),
            Why.OFFER: _("Sabe de esto: %(what)s"),
            Why.TAG: _("Le pusiste esta etiqueta: %(what)s"),
            Why.COMMON: _("Lo tienen en común: %(what)s"),
            Why.WORK: _("Es su trabajo: %(what)s"),
        }[piece.why] % {"what": what}
    if not match.said:
        return said
    also = _("Aquí dice “%(said)s”.") % {"said": match.said}
    return f"{said} {also}"


def problem(code: str) -> str:
    """What happened, and what to do. Nothing is said for a page that was read."""
    return {
        "address": _("Ese enlace no lleva a una página que podamos leer. Escribe de qué trata."),
        "inside": _("Ese enlace es de una red privada y desde aquí no se abre. Escribe de qué trata."),
        "name": _("No encontramos ese sitio. Revisa el enlace, o escribe de qué trata."),
        "unreachable": _("No pudimos leer la página. Escribe de qué trata."),
        "slow": _("La página tardó demasiado en responder. Escribe de qué trata."),
        "big": _("La página es demasiado grande para leerla. Escribe de qué trata."),
        "redirects": _("El enlace da demasiadas vueltas. Escribe de qué trata."),
        "garbled": _("La página llegó de un modo que no sabemos leer. Escribe de qué trata."),
        "refused": _("La página no se deja leer desde aquí. Escribe de qué trata."),
        "missing": _("Esa página ya no está en su sitio. Revisa el enlace, o escribe de qué trata."),
        "file": _("Es un archivo, no una página. Escribe de qué trata."),
        "untitled": _("La página no dice cómo se llama. Escribe de qué trata."),
        "many": _("Guardaste muchos enlaces en poco tiempo y este no lo leímos. Escribe de qué trata."),
    }.get(code, _("No pudimos leer la página. Escribe de qué trata.") if code else "")


def _stopped(text: str) -> str:
    text = text.strip()
    return text if text[-1:] in ".!?…" else f"{text}."
