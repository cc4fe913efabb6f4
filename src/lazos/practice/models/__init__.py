"""PRIVATE: the practice. Promises, goals, what the member answered to the plan, their own templates."""

from lazos.practice.models.goals import Goal
from lazos.practice.models.plan import PlanAnswer
from lazos.practice.models.promises import Promise
from lazos.practice.models.templates import OwnTemplate

__all__ = ["Goal", "OwnTemplate", "PlanAnswer", "Promise"]
