"""What the plan gives back: lines for a screen, a digest or a script to put into words."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from lazos.core.plan.candidates import ContactId, DateKind, Facts, Topic

Kind = Literal[
    "promise_overdue",
    "promise_due",
    "birthday",
    "event",
    "date",
    "follow_up",
    "thanks",
    "key_person",
    "rhythm",
    "fading",
    "goal",
    "dormant",
    "seed",
]
Moment = Literal["sembrar", "regar", "cosechar", "podar"]
PromiseState = Literal["overdue", "today", "soon", "open"]

#: Minutes for each kind of line; a member may change each one.
LENGTHS: dict[Kind, int] = {
    "promise_overdue": 5,
    "promise_due": 5,
    "birthday": 3,
    "event": 10,
    "date": 3,
    "follow_up": 5,
    "thanks": 5,
    "key_person": 10,
    "rhythm": 5,
    "fading": 5,
    "goal": 5,
    "dormant": 5,
    "seed": 5,
}

#: The part of the practice a line belongs to.
MOMENTS: dict[Kind, Moment] = {
    "promise_overdue": "regar",
    "promise_due": "regar",
    "birthday": "regar",
    "event": "sembrar",
    "date": "regar",
    "follow_up": "sembrar",
    "thanks": "cosechar",
    "key_person": "regar",
    "rhythm": "regar",
    "fading": "regar",
    "goal": "regar",
    "dormant": "podar",
    "seed": "sembrar",
}


@dataclass(frozen=True, slots=True)
class Coded:
    """A stable word that the screens translate, and the facts that fill its sentence."""

    code: str
    facts: Facts = field(default_factory=dict)


class Reason(Coded):
    """Why now. See `reasons.py` for the codes and their facts."""

    __slots__ = ()


class Give(Coded):
    """Something to give. See `gives.py` for the codes and their facts."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One person for today.

    `priority` orders the kinds (0 first); within one priority, the larger `urgency` comes first (its unit depends on
    the kind). `last_topic` is None where nothing was noted. `draft_kind` is the key of a message template.
    """

    contact: ContactId
    kind: Kind
    reason: Reason
    give: Give
    draft_kind: str
    minutes: int
    moment: Moment
    priority: int
    urgency: float
    last_topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class PromiseItem:
    """An open promise for the list beside the plan; `in_days` is negative when overdue, None without a day."""

    contact: ContactId
    id: ContactId
    text: str
    due: date | None
    in_days: int | None
    state: PromiseState


@dataclass(frozen=True, slots=True)
class DateItem:
    """A near date; `years` is the age or the anniversary reached that day, None where the year is unknown."""

    contact: ContactId
    kind: DateKind
    on: date
    in_days: int
    years: int | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of a day. `minutes` is the budget it was given, `minutes_left` what remains of it (never negative)."""

    date: date
    minutes: int
    lines: tuple[Line, ...] = ()
    promises: tuple[PromiseItem, ...] = ()
    dates: tuple[DateItem, ...] = ()

    @property
    def minutes_planned(self) -> int:
        return sum(line.minutes for line in self.lines)

    @property
    def minutes_left(self) -> int:
        return max(0, self.minutes - self.minutes_planned)
