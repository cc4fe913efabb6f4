"""What the plan is built from: plain frozen values, loaded by the caller for the few contacts worth a look.

Nothing here is a sentence. `Facts` are what a screen needs to write one: texts the member wrote, days, numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from lazos.core.ties.rhythm import Rhythm
from lazos.core.ties.warmth import from_aggregate

ContactId = int | str
Fact = str | int | float | date | None
Facts = Mapping[str, Fact]

DateKind = Literal["birthday", "anniversary", "achievement", "event"]
AnswerKind = Literal["later", "not_now", "shown"]


@dataclass(frozen=True, slots=True)
class History:
    """The contact days of one tie, summed up as of the day of the plan.

    `sum_power` is Σ (age + 0.5)^-0.5 over distinct contact days, age in days (SQL: `SUM(POWER(age + 0.5, -0.5))`).
    `days` counts them all, from `first_day` to `last_day`; `days_90` those of the last 90 days. `usual_days` is the
    usual gap (`ties.rhythm`), None while it is unknown. `expected` is what `ties.dormancy` expects of the next year,
    None where nobody worked it out (for all contacts or for none: the two are compared).
    """

    days: int = 0
    first_day: date | None = None
    last_day: date | None = None
    sum_power: float = 0.0
    days_90: int = 0
    usual_days: float | None = None
    expected: float | None = None

    def warmth(self, today: date) -> float:
        return float(from_aggregate(self.sum_power, self.since(today) or 0))

    def since(self, today: date) -> int | None:
        """Days since the last contact, None where there was none."""
        return None if self.last_day is None else max(0, (today - self.last_day).days)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something the member said they would do. Without a day it waits in the list and makes no line."""

    id: ContactId
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that matters. Birthdays and anniversaries return every year; the others need their `year` to be placed."""

    kind: DateKind
    month: int
    day: int
    year: int | None = None
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Thanks:
    """Thanks that are owed. `result` is what came of the help, where the member noted it."""

    id: ContactId
    what: str
    since: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where and when the member met this person."""

    on: date
    where: str = ""


@dataclass(frozen=True, slots=True)
class Seed:
    """The circle of the guided start under which the member noted this person (`teachers`, `family` …)."""

    circle: str
    added_on: date | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal that the contact is linked to: rank 1 primary, 2 secondary, 3 tertiary."""

    id: ContactId
    text: str
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Topic:
    """What was spoken of last. Where it was not `spoken`, it is a passage of the notes, for the member's eyes only."""

    text: str
    on: date | None = None
    spoken: bool = True


@dataclass(frozen=True, slots=True)
class Saved:
    """A link, event or idea the member kept, and what of this person it meets.

    `about` says it in words, `why` what that is (`need`, `interest`, `topic` …); `link` is where to read it.
    """

    id: ContactId
    title: str
    about: str = ""
    on: date | None = None
    why: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """An open need of this person."""

    id: ContactId
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """Another contact who offers what this one needs."""

    contact: ContactId
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice this person gave, and what came of it."""

    id: ContactId
    text: str
    result: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an earlier line: `later` until a day, `not_now`, or `shown` that day and left unanswered."""

    kind: AnswerKind
    on: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One contact as the plan sees it. Everything but the id may be missing.

    `asked` is how far the member has recently asked this person, from 0 (not at all) to 1 (let them be).
    `gift` is what the member means to give a key person first, in their words.
    `added_on` is the day the contact was noted, imported or connected with.
    """

    contact: ContactId
    tended: bool = False
    resting: bool = False
    key_person: bool = False
    gift: str = ""
    relation: str = "contact"
    history: History = History()
    rhythm: Rhythm | None = None
    added_on: date | None = None
    met: Meeting | None = None
    seed: Seed | None = None
    asked: float = 0.0
    last_topic: Topic | None = None
    promises: tuple[Promise, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    goals: tuple[Goal, ...] = ()
    answers: tuple[Answer, ...] = ()
    interests: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    saved: tuple[Saved, ...] = ()
    matches: tuple[Match, ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def noted_on(self) -> date | None:
        """The day the member first noted this person."""
        return self.seed.added_on if self.seed and self.seed.added_on else self.added_on
