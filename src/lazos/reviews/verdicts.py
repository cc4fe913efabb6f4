"""What the member says of one tie: renew, rest, let go. It changes where the tie stands, never what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.people import derive, snapshots, states
from lazos.people.models import Archival, Contact, Rest, Tending
from lazos.reviews.models import Review, ReviewAnswer

if TYPE_CHECKING:
    from lazos.accounts.models import Member

WORDS = ("inspires", "enjoyed", "supported")


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one contact. `seen` is the version that the page showed (0: none yet); `instead_of` rests in
    the place of somebody who is renewed while the circle is full."""

    contact: Contact
    inspires: bool = False
    enjoyed: bool = False
    supported: bool = False
    verdict: str = ""
    next_step: str = ""
    seen: int = 0
    instead_of: Contact | None = None


def answer(review: Review, said: Said, *, now: datetime) -> dict[str, Any]:
    """Does what was said; gives what taking it back needs.

    Raises `StaleVersion` where another window said something else, `CircleFull` where renewing has no room.
    """
    owner, contact = review.owner, said.contact
    touched = [contact.pk, *([said.instead_of.pk] if said.instead_of else [])]
    with transaction.atomic():
        row = ReviewAnswer.objects.filter(review=review, contact=contact).select_for_update().first()
        before = {"states": states.states_of(owner.pk, touched), "contact": contact.pk, "next_step": contact.next_step}
        before["answer"] = snapshots.taken(row) if row else None
        _write(review, said, row)
        if said.verdict:
            VERDICTS[said.verdict](said, owner, now)
            derive.refresh_ties(owner.pk, owner.today(now), touched)
        if said.next_step and said.next_step != contact.next_step:
            contact.next_step = said.next_step
            contact.save_changes("next_step")
        before["after"] = states.states_of(owner.pk, touched)
    return before


def note(review: Review, done: list[dict[str, Any]], *, now: datetime) -> Deed:
    """One deed for all that one page said."""
    said = say("review_answered", n=len(done))
    return record(review.owner, "review_answered", at=now, subject=said, review=review.pk, done=done)


@undoes("review_answered")
def _take_back(deed: Deed, now: datetime) -> None:
    """Whoever was changed once more since keeps that; raises `CannotBeUndone` where that is everybody."""
    if not [before for before in reversed(deed.facts["done"]) if _taken_back(deed, before, now)]:
        raise CannotBeUndone


def _taken_back(deed: Deed, before: dict[str, Any], now: datetime) -> bool:
    owner, contact = deed.owner, Contact.objects.owned_by(deed.owner).filter(pk=before["contact"]).first()
    if contact is None:
        return False
    try:
        states.put_back(owner, before["states"], now, after=before["after"])
    except CannotBeUndone:
        return False
    ReviewAnswer.objects.owned_by(owner).filter(review=deed.facts["review"], contact=contact).delete()
    if before["answer"] and Review.objects.owned_by(owner).filter(pk=deed.facts["review"]).exists():
        snapshots.given_back(ReviewAnswer, before["answer"])
    if contact.next_step != before["next_step"]:
        contact.next_step = before["next_step"]
        contact.save_changes("next_step")
    return True


def _write(review: Review, said: Said, row: ReviewAnswer | None) -> None:
    values = {name: getattr(said, name) for name in (*WORDS, "verdict")}
    if row is None:
        if said.seen:
            raise StaleVersion("the answer that this window showed was taken back")
        try:
            with transaction.atomic():
                ReviewAnswer.objects.create(owner=review.owner, review=review, contact=said.contact, **values)
        except IntegrityError:  # another window, at the same moment
            raise StaleVersion("answered meanwhile") from None
        return
    for name, value in values.items():
        setattr(row, name, value)
    row.save_changes(*values, seen=said.seen)


def _renew(said: Said, by: Member, now: datetime) -> None:
    Archival.objects.filter(contact=said.contact).delete()
    if said.instead_of is not None and said.instead_of.pk != said.contact.pk:
        said.instead_of.rest(by=by, at=now)
    Tending.begin(said.contact, by=by, now=now)


def _rest(said: Said, by: Member, now: datetime) -> None:
    Archival.objects.filter(contact=said.contact).delete()
    said.contact.rest(by=by, at=now)


def _let_go(said: Said, by: Member, now: datetime) -> None:
    """Into the archive: it is no longer suggested. Nothing of it goes, and nobody is told."""
    Rest.objects.filter(contact=said.contact).delete()
    said.contact.archive(by=by, at=now)


VERDICTS: dict[str, Any] = {"renew": _renew, "rest": _rest, "let_go": _let_go}


def words_of(verdict: str) -> str:
    return {"renew": _("Renovado"), "rest": _("Descansa"), "let_go": _("Soltado")}.get(verdict, "")
