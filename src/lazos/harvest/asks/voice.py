"""What is good about a message already, by the code of the checker that found nothing there to mend."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: In the order of what helps most; "thanks" and "personal" are courtesy, the others decide.
PRAISE: dict[str, str | Promise] = {
    "give": _("Dices qué das a cambio."),
    "time": _("Dices cuánto tiempo."),
    "specific": _("Pides una sola cosa, y se entiende cuál."),
    "exit": _("Dejas una salida amable."),
    "personal": _("Se nota que escribes a esta persona y a nadie más."),
    "thanks": _("Das las gracias."),
}
