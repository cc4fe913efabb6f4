"""What the deeds of the harvest say, in the language of whoever reads the history."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "outcome_noted": lambda title: _("Anotaste un resultado: %(title)s") % {"title": title},
        "hop_added": lambda name: _("Sumaste a %(name)s a una cadena") % {"name": name},
        "chain_settled": lambda title: _("Diste por buena la cadena: %(title)s") % {"title": title},
        "hop_thanked": lambda name: _("Le diste las gracias a %(name)s") % {"name": name},
        "hop_set_aside": lambda name: _("Dejaste para otra vez las gracias a %(name)s") % {"name": name},
        "hop_removed": lambda name: _("Quitaste a %(name)s de una cadena") % {"name": name},
        "outcome_removed": lambda title: _("Quitaste un resultado: %(title)s") % {"title": title},
    }
)
