"""From every contact to the few whose details are worth loading."""

from datetime import date

import numpy as np

from lazos.core.plan.chance import lots
from lazos.core.plan.columns import Columns, Ints
from lazos.core.plan.soft import Priority, soft_scores
from lazos.core.ties.calibration import PRIOR, Calibration

#: Dormant ties always among them: one pick a day is theirs.
DORMANT_ROOM = 3


def shortlist(columns: Columns, today: date, size: int = 60, calibration: Calibration = PRIOR) -> Ints:
    """Rows (ascending) that can make today's plan: `build` on them gives the plan that `build` on all rows gives.

    Holds every row that `must` (they may be resting: a promise to them still stands), the tended circle, the `size`
    strongest suggestions and the strongest dormant ties. Fewer where fewer have anything to suggest.
    """
    soft = soft_scores(columns, today, calibration)
    order = np.lexsort((lots(columns.contact, today), -soft.urgency, soft.priority))
    order = order[soft.priority[order] != Priority.NOTHING]
    dormant = order[soft.priority[order] == Priority.DORMANT][:DORMANT_ROOM]
    sure = np.flatnonzero(columns.must | (columns.tended & ~columns.resting))
    return np.unique(np.concatenate([sure, order[:size], dormant]))
