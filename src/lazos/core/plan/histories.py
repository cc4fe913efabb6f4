"""The contact days of every contact summed up at once, as the plan and its shortlist need them."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import ArrayLike

from lazos.core.plan.candidates import History
from lazos.core.plan.columns import Floats, Ints
from lazos.core.ties.warmth import DECAY, OFFSET

#: The days that count as recent, those of `History.days_90`.
RECENT = 90


@dataclass(frozen=True, slots=True)
class Histories:
    """One row per contact that has contact days, `contact` ascending; the fields are those of `Columns`, shape (n,)."""

    contact: Ints
    sum_power: Floats
    last_day: Ints
    days: Ints
    first_day: Ints
    days_90: Ints

    @classmethod
    def of(cls, contact: ArrayLike, day: ArrayLike, today: date) -> "Histories":
        """From the distinct pairs of contact id and ordinal day, both of shape (m,), in any order, none after today."""
        whose, when = _in_order(np.asarray(contact, dtype=np.int64), np.asarray(day, dtype=np.int64))
        first = np.flatnonzero(np.diff(whose, prepend=-1))
        last = np.append(first[1:], len(whose))[: len(first)] - 1
        row = np.repeat(np.arange(len(first)), last - first + 1)
        age = today.toordinal() - when
        # Ages are whole days, so that a table spares most of the powers.
        power = (np.arange(age.max(initial=0) + 1) + OFFSET) ** -DECAY
        return cls(
            contact=whose[first],
            sum_power=np.bincount(row, power[age], minlength=len(first)).astype(np.float64),
            last_day=when[last],
            days=last - first + 1,
            first_day=when[first],
            days_90=np.bincount(row[age <= RECENT], minlength=len(first)),
        )

    def __len__(self) -> int:
        return len(self.contact)

    def __contains__(self, contact: int) -> bool:
        place = int(np.searchsorted(self.contact, contact))
        return place < len(self.contact) and int(self.contact[place]) == contact

    def history(self, contact: int) -> History:
        """That of one contact; an empty one where there was no contact."""
        if contact not in self:
            return History()
        row = int(np.searchsorted(self.contact, contact))
        return History(
            days=int(self.days[row]),
            first_day=date.fromordinal(int(self.first_day[row])),
            last_day=date.fromordinal(int(self.last_day[row])),
            sum_power=float(self.sum_power[row]),
            days_90=int(self.days_90[row]),
        )

    def columns(self, contact: Ints) -> dict[str, Ints | Floats]:
        """The columns for these contact ids (distinct, in any order), zero where there was no contact."""
        if not len(self):
            return {}
        place = np.minimum(np.searchsorted(self.contact, contact), len(self) - 1)
        known = self.contact[place] == contact
        return {name: np.where(known, getattr(self, name)[place], 0) for name in _SUMMED}


def _in_order(whose: Ints, when: Ints) -> tuple[Ints, Ints]:
    """By contact and day, whatever the order of the database: equal histories have equal sums, to the last bit."""
    step = np.diff(whose)
    if np.all((step > 0) | ((step == 0) & (np.diff(when) > 0))):
        return whose, when
    order = np.lexsort((when, whose))
    return whose[order], when[order]


_SUMMED = ("sum_power", "last_day", "days", "first_day", "days_90")
