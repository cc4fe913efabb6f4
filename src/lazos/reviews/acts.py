"""What happens to a review: begun, gone on with, ended, begun anew. Answers about people are in `verdicts`."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.reviews import deeds, steps  # noqa: F401  (what the deeds say)
from lazos.reviews.calendar import period_of
from lazos.reviews.models import Review

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def begin(member: Member, kind: str, *, today: date) -> Review:
    """The review of this week or quarter, where it was left; a new one where there is none."""
    period = period_of(kind, today, member.review_day)
    defaults = {"step": steps.first(kind)}
    return Review.objects.owned_by(member).get_or_create(owner=member, kind=kind, period=period, defaults=defaults)[0]


def go_on(review: Review, step: str, *, note: str | None, seen: int | None) -> None:
    """Ends `step`: the next one is where the member stands. Raises `StaleVersion`."""
    following = steps.after(review.kind, step)
    review.step = following or step
    if note is not None:
        review.note = note
    review.save_changes("step", "note", seen=seen)


def end(review: Review, *, note: str | None, seen: int | None, now: datetime) -> Deed:
    """Raises `StaleVersion`."""
    with transaction.atomic():
        review.ended_at = now
        review.note = review.note if note is None else note
        review.save_changes("ended_at", "note", seen=seen)
        subject = say("review_ended", kind=review.kind)
        return record(review.owner, "review_ended", at=now, subject=subject, review=review.pk)


def reopen(review: Review) -> None:
    review.ended_at = None
    review.save_changes("ended_at")


@undoes("review_ended")
def _reopen(deed: Deed, now: datetime) -> None:
    for review in Review.objects.owned_by(deed.owner).filter(pk=deed.facts["review"]):
        reopen(review)
