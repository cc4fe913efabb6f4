"""How burdened a person already is: everyone's willingness halves with each budget of asks, and connectors rest."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from lazos.core.matching.benefit import MatchingError

#: Asks older than this no longer weigh; also "a month" for connectors.
MONTH = timedelta(days=30)
#: Asks in a month that halve the willingness, unless the member says otherwise.
BUDGET = 4.0
#: Nobody is asked to connect others more often than this in a month.
CONNECTIONS = 2


def load(asks: int, budget: float = BUDGET) -> float:
    """``2^(−asks/budget)`` in 0..1; a budget of 0 means: do not ask me. Raises `MatchingError` below 0."""
    if asks < 0 or not budget >= 0:
        raise MatchingError(f"{asks} asks with a budget of {budget}: neither can be below 0")
    return float(2.0 ** (-asks / budget)) if budget else 0.0


@dataclass(frozen=True)
class Ledger:
    """The days on which each member was asked for something, and asked to connect; and the budgets they set."""

    asked: Mapping[Hashable, Sequence[date]] = field(default_factory=dict)
    connecting: Mapping[Hashable, Sequence[date]] = field(default_factory=dict)
    budget: Mapping[Hashable, float] = field(default_factory=dict)

    def load(self, member: Hashable, today: date) -> float:
        """The member's load factor today, in 0..1."""
        return load(within(self.asked.get(member, ()), today), self.budget.get(member, BUDGET))

    def asks(self, member: Hashable, today: date) -> int:
        return within(self.asked.get(member, ()), today)

    def may_connect(self, member: Hashable, today: date) -> bool:
        """Whether the member may be asked to introduce people once more this month."""
        return within(self.connecting.get(member, ()), today) < CONNECTIONS


def within(days: Sequence[date], today: date) -> int:
    """How many of the days lie in the month up to today, today included."""
    return sum(timedelta(0) <= today - day < MONTH for day in days)
