"""What the deeds of asks, introductions, interviews and campaigns say, in the language of whoever reads them."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.activity.sentences import sentences
from lazos.harvest.campaigning.stages import stage as stage_of
from lazos.harvest.interviewing.stages import titled
from lazos.web import wording

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
        "introduced": lambda first, second: _("Presentaste a %(names)s") % {"names": wording.joined([first, second])},
        "introduction_told": lambda: _("Anotaste qué salió de una presentación"),
        "introduction_let_be": lambda: _("Dejaste estar una presentación"),
        "introduction_reopened": lambda: _("Retomaste una presentación"),
        "introduction_redrafted": lambda: _("Pediste otros textos para una presentación"),
    }
)


def _joined(n: int, title: str) -> str:
    said = ngettext("Sumaste a %(n)s persona: %(what)s", "Sumaste a %(n)s personas: %(what)s", n)
    return said % {"n": n, "what": title}


def _moved(name: str, kind: str, stage: str) -> str:
    return _("%(name)s: %(stage)s") % {"name": name, "stage": stage_of(kind, stage).name}


sentences(
    {
        "interview_begun": lambda **of: _("Empezaste: %(what)s") % {"what": titled(**of)},
        "interview_asked": lambda **of: _("Pediste: %(what)s") % {"what": titled(**of)},
        "interview_fixed": lambda **of: _("Agendaste: %(what)s") % {"what": titled(**of)},
        "interview_unfixed": lambda **of: _("Cancelaste la cita: %(what)s") % {"what": titled(**of)},
        "interview_not_yet": lambda **of: _("Aún no hablaron: %(what)s") % {"what": titled(**of)},
        "interview_held": lambda **of: _("Conversaron: %(what)s") % {"what": titled(**of)},
        "interview_thanked": lambda **of: _("Diste las gracias: %(what)s") % {"what": titled(**of)},
        "interview_reported": lambda **of: _("Contaste el resultado: %(what)s") % {"what": titled(**of)},
        "interview_closed": lambda **of: _("Cerraste: %(what)s") % {"what": titled(**of)},
        "campaign_begun": lambda title: _("Empezaste una campaña: %(what)s") % {"what": title},
        "campaign_joined": _joined,
        "campaign_moved": _moved,
        "campaign_greeted": lambda name: _("Saludaste a %(name)s") % {"name": name},
        "campaign_wrote": lambda name: _("Le escribiste a %(name)s") % {"name": name},
        "campaign_person_changed": lambda name: _("Cambiaste a %(name)s") % {"name": name},
        "campaign_left": lambda name: _("%(name)s ya no está en la campaña.") % {"name": name},
        "campaign_greetings": lambda names: _("Saludar primero: %(names)s") % {"names": names},
        "campaign_ended": lambda title: _("Terminaste: %(what)s") % {"what": title},
        "campaign_told": lambda name: _("Le contaste a %(name)s cómo va.") % {"name": name},
        "update_begun": lambda title: _("Preparaste una novedad: %(what)s") % {"what": title},
        "note_written": lambda text: _("Anotaste en la campaña: %(what)s") % {"what": text},
        "note_done": lambda text: _("Hecho: %(what)s") % {"what": text},
        "note_open": lambda text: _("Sigue pendiente: %(what)s") % {"what": text},
        "note_removed": lambda text: _("Quitaste una nota: %(what)s") % {"what": text},
        "place_added": lambda name: _("Sumaste un lugar: %(name)s") % {"name": name},
        "place_removed": lambda name: _("Quitaste un lugar: %(name)s") % {"name": name},
    }
)
