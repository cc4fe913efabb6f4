"""What the deeds of the practice say."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.activity.sentences import sentences

sentences(
    {
        "promise_kept": lambda text: _("Cumpliste: %(text)s") % {"text": text},
        "promise_released": lambda text: _("Soltaste: %(text)s") % {"text": text},
        "promise_moved": lambda text: _("Cambiaste la fecha: %(text)s") % {"text": text},
        "goal_reached": lambda text: _("Alcanzaste una meta: %(text)s") % {"text": text},
        "line_done": lambda name: _("Hablaste con %(name)s") % {"name": name},
        "line_later": lambda name: _("Pospusiste a %(name)s") % {"name": name},
        "line_not_now": lambda name: _("Dejaste para otra vez a %(name)s") % {"name": name},
        "tending_begun": lambda name: _("Empezaste a cuidar a %(name)s") % {"name": name},
        "tending_ended": lambda name: _("Dejaste de cuidar a %(name)s") % {"name": name},
        "rest_begun": lambda name: _("Dejaste descansar a %(name)s") % {"name": name},
        "note_saved": lambda names: _("Anotaste: %(names)s") % {"names": names},
    }
)
