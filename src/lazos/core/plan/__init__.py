"""Today's plan: who to nourish now, why, with what, in the minutes there are.

From a database: one aggregate per contact → `Columns` → `shortlist` → load `Candidate`s for those rows → `build`.
"""

from lazos.core.plan.budget import daily_budget, week_start
from lazos.core.plan.build import build
from lazos.core.plan.candidates import (
    Advice,
    Answer,
    Candidate,
    Goal,
    History,
    KeyDate,
    Match,
    Meeting,
    Need,
    Promise,
    Saved,
    Seed,
    Thanks,
    Topic,
)
from lazos.core.plan.columns import Columns
from lazos.core.plan.days import day_in_year, occurrence, years_completed
from lazos.core.plan.drafts import DRAFTS
from lazos.core.plan.histories import Histories
from lazos.core.plan.lines import LENGTHS, MOMENTS, DateItem, Give, Line, Plan, PromiseItem, Reason
from lazos.core.plan.review import Silent, Step, silent
from lazos.core.plan.shortlist import shortlist
from lazos.core.ties.rhythm import Rhythm

__all__ = [
    "DRAFTS",
    "LENGTHS",
    "MOMENTS",
    "Advice",
    "Answer",
    "Candidate",
    "Columns",
    "DateItem",
    "Give",
    "Goal",
    "Histories",
    "History",
    "KeyDate",
    "Line",
    "Match",
    "Meeting",
    "Need",
    "Plan",
    "Promise",
    "PromiseItem",
    "Reason",
    "Rhythm",
    "Saved",
    "Seed",
    "Silent",
    "Step",
    "Thanks",
    "Topic",
    "build",
    "daily_budget",
    "day_in_year",
    "occurrence",
    "shortlist",
    "silent",
    "week_start",
    "years_completed",
]
