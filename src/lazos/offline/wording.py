"""Why something that was written without signal waits for the member, in one sentence."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _


def reason(code: str, facts: dict[str, Any]) -> str:
    if code == "answered":
        return _answered(facts.get("answer", ""))
    if code == "merged":
        return _("Esa ficha ahora es parte de la de %(name)s.") % {"name": facts.get("name", "")}
    if code == "invalid":
        return _("No pudimos guardarlo así: %(trouble)s") % {"trouble": facts.get("trouble", "")}
    return {
        "line": _("Falta que la leas: dinos si entendimos bien."),
        "day": _("El reloj del teléfono no estaba en hora. ¿Qué día fue?"),
        "spoke": _("Ya hay una conversación de ese día en su historia."),
        "closed": _("Esa promesa ya estaba cerrada."),
        "thanked": _("Ya le habías dado las gracias."),
        "gone": _("Esa persona ya no está entre las tuyas."),
        "occasion_gone": _("Ese encuentro ya no está."),
    }.get(code, _("No supimos dónde va."))


def _answered(answer: str) -> str:
    return {
        "done": _("En otro lado ya dijiste “Hecho” ese día."),
        "later": _("En otro lado lo pospusiste ese día."),
        "not_now": _("En otro lado dijiste “No ahora” ese día."),
    }.get(answer, _("En otro lado ya respondiste ese día."))
