"""Choosing the template and its variables: for a line of the plan, or for a situation with facts of its own.

    draft = for_situation("interview_request", contact, member, own=own_templates(member),
                          ask="cómo se arma un equipo", give="mi guía", **known_of(contact))

`facts` are variables of `filling.VARIABLES`; None and "" say nothing. What the text needs and nobody said stands in it
as `[tu pregunta]`, and in `draft.blanks` as "ask".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lazos.core.language.aloud import is_task, to_you, topic_aloud, with_article, within
from lazos.core.plan import Line
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
class Voice:
    """How one writes to somebody: what notes say of them is said to them, or left out where it cannot be."""

    language: str
    formal: bool

    @classmethod
    def of(cls, contact: Contact, member: Member) -> Voice:
        return cls(language_of(contact, member), is_formal(contact))

    def topic(self, note: Any) -> str:
        return topic_aloud(_bare(note), self.language, formal=self.formal)

    def to_them(self, text: Any) -> str:
        return to_you(within(_bare(text), self.language), self.language, formal=self.formal)

    def thanked(self, what: Any) -> str:
        """What thanks are for: "tu consejo", "el informe de Riachuelo"; "" where the note tells a story instead."""
        for_kind = _words(self.language).THANKED.get(_bare(what), "")
        return _either(for_kind, self.formal) if for_kind else self.topic(what)

    def advice(self, what: Any) -> str:
        """Advice that was given: something to do, or a thing."""
        said = _bare(what)
        return self.to_them(said) if is_task(said, self.language) else self.topic(said)


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
    return write(situation_of(line, contact), contact, member, _values(line, Voice.of(contact, member)), own)


def for_step(situation: str, facts: Any, contact: Contact, member: Member, topic: str = "") -> Draft:
    voice = Voice.of(contact, member)
    return write(situation, contact, member, _facts_as_values(dict(facts), voice) | {"topic": voice.topic(topic)})


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
    said = {name: text for name, value in facts.items() if (text := _bare(value))}
    language = language_of(contact, member)
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
    values = values_for(contact, member, language) | values
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
    for language in (contact.language[:2].lower(), member.language):
        if language in ("es", "en"):
            return language
    return "es"


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


def _words(language: str) -> Any:
    return en if language == "en" else es


def _values(line: Line, voice: Voice) -> dict[str, str]:
    facts = dict(line.reason.facts) | {key: value for key, value in line.give.facts.items() if value is not None}
    values = _facts_as_values(facts, voice)
    if line.kind in ("promise_overdue", "promise_due"):
        values["promise"] = voice.to_them(sent_thing(str(facts["text"]))) or values["promise"]
    if line.give.code == "introduce":
        values |= {"other": str(line.give.facts["name"]), "what": str(line.give.facts["about"] or "")}
    # Only what there is to hand over: the text of a goal or of a promise is no gift.
    handed = line.give.facts if line.give.code in ("planned", "share_saved") else {}
    values["give"] = voice.to_them(handed.get("title") or handed.get("text"))
    if line.give.code == "tell_result":
        values["what"] = voice.advice(facts.get("what"))
    return values | {"topic": voice.topic(line.last_topic.text if line.last_topic else "")}


def _facts_as_values(facts: dict[str, Any], voice: Voice) -> dict[str, str]:
    text = voice.to_them(facts.get("text"))
    return {
        "promise": text,
        "need": text,
        "where": with_article(_bare(facts.get("where")), voice.language),
        "what": voice.thanked(facts.get("what")),
        "interest": _bare(facts.get("interest")),
        "title": _bare(facts.get("title")),
        "give": _bare(facts.get("title") or facts.get("text")),
        "years": _bare(facts.get("years")),
    }


def _either(text: str | tuple[str, str], formal: bool) -> str:
    return text if isinstance(text, str) else text[1 if formal else 0]


def _bare(value: Any) -> str:
    return "" if value is None else str(value).strip().rstrip(".")
