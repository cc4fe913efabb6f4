"""Questions to propose before an interview, by what the member wants and who the other is. Written for this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lazos.core.language.fold import fold
from lazos.harvest.models import Interview, InterviewQuestion
from lazos.practice.drafts.writing import is_formal, language_of

if TYPE_CHECKING:
    from datetime import datetime

PROPOSED = 4  # and the one that closes every conversation
CHOSEN = 3

#: "when": a relation, how a word of the topic begins, or "" (always). "es" is (de tú, de usted).
BANK: tuple[dict[str, Any], ...] = (
    {"when": ("mentor", "teacher", "sponsor"),
     "es": ("¿Qué harías tú en mi lugar este trimestre?", "¿Qué haría usted en mi lugar este trimestre?"),
     "en": "What would you do in my place this quarter?"},
    {"when": ("mentor", "teacher", "sponsor"),
     "es": ("¿Qué crees que todavía no estoy viendo?", "¿Qué cree que todavía no estoy viendo?"),
     "en": "What do you think I am not seeing yet?"},
    {"when": ("client",),
     "es": ("¿Qué te cuesta más tiempo del que debería?", "¿Qué le cuesta más tiempo del que debería?"),
     "en": "What takes you more time than it should?"},
    {"when": ("colleague", "peer", "classmate"),
     "es": ("¿Qué decisión te ha servido más desde que nos conocemos?",
            "¿Qué decisión le ha servido más desde que nos conocemos?"),
     "en": "Which decision has served you best since we have known each other?"},
    {"when": ("dirig", "lider", "coordin", "jef", "gerenc", "equip", "lead", "manag", "head", "team", "direct"),
     "es": ("¿Qué hiciste el primer trimestre que hoy harías distinto?",
            "¿Qué hizo el primer trimestre que hoy haría distinto?"),
     "en": "What did you do in the first quarter that you would do differently today?"},
    {"when": ("dirig", "lider", "coordin", "jef", "gerenc", "equip", "lead", "manag", "head", "team", "direct"),
     "es": ("¿A quién le rindes cuentas, y qué te pide ver?", "¿A quién le rinde cuentas, y qué le pide ver?"),
     "en": "Who do you answer to, and what do they ask to see?"},
    {"when": ("trabaj", "emple", "puest", "buscar", "contrat", "job", "work", "hire", "hiring", "role", "career"),
     "es": ("¿Cómo llegaste a lo que haces, y qué paso no esperabas?",
            "¿Cómo llegó a lo que hace, y qué paso no esperaba?"),
     "en": "How did you come to what you do, and which step did you not expect?"},
    {"when": ("trabaj", "emple", "puest", "buscar", "contrat", "job", "work", "hire", "hiring", "role", "career"),
     "es": ("Cuando entra alguien nuevo, ¿qué le distingue a los seis meses?",
            "Cuando entra alguien nuevo, ¿qué le distingue a los seis meses?"),
     "en": "When someone new joins, what sets them apart after six months?"},
    {"when": ("lanz", "vend", "client", "negoc", "product", "taller", "launch", "sell", "business", "startup"),
     "es": ("¿Quién fue la primera persona que te pagó, y por qué lo hizo?",
            "¿Quién fue la primera persona que le pagó, y por qué lo hizo?"),
     "en": "Who was the first person to pay you, and why did they?"},
    {"when": ("lanz", "vend", "client", "negoc", "product", "taller", "launch", "sell", "business", "startup"),
     "es": ("¿Qué probaste antes que no funcionó?", "¿Qué probó antes que no funcionó?"),
     "en": "What did you try before that did not work?"},
    {"when": ("presupuest", "dinero", "preci", "cobr", "financ", "budget", "money", "pric", "fund"),
     "es": ("¿Qué gasto te sorprendió cuando ya era tarde?", "¿Qué gasto le sorprendió cuando ya era tarde?"),
     "en": "Which cost surprised you when it was already late?"},
    {"when": ("aprend", "estudi", "curso", "program", "idioma", "learn", "study", "course", "skill"),
     "es": ("¿Con qué empezarías si tuvieras solo una hora a la semana?",
            "¿Con qué empezaría si tuviera solo una hora a la semana?"),
     "en": "What would you start with if you had only one hour a week?"},
    {"when": ("problem", "resolv", "falla", "espera", "conflict", "solve", "fix", "issue"),
     "es": ("Cuando te pasó a ti, ¿cuál fue la primera señal?", "Cuando le pasó a usted, ¿cuál fue la primera señal?"),
     "en": "When it happened to you, what was the first sign?"},
    {"when": ("",),
     "es": ("¿Cómo es una semana tuya cuando va bien?", "¿Cómo es una semana suya cuando va bien?"),
     "en": "What does one of your weeks look like when it goes well?"},
    {"when": ("",),
     "es": ("¿Qué sabe hacer la persona que más te ayudó?", "¿Qué sabe hacer la persona que más le ayudó?"),
     "en": "What is the person who helped you most good at?"},
    {"when": ("",),
     "es": ("¿Qué se entiende mal de lo que haces?", "¿Qué se entiende mal de lo que hace?"),
     "en": "What do people get wrong about what you do?"},
    {"when": ("",),
     "es": ("¿Qué leíste o a quién escuchaste que te cambió la manera de hacerlo?",
            "¿Qué leyó o a quién escuchó que le cambió la manera de hacerlo?"),
     "en": "What did you read, or whom did you hear, that changed how you do it?"},
)  # fmt: skip
LAST = {
    "es": ("¿Con quién más me sugieres hablar?", "¿Con quién más me sugiere hablar?"),
    "en": "Who else would you suggest I talk to?",
}


def propose(topic: str, relations: set[str], *, language: str, formal: bool) -> list[str]:
    """`PROPOSED` questions, those that fit this person and topic first, and the last one of every conversation."""
    words = fold(topic).split()

    def fits(entry: dict[str, Any]) -> int:
        if any(when in relations for when in entry["when"]):
            return 2
        return 1 if any(when and word.startswith(when) for when in entry["when"] for word in words) else 0

    wanted = [entry for entry in BANK if fits(entry) or "" in entry["when"]]
    wanted.sort(key=lambda entry: -fits(entry))
    return [_said(entry, language, formal) for entry in [*wanted[:PROPOSED], LAST]]


def prepare(interview: Interview) -> None:
    """Writes down the questions to propose, where there are none."""
    if interview.questions.exists():
        return
    language, formal = language_of(interview.contact, interview.owner), is_formal(interview.contact)
    relations = set(interview.contact.relations.values_list("kind", flat=True))
    topic = " ".join(part for part in (interview.topic, str(interview.goal or "")) if part)
    texts = propose(topic, relations, language=language, formal=formal)
    rows = [
        InterviewQuestion(owner_id=interview.owner_id, interview=interview, text=text, position=n)
        for n, text in enumerate(texts)
    ]
    InterviewQuestion.objects.bulk_create(rows)


def choose(interview: Interview, chosen: set[int], own: str, *, was: set[int], at: datetime) -> None:
    """Of those that were chosen on the page (`was`), these are now; the member's own one goes before the last and is
    chosen with them. What another window chose since stands.
    """
    questions = InterviewQuestion.objects.filter(interview=interview)
    questions.filter(pk__in=chosen - was, chosen_at=None).update(chosen_at=at)
    questions.filter(pk__in=was - chosen).update(chosen_at=None)
    rows = list(interview.questions.all())
    if own and not any(fold(row.text) == fold(own) for row in rows):
        last = max((row.position for row in rows), default=0)
        InterviewQuestion.objects.filter(interview=interview, position=last).update(position=last + 1)
        InterviewQuestion.objects.create(
            owner_id=interview.owner_id, interview=interview, text=own, position=last, chosen_at=at
        )


def _said(entry: dict[str, Any], language: str, formal: bool) -> str:
    if language == "en":
        return str(entry["en"])
    return str(entry["es"][1 if formal else 0])
