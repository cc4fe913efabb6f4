"""What the deeds on people say; the counts of many at once stand beside the acts (`states`, `bulk`)."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "contacts_merged": lambda gone, kept: (
            _("%(gone)s y %(kept)s son ahora una sola ficha.") % {"gone": gone, "kept": kept}
        ),
        "said_two": lambda one, other: _("%(one)s y %(other)s son dos personas.") % {"one": one, "other": other},
        "contact_removed": lambda: _("Borraste una ficha para siempre."),
        "deed_forgotten": lambda: _("Algo con alguien que quitaste."),
        "exchange_removed": lambda: _("Lo quitamos de la historia."),
        "interaction_removed": lambda: _("Quitamos esa conversación de la historia."),
        "tag_removed": lambda name: _("Quitamos la etiqueta “%(name)s”. Sus personas siguen aquí.") % {"name": name},
        "circle_removed": lambda name: _("Quitamos el círculo “%(name)s”. Sus personas siguen aquí.") % {"name": name},
        "fact_removed": lambda text: _("Quitamos “%(text)s”.") % {"text": text},
        "next_step_done": lambda text: _("Diste el paso: %(text)s") % {"text": text},
        "next_step_set": lambda text: _("Pusiste el siguiente paso: %(text)s") % {"text": text},
    }
)
