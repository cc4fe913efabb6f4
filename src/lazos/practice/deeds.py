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
        "goal_left": lambda text: _("Dejaste una meta: %(text)s") % {"text": text},
        "goal_changed": lambda text: _("Cambiaste una meta: %(text)s") % {"text": text},
        "goal_linked": lambda name, text: _("Sumaste a %(name)s a una meta: %(text)s") % {"name": name, "text": text},
        "goal_unlinked": lambda name, text: (
            _("Quitaste a %(name)s de una meta: %(text)s") % {"name": name, "text": text}
        ),
        "goal_step": lambda text: _("Siguiente paso de una meta: %(text)s") % {"text": text},
        "goal_step_done": lambda text: _("Diste un paso: %(text)s") % {"text": text},
        "pitch_changed": lambda name: _("Cambiaste tu presentación: %(name)s") % {"name": name},
        "pitch_removed": lambda name: _("Borraste una presentación: %(name)s") % {"name": name},
        "offering_changed": lambda text: _("Cambiaste: %(text)s") % {"text": text},
        "offering_ended": lambda text: _("Quitaste: %(text)s") % {"text": text},
        "template_removed": lambda name: _("Borraste un borrador: %(name)s") % {"name": name},
        "conversation_saved": lambda name: _("Conversaste con %(name)s") % {"name": name},
        "line_done": lambda name: _("Hablaste con %(name)s") % {"name": name},
        "line_later": lambda name: _("Pospusiste a %(name)s") % {"name": name},
        "line_not_now": lambda name: _("Dejaste para otra vez a %(name)s") % {"name": name},
        "tending_begun": lambda name: _("Empezaste a cuidar a %(name)s") % {"name": name},
        "tending_ended": lambda name: _("Dejaste de cuidar a %(name)s") % {"name": name},
        "rest_begun": lambda name: _("Dejaste descansar a %(name)s") % {"name": name},
        "note_saved": lambda names: _("Anotaste: %(names)s") % {"names": names},
    }
)
