"""The situations that a message is for, in the order of the practice, and the moments they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Moment:
    """Situations that come together. `wash` is the part of the practice that colours them."""

    code: str
    name: str | Promise
    wash: str
    situations: dict[str, str | Promise]


MOMENTS = (
    Moment(
        "meet",
        _("Conocerse"),
        "sembrar",
        {
            "follow_up": _("Después de conocerse"),
            "meeting_proposal": _("Proponer un café o una llamada"),
            "meeting_confirm": _("Confirmar que se ven"),
            "after_talk": _("Después de conversar"),
            "event": _("Antes de un evento"),
        },
    ),
    Moment(
        "hello",
        _("Primer saludo"),
        "sembrar",
        {
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
        },
    ),
    Moment(
        "care",
        _("Cuidar"),
        "regar",
        {
            "birthday": _("Cumpleaños"),
            "congratulation": _("Aniversario o logro"),
            "catch_up": _("Ponerse al día"),
            "revive": _("Después de mucho tiempo"),
            "revive_give": _("Después de mucho tiempo, con algo útil"),
            "hard_time": _("Acompañar en un momento difícil"),
            "how_it_went": _("Preguntar cómo salió"),
        },
    ),
    Moment(
        "give",
        _("Dar"),
        "regar",
        {
            "share": _("Compartir algo"),
            "share_interest": _("Algo que le interesa"),
            "offer_help": _("Ayudar con lo que busca"),
            "recommendation_offer": _("Ofrecer una recomendación"),
        },
    ),
    Moment(
        "promise",
        _("Cumplir"),
        "regar",
        {
            "promise": _("Cumplir una promesa"),
            "promise_send": _("Mandar lo prometido"),
            "promise_late": _("Una promesa que se tardó"),
            "promise_late_send": _("Mandar lo prometido, más tarde"),
        },
    ),
    Moment(
        "ask",
        _("Pedir"),
        "cosechar",
        {
            "advice": _("Pedir un consejo"),
            "read_request": _("Pedir que lea algo"),
            "mentor_request": _("Pedir orientación por un tiempo"),
            "introduction_request": _("Pedir una presentación"),
            "ask_reminder": _("Recordar sin presionar"),
        },
    ),
    Moment(
        "introduce",
        _("Presentar"),
        "cosechar",
        {
            "offer_introduction": _("Ofrecer una presentación"),
            "introduction_ask_first": _("Preguntar antes de presentar"),
            "introduction_text": _("Presentar a dos personas"),
            "introduction_follow_up": _("Preguntar si pudieron hablar"),
            "introduction_not_now": _("La presentación no se dio"),
        },
    ),
    Moment(
        "thank",
        _("Agradecer y contar"),
        "cosechar",
        {
            "thanks": _("Dar las gracias"),
            "thanks_recommendation": _("Gracias por una recomendación"),
            "thanks_introduction": _("Gracias por una presentación"),
            "thanks_chain": _("Gracias a quien lo empezó"),
            "result": _("Contar qué resultó"),
            "served": _("Contar para qué sirvió"),
            "progress": _("Contar cómo va"),
        },
    ),
    Moment(
        "job",
        _("Buscar trabajo"),
        "cosechar",
        {
            "heads_up": _("Avisar antes de necesitar"),
            "interview_request": _("Pedir una entrevista para aprender"),
            "interview_thanks": _("Gracias después de la entrevista"),
            "interview_who_else": _("Preguntar con quién más hablar"),
            "company_insight": _("Preguntar por una organización"),
            "referral_request": _("Pedir que te refiera"),
            "recommendation_request": _("Pedir una carta de recomendación"),
            "job_interview_thanks": _("Después de una entrevista de trabajo"),
            "progress_helpers": _("Contar el avance a quien ayudó"),
            "job_news": _("Contar que salió"),
        },
    ),
    Moment(
        "launch",
        _("Lanzar algo"),
        "cosechar",
        {
            "pain_points": _("Preguntar qué le cuesta"),
            "free_help": _("Ofrecer ayuda sin costo"),
            "useful_material": _("Mandar material útil"),
            "early_feedback": _("Pedir una primera opinión"),
            "launch_note": _("Contar que ya existe"),
            "launch_recommendation": _("Pedir unas líneas después de lanzar"),
        },
    ),
    Moment(
        "learn",
        _("Aprender"),
        "cosechar",
        {
            "learning_advice": _("Pedir consejo sobre lo que aprendes"),
            "applied": _("Contar lo que aplicaste"),
            "learning_help": _("Ofrecer ayuda a quien te enseñó"),
        },
    ),
    Moment(
        "problem",
        _("Resolver un problema"),
        "cosechar",
        {
            "problem_ask": _("Preguntar quién lo ha vivido"),
            "problem_details": _("Mandar los detalles"),
            "problem_result": _("Contar cómo se resolvió"),
            "problem_shared": _("Compartir la solución"),
        },
    ),
    Moment(
        "decline",
        _("Decir que no"),
        "podar",
        {
            "decline": _("Decir que no, con cariño"),
            "decline_introduction": _("No hacer una presentación"),
            "decline_meeting": _("No poder verse"),
        },
    ),
)

SITUATIONS: dict[str, str | Promise] = {code: name for moment in MOMENTS for code, name in moment.situations.items()}

#: What a situation asks for, in the words of `lazos.core.language.asks`. The others ask for nothing.
PURPOSES = {
    "advice": "advice",
    "mentor_request": "advice",
    "learning_advice": "advice",
    "pain_points": "interview",
    "company_insight": "interview",
    "interview_request": "interview",
    "interview_who_else": "introduction",
    "introduction_request": "introduction",
    "referral_request": "referral",
    "recommendation_request": "recommendation",
    "launch_recommendation": "recommendation",
    "early_feedback": "feedback",
    "read_request": "feedback",
    "problem_ask": "problem",
}


def situation_name(code: str) -> str:
    return str(SITUATIONS.get(code, code))
