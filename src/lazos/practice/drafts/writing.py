"""Choosing the template and its variables: for a line of the plan, or for a situation with facts of its own.

    draft = for_situation("interview_request", contact, member, own=own_templates(member),
                          ask="cómo se arma un equipo", give="mi guía", **known_of(contact, member))

`facts` are variables of `filling.VARIABLES`; None and "" say nothing. What the text needs and nobody said stands in it
as `[tu pregunta]`, and in `draft.blanks` as "ask".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lazos.core.language.detect import guess
from lazos.core.language.offered import offered
from lazos.core.language.places import with_article
from lazos.core.language.retold import retold
from lazos.core.plan import Give, Line
from lazos.practice import sentences
from lazos.practice.drafts import en, es
from lazos.practice.drafts.filling import VARIABLES, UnknownVariable, fill, missing
from lazos.practice.drafts.situations import SITUATIONS

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact
    from lazos.practice.models import OwnTemplate

_HELLOS = {
    "friends": "hello_friend",
    "family": "hello_family",
    "neighbours": "hello_neighbour",
    "employers": "hello_colleague",
    "coworkers": "hello_colleague",
    "teachers": "hello_teacher",
    "classmates": "hello_classmate",
    "clients": "hello_client",
    "suppliers": "hello_supplier",
    "associations": "hello_association",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to start from. `language` is the one it is written in, `blanks` the variables still to be said."""

    situation: str
    subject: str
    text: str
    language: str
    blanks: tuple[str, ...] = ()


class UnknownSituation(ValueError):
    """There is no message for it; `args[0]` is its code."""


def for_line(line: Line, contact: Contact, member: Member, own: Iterable[OwnTemplate] = ()) -> Draft:
    values = _said_to(_values(line), contact, member) | _kept(line.give, contact, member)
    return write(situation_of(line, contact), contact, member, values, own)


def for_step(situation: str, facts: Any, contact: Contact, member: Member, topic: str = "") -> Draft:
    values = _facts_as_values(dict(facts)) | {"topic": topic}
    kept = _kept(Give("share_saved", facts), contact, member) if "link" in facts else {}
    return write(situation, contact, member, _said_to(values, contact, member) | kept)


def for_situation(
    code: str, contact: Contact, member: Member, *, own: Iterable[OwnTemplate] = (), **facts: Any
) -> Draft:
    """The message of a situation; asks nothing of the database. `own`: the member’s templates (`own_templates`).

    Raises `UnknownSituation`, and `UnknownVariable` for a fact that no template can name.
    """
    if code not in SITUATIONS:
        raise UnknownSituation(code)
    for name in facts:
        if name not in VARIABLES:
            raise UnknownVariable(name)
    language = language_of(contact, member)
    said = {name: text for name, value in facts.items() if (text := _bare(value))}
    said.setdefault("offer", offered(said.get("give", ""), language, formal=is_formal(contact)))
    template = chosen_template(code, contact, language, own)
    return completed(code, template, values_for(contact, member, language) | said, contact, language)


def completed(code: str, template: str, values: dict[str, str], contact: Contact, language: str) -> Draft:
    """The draft of any template, with a blank that says what belongs there for each variable without a value."""
    blanks = missing(template, values)
    words = _words(language)
    filled = values | {name: f"[{words.BLANKS[name]}]" for name in blanks}
    subject_template = subject_for(code, language, is_formal(contact))
    bare_subject = words.SUBJECTS[""] if missing(subject_template, values) else subject_template
    return Draft(code, fill(bare_subject, filled), fill(template, filled), language, blanks)


def values_for(contact: Contact, member: Member, language: str) -> dict[str, str]:
    """What is true of every message: the two names, a length and a time that one may ask for."""
    return {"name": addressed(contact, language), "me": member.get_short_name()} | _words(language).USUAL


def chosen_template(situation: str, contact: Contact, language: str, own: Iterable[OwnTemplate] = ()) -> str:
    """The member's own template for this situation and language before the one that comes with Lazos."""
    mine = {template.situation: template.text for template in reversed([*own]) if template.language == language}
    text = mine.get(situation) or mine.get(situation.removesuffix("_send"))
    return text or template_for(situation, language, is_formal(contact))


def subject_for(situation: str, language: str, formal: bool = False) -> str:
    words = _words(language)
    polite = words.FORMAL_SUBJECTS.get(situation) if formal else None
    return polite or words.SUBJECTS.get(situation, words.SUBJECTS[""])


def write(
    situation: str, contact: Contact, member: Member, values: dict[str, str], own: Iterable[OwnTemplate] = ()
) -> Draft:
    """Without blanks: what has no value is left out, as the lines of a day are complete by themselves."""
    language = language_of(contact, member)
    offer = offered(values.get("give", ""), language, formal=is_formal(contact))
    values = values_for(contact, member, language) | {"offer": offer} | values
    text = chosen_template(situation, contact, language, own)
    subject = subject_for(situation, language, is_formal(contact))
    return Draft(situation, fill(subject, values), fill(text, values), language)


def template_for(situation: str, language: str, formal: bool = False) -> str:
    if language == "en":
        return en.TEMPLATES[situation]
    return es.TEMPLATES[situation][1 if formal else 0]


def readable(code: str, language: str) -> str:
    """The message for nobody yet, as one reads it: with a blank wherever somebody or something is named."""
    template, words = template_for(code, language), _words(language)
    blanks = {name: f"[{words.BLANKS[name]}]" for name in missing(template, words.USUAL)}
    return fill(template, words.USUAL | blanks)


def language_of(contact: Contact, member: Member) -> str:
    """The language the two write in: the contact's, where there are drafts in it."""
    for language in (contact.language[:2].lower(), _told_in(contact), member.language):
        if language in ("es", "en"):
            return language
    return "es"


def _told_in(contact: Contact) -> str:
    """ "es" where what is noted of them is Spanish: a screen in English does not change how the two write.

    English says nothing: many a title is English whatever one speaks. What was not read along is not asked for.
    """
    noted = (contact.__dict__.get(name) or "" for name in ("role", "in_common", "notes"))
    return "es" if guess(" ".join(noted)) == "es" else ""


def because(why: str, text: str, contact: Contact, member: Member) -> str:
    """Why something made one think of them, as a sentence of the message; "" where that is better left unsaid."""
    language = language_of(contact, member)
    forms = _words(language).BECAUSE.get(why)
    if not forms or not text:
        return ""
    return str(forms[is_formal(contact)]).replace("{text}", _bare(text))


def is_formal(contact: Contact) -> bool:
    return contact.formality == "usted" or (not contact.formality and contact.seed_circle == "teachers")


def addressed(contact: Contact, language: str) -> str:
    """How a message begins: "Joaquín", and "Dra. Paredes" or "Maestra Silvia" where one keeps a distance."""
    if contact.kind != "person":
        return contact.display_name
    if contact.prefix and is_formal(contact):
        by_family = contact.formality == "usted" and contact.family
        return f"{contact.prefix} {contact.family if by_family else contact.given}".strip()
    return sentences.short_name(contact)


def situation_of(line: Line, contact: Contact) -> str:
    if line.kind in ("promise_overdue", "promise_due"):
        late = "promise_late" if line.kind == "promise_overdue" else "promise"
        return f"{late}_send" if sent_thing(str(line.reason.facts["text"])) else late
    if line.draft_kind == "greeting":
        return _HELLOS.get(contact.seed_circle, "greeting")
    if line.draft_kind == "catch_up" and line.give.code == "share_interest":
        return "share_interest"
    return line.draft_kind


def sent_thing(promise: str) -> str:
    """What is to be sent: "mandarle el artículo" → "el artículo"; empty where the promise is something else to do."""
    found = _SENDING.match(promise.strip())
    return promise.strip()[found.end() :].rstrip(".") if found else ""


_SENDING = re.compile(
    r"(?:(?:mandar|enviar|pasar|compartir)(?:les?|te)?|(?:send|share|forward)(?: (?:him|her|them|you|over))?)\s+"
    r"(?=(?:el|la|los|las|un|una|unos|unas|mi|mis|su|the|a|an|my|some|that|this)\s)",
    re.IGNORECASE,
)


def to_them(note: str, contact: Contact, member: Member, otherwise: str = "", *, advice: bool = False) -> str:
    """What was noted of the contact, as a message of the member to them can say it; `otherwise` where it cannot.

    `advice`: it is what they advised or did, where a present may be an imperative.
    """
    return retold(note, language_of(contact, member), formal=is_formal(contact), advice=advice) or otherwise


def _said_to(values: dict[str, str], contact: Contact, member: Member) -> dict[str, str]:
    """The notes among the values of a line, said to them. A promise is the member's own words: it is never left out."""
    noted = {name: to_them(values.get(name, ""), contact, member) for name in ("topic", "need", "interest")}
    noted["what"] = to_them(values.get("what", ""), contact, member, advice=True)
    promise = to_them(values.get("promise", ""), contact, member, otherwise=values.get("promise", ""))
    where = with_article(values.get("where", ""), language_of(contact, member))
    return values | noted | {"promise": promise, "where": where}


def _words(language: str) -> Any:
    return en if language == "en" else es


def _values(line: Line) -> dict[str, str]:
    facts = dict(line.reason.facts) | {key: value for key, value in line.give.facts.items() if value is not None}
    values = _facts_as_values(facts)
    if line.kind in ("promise_overdue", "promise_due"):
        values["promise"] = sent_thing(values["promise"]) or values["promise"]
    if line.give.code == "introduce":
        values |= {"other": str(line.give.facts["name"]), "what": str(line.give.facts["about"] or "")}
    topic = line.last_topic
    return values | {"topic": _bare(topic.text) if topic and topic.spoken else ""}


def _kept(give: Give, contact: Contact, member: Member) -> dict[str, str]:
    """What was kept for them: where to read it, and what it has to do with them; nothing else is claimed."""
    if give.code != "share_saved":
        return {}
    why, about = str(give.facts.get("why") or ""), _bare(give.facts.get("about"))
    return {
        "link": _bare(give.facts.get("link")),
        "why": because(why, about, contact, member),
        "topic": about if why == "topic" else "",
    }


def _facts_as_values(facts: dict[str, Any]) -> dict[str, str]:
    text = _bare(facts.get("text"))
    return {
        "promise": text,
        "need": text,
        "where": _bare(facts.get("where")),
        "what": _bare(sentences.exchange_word(str(facts.get("what") or ""))),
        "interest": _bare(facts.get("interest")),
        "title": _bare(facts.get("title")),
        "give": _bare(facts.get("title") or facts.get("text")),
        "years": _bare(facts.get("years")),
    }


def _bare(value: Any) -> str:
    return "" if value is None else str(value).strip().rstrip(".")
