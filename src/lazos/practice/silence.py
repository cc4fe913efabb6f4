"""Nobody silent for over half a year without the member knowing: each with one good next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from lazos.core.plan import Silent
from lazos.core.plan.candidates import Candidate
from lazos.core.plan.review import Step, silent
from lazos.core.plan.soft import DORMANT_AFTER
from lazos.people import access
from lazos.people.models import Contact
from lazos.practice import drafts, sentences
from lazos.practice.plan.candidates import deciding, filled
from lazos.practice.plan.rows import Told, tell

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lazos.accounts.models import Member


#: Two talks are a beginning: one may ask how it goes. One alone, of which nothing was kept, may rest.
BEGUN = 2
#: Told by an import: how everybody of that file was met says nothing of one of them.
_OF_A_FILE = frozenset({"", "linkedin"})


@dataclass(frozen=True, slots=True)
class SilentPerson:
    """`draft` is None where the step is not a message; `promise_id` where it is to keep one."""

    contact: Contact
    silent: Silent
    code: str
    step: str
    draft: drafts.Draft | None = None

    @property
    def can_rest(self) -> bool:
        return self.code == "let_rest"

    @property
    def promise_id(self) -> Any:
        return self.silent.step.facts.get("id") if self.code == "keep_promise" else None

    @property
    def thanks_id(self) -> Any:
        return self.silent.step.facts.get("id") if self.code == "thank" else None

    @property
    def links(self) -> list[drafts.Way]:
        return drafts.ways(self.contact, self.draft) if self.draft else []


def silent_contacts(member: Member, today: date) -> QuerySet[Contact]:
    """Everybody silent for longer than half a year who does not rest: the tended first, then those with a past."""
    before = (today - timedelta(days=DORMANT_AFTER)).toordinal()
    rows = access.contacts_of(member).filter(resting=None, last_day__lt=before)
    rows = rows.select_related("tending").prefetch_related("emails", "phones", "links")
    return rows.order_by("tending", "-contact_days", "last_day", "pk")


def people(member: Member, contacts: list[Contact], today: date) -> list[SilentPerson]:
    """The same contacts with their steps, in the order of the review; a constant number of queries."""
    told: Told = tell(member, today)
    light = deciding(member, told, [contact.pk for contact in contacts])
    full = filled(member, light, today)
    known = {contact.pk: contact for contact in contacts}
    return [
        _person(known[int(one.contact)], one, full[int(one.contact)], member, today)
        for one in silent(full.values(), today)
    ]


def _person(contact: Contact, one: Silent, candidate: Candidate, member: Member, today: date) -> SilentPerson:
    step, draft_kind = _known_step(contact, one)
    last = candidate.last_topic
    topic = last.text if last and last.spoken else ""
    draft = drafts.for_step(draft_kind, step.facts, contact, member, topic) if draft_kind else None
    return SilentPerson(contact, one, step.code, sentences.step(step, today), draft)


def _known_step(contact: Contact, one: Silent) -> tuple[Step, str | None]:
    """The core's step; before somebody is left to rest, what the record still says of them."""
    if one.step.code != "let_rest":
        return one.step, one.draft_kind
    where = contact.met_where or ("" if contact.met_how.casefold() in _OF_A_FILE else contact.met_how)
    if where:
        return Step("recall", {"where": where}), "revive"
    if contact.contact_days >= BEGUN or contact.in_common:
        return Step("listen", {"circle": ""}), "revive"
    return one.step, None
