"""What the deeds of the field say, in the language of whoever reads them."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "gathering_removed": lambda title: _("Quitaste el encuentro “%(title)s”") % {"title": title},
        "gathering_person_removed": lambda name: _("Quitaste a %(name)s de un encuentro") % {"name": name},
        "met_in_the_field": lambda name: _("Anotaste que viste a %(name)s") % {"name": name},
        "field_note_placed": lambda title: _("Una nota de “%(title)s” encontró su sitio") % {"title": title},
        "card_kept": lambda name: _("Guardaste la tarjeta de %(name)s") % {"name": name},
    }
)
