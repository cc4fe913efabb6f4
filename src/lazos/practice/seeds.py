"""The circles of the guided start: where the first names come from."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: Code → (how the field asks, how a sentence names it).
SEEDS: dict[str, tuple[str | Promise, str | Promise]] = {
    "friends": (_("Amistades"), _("tus amistades")),
    "family": (_("Familia"), _("tu familia")),
    "neighbours": (_("Vecindad"), _("tu vecindad")),
    "employers": (_("Quien te dio trabajo, antes o ahora"), _("tus trabajos")),
    "coworkers": (_("Con quien trabajas o trabajaste"), _("gente con quien trabajaste")),
    "teachers": (_("Quien te enseñó algo"), _("quien te enseñó algo")),
    "classmates": (_("De la escuela o la universidad"), _("la escuela o la universidad")),
    "clients": (_("Clientes"), _("tus clientes")),
    "suppliers": (_("Quienes te venden o te prestan un servicio"), _("quienes te prestan un servicio")),
    "associations": (_("De un grupo, un evento o una asociación"), _("un grupo o un evento")),
}
#: The relation that each circle says something about.
RELATIONS = {
    "friends": "friend",
    "family": "family",
    "neighbours": "neighbour",
    "coworkers": "colleague",
    "teachers": "teacher",
    "classmates": "classmate",
    "clients": "client",
    "suppliers": "supplier",
}


def circle_name(code: str) -> str:
    return str(SEEDS[code][1]) if code in SEEDS else str(_("tu lista"))
