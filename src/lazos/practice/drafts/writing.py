"""Choosing the template and its variables for one line of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lazos.core.plan import Line
from lazos.practice import sentences
from lazos.practice.drafts import en, es
from lazos.practice.drafts.filling import fill

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
    """A message to start from. `language` is the one it is written in."""

    situation: str
    subject: str
    text: str
    language: str


def for_line(line: Line, contact: Contact, member: Member, own: Iterable[OwnTemplate] = ()) -> Draft:
    return write(situation_of(line, contact), contact, member, _values(line), own)


def for_step(situation: str, facts: Any, contact: Contact, member: Member, topic: str = "") -> Draft:
    return write(situation, contact, member, _facts_as_values(dict(facts)) | {"topic": topic})


def write(
    situation: str, contact: Contact, member: Member, values: dict[str, str], own: Iterable[OwnTemplate] = ()
) -> Draft:
    """The member's own template for this situation and language before the one that comes with Lazos."""
    language = language_of(contact, member)
    values = {"name": addressed(contact, language), "me": member.get_short_name()} | values
    mine = {template.situation: template.text for template in reversed([*own]) if template.language == language}
    text = mine.get(situation) or mine.get(situation.removesuffix("_send"))
    text = text or template_for(situation, language, is_formal(contact))
    subjects = (en if language == "en" else es).SUBJECTS
    subject = subjects.get(situation, subjects[""])
    return Draft(situation, fill(subject, values), fill(text, values), language)


def template_for(situation: str, language: str, formal: bool = False) -> str:
    if language == "en":
        return en.TEMPLATES[situation]
    return es.TEMPLATES[situation][1 if formal else 0]


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


def _values(line: Line) -> dict[str, str]:
    facts = dict(line.reason.facts) | {key: value for key, value in line.give.facts.items() if value is not None}
    values = _facts_as_values(facts)
    if line.kind in ("promise_overdue", "promise_due"):
        values["promise"] = sent_thing(values["promise"]) or values["promise"]
    if line.give.code == "introduce":
        values |= {"other": str(line.give.facts["name"]), "what": str(line.give.facts["about"] or "")}
    return values | {"topic": _bare(line.last_topic.text) if line.last_topic else ""}


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
