"""The stages of each kind of campaign: what each is for, its message, and the next step it leaves in Hoy."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Stage:
    """`situation`: the draft of the stage. `asks`: the purpose for the composer of asks, where something is asked.

    `days`: until the step is due. `gives`: nothing is asked of the person here, so that a long silence is no reason
    for a warning. `follows`: who comes here is told from now on how it goes.
    """

    code: str
    name: Text
    hint: Text
    situation: str
    word: Text  # the link on a card
    step: Text  # as a promise says it
    asks: tuple[str, ...] = ()
    days: int = 3
    gives: bool = False
    follows: bool = False


STAGES: dict[str, tuple[Stage, ...]] = {
    "job": (
        Stage("tell", _("Avisar antes"), _("Que lo sepan sin tener que hacer nada."), "heads_up",
              _("Borrador: te cuento en qué ando"), _("contarle en qué andas, sin pedir nada")),
        Stage("learn", _("Aprender"), _("Veinte minutos, tres preguntas."), "interview_request",
              _("Pedir veinte minutos"), _("pedirle veinte minutos para aprender"), ("interview", "advice")),
        Stage("recommend", _("Recomendación"), _("Solo a quien conoce tu trabajo."), "referral_request",
              _("Preparar la petición"), _("pedirle una recomendación"),
              ("referral", "recommendation", "introduction")),
        Stage("report", _("Contar y agradecer"), _("Nadie se queda sin saber en qué quedó."), "progress_helpers",
              _("Contarle en qué vas"), _("contarle en qué vas y darle las gracias"), gives=True, follows=True),
    ),
    "launch": (
        Stage("listen", _("Escuchar"), _("Qué les duele, con sus palabras."), "pain_points",
              _("Preguntar qué le cuesta"), _("preguntarle qué le cuesta más"), ("interview",)),
        Stage("help", _("Ayudar sin cobrar"), _("Algo pequeño que les sirva ya."), "free_help",
              _("Ofrecer ayuda"), _("ofrecerle ayuda, sin cobrar"), gives=True),
        Stage("material", _("Acompañar"), _("Material útil, semana a semana."), "useful_material",
              _("Mandarle material"), _("mandarle material útil"), days=7, gives=True),
        Stage("feedback", _("Primera opinión"), _("Antes que nadie, con confianza."), "early_feedback",
              _("Pedir su opinión"), _("pedirle una primera opinión"), ("feedback",), follows=True),
        Stage("note", _("Contar que existe"), _("Una nota personal, no un anuncio."), "launch_note",
              _("Escribir la nota"), _("contarle que ya existe")),
        Stage("recommend", _("Recomendación"), _("A quien ya le sirvió."), "launch_recommendation",
              _("Preparar la petición"), _("pedirle unas líneas de recomendación"), ("recommendation", "referral")),
    ),
    "learning": (
        Stage("advice", _("Pedir consejo"), _("Una pregunta, a quien ya lo recorrió."), "learning_advice",
              _("Pedir su consejo"), _("pedirle consejo"), ("advice", "interview")),
        Stage("apply", _("Aplicarlo"), _("Probarlo pronto, aunque sea en pequeño."), "served",
              _("Contarle que lo estás probando"), _("aplicar su consejo"), days=10, gives=True),
        Stage("report", _("Contar qué pasó"), _("Lo que salió, y lo que no."), "applied",
              _("Contarle qué pasó"), _("contarle qué pasó con su consejo"), gives=True, follows=True),
        Stage("give", _("Ofrecer ayuda"), _("Ahora te toca a ti."), "learning_help",
              _("Ofrecerle algo tuyo"), _("ofrecerle ayuda con lo suyo"), days=7, gives=True),
    ),
    "problem": (
        Stage("find", _("Quién lo ha vivido"), _("Preguntar a pocas personas, con una frase."), "problem_ask",
              _("Preguntar si le suena"), _("preguntarle si lo ha vivido"), ("problem",)),
        Stage("details", _("Los detalles"), _("Qué pasa, qué probaste, dónde estás."), "problem_details",
              _("Mandar los detalles"), _("mandarle los detalles"), ("problem",), days=2),
        Stage("share", _("Contar cómo se resolvió"), _("A quien ayudó, y a quien le pueda servir."), "problem_result",
              _("Contarle el resultado"), _("contarle cómo se resolvió"), gives=True, follows=True),
    ),
}  # fmt: skip

#: Which notes belong to each kind, the one to write most often first.
NOTES: dict[str, tuple[str, ...]] = {
    "job": ("advice", "result"),
    "launch": ("pain", "free_help", "material", "feedback"),
    "learning": ("advice", "applied", "result"),
    "problem": ("detail", "result"),
}
KINDS: dict[str, Text] = {
    "job": _("Búsqueda de trabajo"),
    "launch": _("Lanzamiento"),
    "learning": _("Aprendizaje"),
    "problem": _("Un problema por resolver"),
}
KIND_HINTS: dict[str, Text] = {
    "job": _("Avisar antes, aprender, una recomendación, y que todos sepan en qué quedó."),
    "launch": _("Escuchar lo que duele, ayudar gratis, acompañar unas semanas, y entonces contarlo."),
    "learning": _("Pedir consejo, aplicarlo, contar qué pasó, y ofrecer algo a cambio."),
    "problem": _("Encontrar a quien lo ha vivido, contarle los detalles, y devolver lo aprendido."),
}
OUTCOMES = {"job": "job", "launch": "client", "learning": "answer", "problem": "answer"}
FOLLOWING: dict[str, Text] = {
    "job": pgettext_lazy("what helpers follow", "tu búsqueda"),
    "launch": pgettext_lazy("what helpers follow", "tu lanzamiento"),
    "learning": pgettext_lazy("what helpers follow", "lo que aprendes"),
    "problem": pgettext_lazy("what helpers follow", "este problema"),
}


def stages_of(kind: str) -> tuple[Stage, ...]:
    return STAGES[kind]


def stage(kind: str, code: str) -> Stage:
    """The stage; a code that is none of this kind (an old one) counts as the first."""
    return next((one for one in STAGES[kind] if one.code == code), STAGES[kind][0])


def following(kind: str, code: str) -> Stage | None:
    """The stage after this one, None after the last."""
    stages = STAGES[kind]
    place = stages.index(stage(kind, code))
    return stages[place + 1] if place + 1 < len(stages) else None
