"""The people that a quarterly review looks at, a few at a time, each with one line of what there was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.people import access
from lazos.people.models import Contact, ContactDay, Tending
from lazos.practice import sentences
from lazos.practice.models import KeyPerson, Promise
from lazos.reviews.models import Review, ReviewAnswer
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: People on one page, and how many of those who rest are shown in all.
AT_ONCE, RESTING = 3, 12
LONG_AGO = 120


@dataclass(slots=True)
class Tie:
    """One person in the review. `typed` holds what a form that came back had; `full`: whom to let rest instead."""

    contact: Contact
    line: str
    answer: ReviewAnswer | None = None
    trouble: str = ""
    typed: dict[str, Any] = field(default_factory=dict)
    full: list[Contact] = field(default_factory=list)

    def _value(self, name: str) -> Any:
        if self.typed:
            return self.typed.get(name, "")
        return getattr(self.answer, name, "")

    @property
    def inspires(self) -> bool:
        return bool(self._value("inspires"))

    @property
    def enjoyed(self) -> bool:
        return bool(self._value("enjoyed"))

    @property
    def supported(self) -> bool:
        return bool(self._value("supported"))

    @property
    def verdict(self) -> str:
        return str(self._value("verdict") or "")

    @property
    def next_step(self) -> str:
        return str(self.typed.get("next_step", "") if self.typed else self.contact.next_step)

    @property
    def seen(self) -> int:
        return self.answer.version if self.answer else 0


def decided(review: Review) -> Any:
    """The answers that say what becomes of the tie."""
    return ReviewAnswer.objects.filter(review=review).exclude(verdict="")


def near(review: Review) -> set[int]:
    """The tended circle and the key people of the quarter: those with whom one is close now."""
    key = KeyPerson.objects.owned_by(review.owner).filter(quarter=review.period, ended_at=None)
    tended = Tending.objects.owned_by(review.owner)
    return {*tended.values_list("contact_id", flat=True), *key.values_list("contact_id", flat=True)}


def resting(member: Member) -> Any:
    """Those who rest, whoever was closest first."""
    rows = access.contacts_of(member).filter(resting__isnull=False)
    return rows.order_by(F("warmth").desc(nulls_last=True), "sort_name", "pk")


def pending_near(review: Review) -> Any:
    """Still to look at, the ones spoken to longest ago last."""
    left = near(review) - set(decided(review).values_list("contact_id", flat=True))
    rows = access.contacts_of(review.owner).filter(pk__in=left)
    return rows.order_by(F("last_day").desc(nulls_last=True), "sort_name", "pk")


def pending_resting(review: Review) -> list[Contact]:
    done = set(decided(review).values_list("contact_id", flat=True))
    return [contact for contact in resting(review.owner)[: RESTING + len(done)] if contact.pk not in done][:RESTING]


def told(review: Review, contacts: list[Contact], today: date) -> list[Tie]:
    """The contacts as the page shows them; a constant number of queries."""
    ids = [contact.pk for contact in contacts]
    answers = {row.contact_id: row for row in ReviewAnswer.objects.filter(review=review, contact__in=ids)}
    lines = lines_of(review.owner, contacts, today)
    return [Tie(contact, lines[contact.pk], answers.get(contact.pk)) for contact in contacts]


def lines_of(member: Member, contacts: list[Contact], today: date) -> dict[int, str]:
    """Contact → one sentence or two of what there was: talks this year, what is in the air, whom they introduced."""
    ids = [contact.pk for contact in contacts]
    since = date(today.year, 1, 1).toordinal()
    days = ContactDay.objects.owned_by(member).filter(contact__in=ids, day__gte=since).values_list("contact")
    counted = dict(days.annotate(n=Count("pk")))
    promises = dict(
        Promise.objects.owned_by(member)
        .open()
        .filter(contact__in=ids)
        .order_by("-pk")
        .values_list("contact_id", "text")
    )
    introduced: dict[int, list[str]] = defaultdict(list)
    rows = access.contacts_of(member).filter(introduced_by__in=ids).order_by("-created_at")
    for by, given, whole in rows.values_list("introduced_by_id", "given", "display_name")[:60]:
        introduced[by].append(given or whole)
    return {
        contact.pk: " ".join(
            part
            for part in (
                _silence(contact, counted.get(contact.pk, 0), today),
                _in_the_air(promises.get(contact.pk, "")),
                _led_to(introduced.get(contact.pk, [])),
            )
            if part
        )
        for contact in contacts
    }


def _silence(contact: Contact, this_year: int, today: date) -> str:
    if contact.last_day is None:
        return _("Aún no hay nada anotado.")
    since = today.toordinal() - contact.last_day
    if since > LONG_AGO:
        return _("Van %(span)s sin hablar.") % {"span": wording.span(since)}
    if not this_year:
        return _("Se hablaron %(ago)s.") % {"ago": wording.ago(date.fromordinal(contact.last_day), today)}
    return ngettext("Un contacto este año.", "%(n)s contactos este año.", this_year) % {"n": this_year}


def _in_the_air(promise: str) -> str:
    return _("En el aire: %(what)s.") % {"what": promise.rstrip(".")} if promise else ""


def _led_to(names: list[str]) -> str:
    return _("Te presentó a %(name)s.") % {"name": names[0]} if names else ""


def said_of(answers: list[ReviewAnswer]) -> dict[str, str]:
    """Verdict → the names that have it, as a sentence holds them."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in answers:
        found[row.verdict].append(sentences.short_name(row.contact))
    return {verdict: ", ".join(names) for verdict, names in found.items()}
