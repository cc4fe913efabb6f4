"""What each step of the close of a quarter shows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from lazos.reviews import key_people, telling, ties
from lazos.reviews.calendar import next_quarter, quarter_for_key_people

if TYPE_CHECKING:
    from lazos.reviews.models import Review


def past(review: Review, today: date) -> dict[str, Any]:
    return {"happened": telling.happened(review, today), "outcome": telling.thanks_left(review.owner)}


def near(review: Review, today: date) -> dict[str, Any]:
    """The next few to look at; those done can be looked at again below."""
    pending = ties.pending_near(review)
    few = list(pending[: ties.AT_ONCE])
    done = list(ties.decided(review).select_related("contact"))
    left = pending.count()
    return {
        "ties": ties.told(review, few, today),
        "left": left,
        "all": left + len(done),
        "done": done,
        "beside": _beside(review, today),
    }


def rest(review: Review, today: date) -> dict[str, Any]:
    """Who rests already, and whoever this review let rest or go."""
    pending = ties.pending_resting(review)
    answers = list(ties.decided(review).filter(verdict__in=("rest", "let_go")).select_related("contact"))
    return {
        "ties": ties.told(review, pending[: ties.AT_ONCE], today),
        "left": len(pending),
        "done": answers,
        "beside": _beside(review, today),
    }


def coming(review: Review, today: date) -> dict[str, Any]:
    quarter = _for_whom(review, today)
    chosen = key_people.of_quarter(review.owner, quarter)
    suggested = key_people.suggestions(review.owner, quarter, today) if len(chosen) < key_people.MOST else []
    return {"chosen": chosen, "suggested": suggested, "quarter": quarter, "room": len(chosen) < key_people.MOST}


def _for_whom(review: Review, today: date) -> date:
    """The quarter after the one that is looked at, as long as it is not over."""
    return max(next_quarter(review.period), quarter_for_key_people(today))


def _beside(review: Review, today: date) -> dict[str, Any]:
    quarter = _for_whom(review, today)
    return {"happened": telling.happened(review, today)[:3], "chosen": key_people.of_quarter(review.owner, quarter)}


GATHER: dict[str, Any] = {"past": past, "near": near, "rest": rest, "coming": coming}
