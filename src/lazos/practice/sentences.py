"""Codes and facts of the plan in words: one sentence each, that the member could have said.

No sentence takes a gender from the contact; lengths and dates are said as people say them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.core.language.agreement import contracted
from lazos.core.language.places import with_article
from lazos.core.language.tasks import is_task
from lazos.core.plan import DateItem, Give, Line, Step
from lazos.practice.seeds import circle_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.people.models import Contact

Facts = dict[str, Any]

#: On so many days and more two people talked “often”; a handful over years was not.
OFTEN = 6


def reason(line: Line, contact: Contact, today: date) -> str:
    """Why this person, now."""
    facts = dict(line.reason.facts) | {"name": short_name(contact), "today": today}
    return _REASONS[line.reason.code](facts)


def give(given: Give) -> str:
    """What there is to give."""
    return _GIVES[given.code](dict(given.facts))


def step(next_step: Step, today: date) -> str:
    """One good next step after a long silence."""
    facts = dict(next_step.facts) | {"today": today}
    return (_STEPS.get(next_step.code) or _GIVES[next_step.code])(facts)


def next_step(text: str) -> str:
    """Why now, where the line is the next step of something under way."""
    return _("Siguiente paso: %(text)s") % {"text": _stopped(text)}


def attention() -> str:
    return _("Un rato de atención: preguntar cómo va, y escuchar.")


def near_date(item: DateItem) -> str:
    """What is near, without its day: "cumple 40 años"."""
    if item.kind == "birthday":
        if item.years is None:
            return _("cumple años")
        return ngettext("cumple %(n)s año", "cumple %(n)s años", item.years) % {"n": item.years}
    if item.years is not None and item.title:
        years = ngettext("un año", "%(n)s años", item.years) % {"n": item.years}
        return contracted(_("%(years)s de %(title)s") % {"years": years, "title": item.title})
    return item.title or _("una fecha suya")


def short_name(contact: Contact) -> str:
    """How one speaks of them: the nickname, else the given name, else the whole name."""
    return contact.nickname or contact.given or contact.display_name


def length(amount: int, unit: str) -> str:
    """ "7 semanas"."""
    return {
        "day": ngettext("un día", "%(n)s días", amount),
        "week": ngettext("una semana", "%(n)s semanas", amount),
        "month": ngettext("un mes", "%(n)s meses", amount),
        "year": ngettext("un año", "%(n)s años", amount),
    }[unit] % {"n": amount}


def every(amount: int, unit: str) -> str:
    """ "cada 6 semanas", "cada semana"."""
    return {
        "day": ngettext("cada día", "cada %(n)s días", amount),
        "week": ngettext("cada semana", "cada %(n)s semanas", amount),
        "month": ngettext("cada mes", "cada %(n)s meses", amount),
        "year": ngettext("cada año", "cada %(n)s años", amount),
    }[unit] % {"n": amount}


def _promise_due(facts: Facts) -> str:
    said = {"text": _stopped(_begun(facts["text"]))}
    return (
        _("Le prometiste %(text)s Es para hoy.") if _follows(said) else _("Le prometiste para hoy: %(text)s")
    ) % said


def _promise_overdue(facts: Facts) -> str:
    said = {"text": _stopped(_begun(facts["text"]))}
    if facts["days"] == 1:
        text = _("Le prometiste %(text)s Era para ayer.") if _follows(said) else _("Le prometiste para ayer: %(text)s")
        return text % said
    said["since"] = wording.near(facts["due"], facts["today"])
    if _follows(said):
        return _("Le prometiste %(text)s Quedó en el aire %(since)s.") % said
    return _("Le prometiste: %(text)s Quedó en el aire %(since)s.") % said


def _follows(said: Facts) -> bool:
    """Whether the promise goes on a sentence: "le prometiste mandarle la guía", and not "le prometiste la guía"."""
    return is_task(said["text"], wording.spoken())


def _begun(text: Any) -> str:
    """As it goes on within a sentence: what begins with a verb begins small there."""
    text = str(text)
    return text[:1].lower() + text[1:] if is_task(text, wording.spoken()) else text


def _birthday(facts: Facts) -> str:
    days, years = facts["days"], facts["years"]
    if days == 0:
        if years is None:
            return _("Hoy es su cumpleaños.")
        return ngettext("Hoy cumple %(n)s año.", "Hoy cumple %(n)s años.", years) % {"n": years}
    if days == -1:
        return _("Ayer fue su cumpleaños. Un saludo al día siguiente también alegra.")
    return ngettext(
        "Su cumpleaños fue hace %(n)s día. Un saludo tardío también alegra.",
        "Su cumpleaños fue hace %(n)s días. Un saludo tardío también alegra.",
        -days,
    ) % {"n": -days}


def _anniversary(facts: Facts) -> str:
    when = _when(facts)
    if facts["years"] is not None and facts["title"]:
        years = length(facts["years"], "year")
        said = _("%(when)s: %(years)s de %(title)s.") % {"when": when, "years": years, "title": facts["title"]}
        return contracted(said)
    if facts["title"]:
        return _("%(when)s: %(title)s. Buen día para acordarse.") % {"when": when, "title": facts["title"]}
    return _("%(when)s es una fecha suya. Buen día para acordarse.") % {"when": when}


def _achievement(facts: Facts) -> str:
    return _("Hay algo que celebrar: %(title)s") % {"title": _stopped(facts["title"] or _("un logro"))}


def _event(facts: Facts) -> str:
    return _("%(when)s coinciden en %(title)s.") % {"when": _when(facts), "title": facts["title"]}


def _met(facts: Facts) -> str:
    when = wording.ago(facts["on"], facts["today"])
    if facts["where"]:
        return _("Se conocieron %(when)s en %(where)s. Es buen momento para el primer mensaje.") % {
            "when": when,
            "where": with_article(facts["where"], wording.spoken()),
        }
    return _("Se conocieron %(when)s. Es buen momento para el primer mensaje.") % {"when": when}


def _thanks_owed(facts: Facts) -> str:
    what = exchange_word(facts["what"])
    if facts["result"]:
        return _("Te ayudó con %(what)s y salió. Falta contarle y darle las gracias.") % {"what": what}
    return _("Te dio algo: %(what)s. Faltan las gracias.") % {"what": what.rstrip(".")}


def _key_person(facts: Facts) -> str:
    return _("Es de tus personas clave de este trimestre.")


def _wanted_rhythm(facts: Facts) -> str:
    wanted = every(facts["wanted_amount"], facts["wanted_unit"])
    return _gone(facts) % {"rest": _("Quisiste hablar %(every)s.") % {"every": wanted}}


def _usual_gap(facts: Facts) -> str:
    usual = every(facts["usual_amount"], facts["usual_unit"])
    rest = _("Con %(name)s sueles hablar %(every)s.") % {"name": facts["name"], "every": usual}
    return _gone(facts) % {"rest": rest}


def _gone(facts: Facts) -> str:
    amount = facts["since_amount"]
    since = length(amount, facts["since_unit"])
    return ngettext("Va %(since)s. %(rest)s", "Van %(since)s. %(rest)s", amount) % {"since": since, "rest": "%(rest)s"}


def _silence(facts: Facts) -> str:
    since = length(facts["amount"], facts["unit"])
    return ngettext(
        "Va %(since)s desde la última vez. Un saludo corto lo mantiene.",
        "Van %(since)s desde la última vez. Un saludo corto lo mantiene.",
        facts["amount"],
    ) % {"since": since}


def _goal(facts: Facts) -> str:
    return _("Tiene que ver con tu meta: %(goal)s") % {"goal": _stopped(facts["text"])}


def _dormant(facts: Facts) -> str:
    since = length(facts["amount"], facts["unit"])
    if facts["contacts"] and facts["contacts"] >= OFTEN:
        return _("Hace %(since)s que no hablan, y antes hablaban seguido.") % {"since": since}
    return _("Hace %(since)s que no hablan. A los lazos viejos un saludo los despierta.") % {"since": since}


def _noted(facts: Facts) -> str:
    circle = circle_name(facts["circle"])
    if facts["days"]:
        when = wording.ago(facts["on"], facts["today"])
        return _("Anotaste su nombre %(when)s: %(circle)s. Es buen momento para saludar.") % {
            "when": when,
            "circle": circle,
        }
    return _("Hoy anotaste su nombre: %(circle)s. Es buen momento para saludar.") % {"circle": circle}


def _tended_new(facts: Facts) -> str:
    return _("Elegiste cuidar este lazo y aún no hay nada anotado. Un saludo lo empieza.")


def _never_contacted(facts: Facts) -> str:
    return _("Está en tu red y aún no hay nada anotado. Un saludo corto basta.")


def _when(facts: Facts) -> str:
    day = wording.near(facts["on"], facts["today"]) if facts["days"] >= 0 else wording.ago(facts["on"], facts["today"])
    return day[:1].upper() + day[1:]


def _share_saved(facts: Facts) -> str:
    if facts["about"]:
        return _("“%(title)s”, que guardaste. Tiene que ver con: %(about)s") % {
            "title": facts["title"],
            "about": _stopped(facts["about"]),
        }
    return _("“%(title)s”, que guardaste pensando en esto.") % {"title": facts["title"]}


def _stopped(text: Any) -> str:
    text = str(text).strip()
    return text if text[-1:] in ".!?…" else f"{text}."


def exchange_word(what: str) -> str:
    """The word of an exchange kind where nothing else was noted."""
    from lazos.people.models import Exchange

    return str(dict(Exchange.Kind.choices).get(what, what))


_REASONS: dict[str, Callable[[Facts], str]] = {
    "promise_due": _promise_due,
    "promise_overdue": _promise_overdue,
    "birthday": _birthday,
    "anniversary": _anniversary,
    "achievement": _achievement,
    "event": _event,
    "met": _met,
    "thanks_owed": _thanks_owed,
    "key_person": _key_person,
    "wanted_rhythm": _wanted_rhythm,
    "usual_gap": _usual_gap,
    "silence": _silence,
    "goal": _goal,
    "dormant": _dormant,
    "noted": _noted,
    "tended_new": _tended_new,
    "never_contacted": _never_contacted,
}

_GIVES: dict[str, Callable[[Facts], str]] = {
    "promised": lambda f: _("Lo que prometiste. Cumplirlo ya es dar."),
    "planned": lambda f: _stopped(f["text"]),
    "congratulate": lambda f: _("Tus felicitaciones, con algo que recuerdes de su año."),
    "prepare": lambda f: _("Una pregunta pensada para cuando se vean."),
    "thank": lambda f: _("Las gracias, y qué cambió para ti."),
    "tell_result": lambda f: _("Contarle qué resultó de esto: %(what)s") % {"what": _stopped(exchange_word(f["what"]))},
    "tell_served": lambda f: _("Contarle para qué te sirvió lo que te enseñó. Eso ya es dar."),
    "share_saved": lambda f: _share_saved(f),
    "introduce": lambda f: (
        _("Presentarle a %(who)s, que ofrece %(about)s") % {"who": f["name"], "about": _stopped(f["about"])}
    ),
    "answer_need": lambda f: _("Una mano con lo que busca: %(text)s") % {"text": _stopped(f["text"])},
    "share_interest": lambda f: _("Algo que hayas visto sobre %(interest)s") % {"interest": _stopped(f["interest"])},
    "listen": lambda f: attention(),
}

_STEPS: dict[str, Callable[[Facts], str]] = {
    "keep_promise": lambda f: _("Cumplir lo que quedó en el aire: %(text)s") % {"text": _stopped(f["text"])},
    "thank": lambda f: _("Darle las gracias: %(what)s") % {"what": _stopped(exchange_word(f["what"]))},
    "wait_for_birthday": lambda f: (
        _("Cumple años %(when)s: es la ocasión.") % {"when": wording.near(f["on"], f["today"])}
    ),
    "pick_up": lambda f: _("Retomar lo último: %(topic)s") % {"topic": _stopped(f["topic"])},
    "recall": lambda f: _("Un saludo que recuerde dónde se conocieron: %(where)s") % {"where": _stopped(f["where"])},
    "let_rest": lambda f: _("Dejar que descanse. No se pierde nada."),
}
