"""What the deeds of the reviews say, in the language of whoever reads the history."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.activity.sentences import sentences


def _ended(kind: str) -> str:
    return _("Cerraste la semana") if kind == "week" else _("Cerraste el trimestre")


def _answered(n: int) -> str:
    return ngettext("Miraste %(n)s lazo con calma", "Miraste %(n)s lazos con calma", n) % {"n": n}


sentences(
    {
        "review_ended": _ended,
        "review_answered": _answered,
        "key_person_chosen": lambda name: _("Elegiste a %(name)s entre tus personas clave") % {"name": name},
        "key_person_ended": lambda name: _("%(name)s ya no está entre tus personas clave") % {"name": name},
    }
)
