"""Why two records may be one person, as a sentence: the codes of `core.identity.rules.reasons` in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

WEIGHTY = 4  # more than these make a list, not a reason


def sentence(reasons: Iterable[Sequence[str] | str]) -> str:
    """“Mismo teléfono escrito distinto, y uno de los apellidos.” What speaks against it comes last."""
    codes = list(dict.fromkeys(reason if isinstance(reason, str) else reason[0] for reason in reasons))
    words = _words()
    for_it = [words[code] for code in codes if code in words and not code.startswith("different_")][:WEIGHTY]
    against = [words[code] for code in codes if code in words and code.startswith("different_")]
    said = _listed(for_it)
    if against:
        but = _listed(against)
        said = _("%(reasons)s; pero %(against)s") % {"reasons": said, "against": but} if said else but
    said = said or _("se parecen")
    return said[:1].upper() + said[1:] + "."


def _listed(parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("%(first)s y %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}


def _words() -> dict[str, str]:
    return {
        "same_name": _("mismo nombre"),
        "same_email": _("mismo correo"),
        "same_phone": _("mismo teléfono"),
        "same_phone_written_differently": _("mismo teléfono escrito distinto"),
        "same_profile": _("mismo perfil"),
        "same_given_name": _("mismo nombre de pila"),
        "nickname": _("uno es diminutivo del otro"),
        "initial": _("el nombre empieza igual"),
        "extra_given_name": _("uno trae un nombre más"),
        "one_letter_differs": _("cambia una letra"),
        "same_surnames": _("mismos apellidos"),
        "extra_surname": _("uno trae un apellido más"),
        "one_surname_shared": _("comparten un apellido"),
        "names_swapped": _("nombre y apellido al revés"),
        "same_birthday": _("mismo cumpleaños"),
        "birthday_almost": _("cumpleaños casi igual"),
        "similar_email": _("correos parecidos"),
        "similar_phone": _("teléfonos parecidos"),
        "same_organisation": _("mismo trabajo"),
        "same_role": _("mismo puesto"),
        "same_address": _("misma dirección"),
        "same_city": _("misma ciudad"),
        "different_given_name": _("el nombre de pila es otro"),
        "different_surname": _("el apellido es otro"),
        "different_birthday": _("el cumpleaños es otro"),
        "different_profile": _("el perfil es otro"),
    }
