"""The situations that a message is for, in the order of the practice."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SITUATIONS: dict[str, str | Promise] = {
    "follow_up": _("Después de conocerse"),
    "event": _("Antes de un evento"),
    "greeting": _("Un saludo, sin más"),
    "hello_friend": _("Primer saludo: una amistad"),
    "hello_family": _("Primer saludo: familia"),
    "hello_neighbour": _("Primer saludo: vecindad"),
    "hello_colleague": _("Primer saludo: alguien de un trabajo"),
    "hello_teacher": _("Primer saludo: quien te enseñó"),
    "hello_classmate": _("Primer saludo: de la escuela"),
    "hello_client": _("Primer saludo: un cliente"),
    "hello_supplier": _("Primer saludo: quien te da un servicio"),
    "hello_association": _("Primer saludo: de un grupo"),
    "birthday": _("Cumpleaños"),
    "congratulation": _("Aniversario o logro"),
    "catch_up": _("Ponerse al día"),
    "revive": _("Después de mucho tiempo"),
    "promise": _("Cumplir una promesa"),
    "promise_send": _("Mandar lo prometido"),
    "promise_late": _("Una promesa que se tardó"),
    "promise_late_send": _("Mandar lo prometido, más tarde"),
    "thanks": _("Dar las gracias"),
    "thanks_recommendation": _("Gracias por una recomendación"),
    "result": _("Contar qué resultó"),
    "served": _("Contar para qué sirvió"),
    "share": _("Compartir algo"),
    "share_interest": _("Algo que le interesa"),
    "offer_help": _("Ayudar con lo que busca"),
    "offer_introduction": _("Ofrecer una presentación"),
    "how_it_went": _("Preguntar cómo salió"),
    "progress": _("Contar cómo va"),
    "advice": _("Pedir un consejo"),
    "decline": _("Decir que no, con cariño"),
}


def situation_name(code: str) -> str:
    return str(SITUATIONS.get(code, code))
