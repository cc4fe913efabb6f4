"""The suggestions without a date: whose tie is about to be lost, who fell silent long ago, whom I never wrote to.

The order follows expected loss: `loss × goal fit × (1 − asked)`, where `loss` is the strength of the last 90 days
times the risk of silence. Vectorised, so that 10,000 contacts take about a millisecond.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np

from lazos.core.plan.columns import Bools, Columns, Floats, Ints
from lazos.core.ties.calibration import PRIOR, Calibration
from lazos.core.ties.warmth import from_aggregate


class Priority(IntEnum):
    """The order of the kinds of line; the smaller comes first."""

    PROMISE_OVERDUE = 0
    PROMISE_DUE = 1
    BIRTHDAY = 2
    EVENT = 3
    DATE = 4
    FOLLOW_UP = 5
    THANKS = 6
    KEY_PERSON = 7
    RHYTHM_LATEST = 8
    DORMANT_DAY = 9
    RHYTHM_IDEAL = 10
    FADING = 11
    SEED_TENDED = 12
    FADING_BEYOND = 13
    DORMANT_PICK = 14
    SEED = 15
    DISTANT_DATE = 16
    DORMANT = 17
    NEVER = 18
    NOTHING = 99


#: A tie is dormant after half a year of silence; before, it fades.
DORMANT_AFTER = 183
#: Nobody is suggested again within a week, and a tie that usually rests longer may rest (to 90 days at most).
REST_LEAST, REST_MOST, REST_SHARE = 7.0, 90.0, 0.8
#: Rest after a first and only contact.
REST_ONCE = 14.0
#: How much a goal of rank 1, 2, 3 raises a suggestion (index 0: no goal).
GOAL_FIT = np.array([1.0, 2.0, 1.5, 1.25])


@dataclass(frozen=True, slots=True)
class Soft:
    """Priority (shape (n,), `Priority.NOTHING` where there is nothing to suggest) and urgency (shape (n,)) per row."""

    priority: Ints
    urgency: Floats


def soft_scores(columns: Columns, today: date, calibration: Calibration = PRIOR) -> Soft:
    """What each contact deserves today by its history alone."""
    day = today.toordinal()
    met = columns.last_day > 0
    since = np.where(met, np.maximum(0, day - columns.last_day), 0)
    known = np.where(met, columns.last_day, columns.added_day)
    quiet = np.where(known > 0, np.maximum(0, day - known), 0)
    weight = GOAL_FIT[np.clip(columns.goal_rank, 0, 3)] * (1 - np.clip(columns.asked, 0, 1)) * columns.patience

    loss = expected_loss(columns, since, calibration) * weight
    fading = met & (since >= _rest(columns))
    dormant = met & (since > DORMANT_AFTER)
    seed = ~met & (columns.seeded | columns.tended | (columns.goal_rank > 0))
    wanted = (known > 0) & (columns.latest > 0)
    late = wanted & (quiet >= columns.latest)
    ready = wanted & ~late & (columns.ideal > 0) & (quiet >= columns.ideal)

    # The first that holds decides, so the list reads from the most to the least pressing.
    cases: list[tuple[Bools, Ints | Priority, Floats]] = [
        (late, Priority.RHYTHM_LATEST, quiet / np.maximum(columns.latest, 1) * columns.patience),
        (ready, Priority.RHYTHM_IDEAL, quiet / np.maximum(columns.ideal, 1) * columns.patience),
        (fading & columns.tended, Priority.FADING, loss),
        (dormant, Priority.DORMANT, _revival(columns, since) * weight),
        (fading, Priority.FADING_BEYOND, loss),
        (seed & columns.tended, Priority.SEED_TENDED, (quiet + 1) * weight),
        (seed, Priority.SEED, (quiet + 1) * weight),
        (~met, Priority.NEVER, weight / (quiet + 1)),
    ]
    conditions = [case[0] for case in cases]
    priority = np.select(conditions, [int(case[1]) for case in cases], int(Priority.NOTHING)).astype(np.int64)
    urgency = np.select(conditions, [case[2] for case in cases], 0.0)
    off = columns.hidden | columns.resting
    return Soft(np.where(off, int(Priority.NOTHING), priority), np.where(off, 0.0, urgency))


def expected_loss(columns: Columns, since: Ints, calibration: Calibration = PRIOR) -> Floats:
    """Strength over 90 days × risk of silence, shape (n,). A tie quiet for longer keeps a trace."""
    trace = np.where(since > 90, 0.5 * np.minimum(1.0, columns.days / 5), 0.0)
    strength = np.maximum(columns.days_90, trace)
    return strength * (1 - calibration.chances(from_aggregate(columns.sum_power, since)))


def _rest(columns: Columns) -> Floats:
    gaps = (columns.last_day - columns.first_day) / np.maximum(columns.days - 1, 1)
    return np.where(columns.days > 1, np.clip(REST_SHARE * gaps, REST_LEAST, REST_MOST), REST_ONCE)


def _revival(columns: Columns, since: Ints) -> Floats:
    """What a dormant tie promises: contacts expected (`ties.dormancy`), else past standing per day of silence."""
    return np.where(np.isnan(columns.expected), columns.days / np.maximum(since, 1), columns.expected)
