"""What the deeds of asks and introductions say, in the language of whoever reads them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "ask_sent": lambda name: _("Enviaste una petición a %(name)s") % {"name": name},
        "ask_followed": lambda name: _("Le recordaste tu petición a %(name)s") % {"name": name},
        "ask_answered": lambda name: _("%(name)s respondió a tu petición") % {"name": name},
        "ask_helped": lambda name: _("%(name)s te ayudó") % {"name": name},
        "ask_thanked": lambda name: _("Le diste las gracias a %(name)s") % {"name": name},
        "ask_reported": lambda name: _("Le contaste a %(name)s en qué quedó") % {"name": name},
        "ask_let_be": lambda name: _("Dejaste estar tu petición a %(name)s") % {"name": name},
        "ask_reopened": lambda name: _("Retomaste tu petición a %(name)s") % {"name": name},
        "ask_redrafted": lambda name: _("Pediste otro texto para %(name)s") % {"name": name},
        "ask_rewritten": lambda name: _("Cambiaste una frase de tu petición a %(name)s") % {"name": name},
        "ask_removed": lambda name: _("Quitamos el borrador para %(name)s.") % {"name": name},
        "given_first": lambda name: _("Le diste algo a %(name)s") % {"name": name},
        "introduction_asked": lambda name: _("Le preguntaste a %(name)s por una presentación") % {"name": name},
        "introduction_answered": lambda name: _("%(name)s respondió sobre una presentación") % {"name": name},
        "introduced": lambda first, second: (
            _("Presentaste a %(first)s y %(second)s") % {"first": first, "second": second}
        ),
        "introduction_told": lambda: _("Anotaste qué salió de una presentación"),
        "introduction_let_be": lambda: _("Dejaste estar una presentación"),
        "introduction_reopened": lambda: _("Retomaste una presentación"),
        "introduction_redrafted": lambda: _("Pediste otros textos para una presentación"),
    }
)
