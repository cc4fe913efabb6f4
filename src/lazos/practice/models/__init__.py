"""PRIVATE: the practice. Promises, goals, answers to the plan, own templates, what the member brings and seeks."""

from lazos.practice.models.flows import Flow
from lazos.practice.models.goals import Goal
from lazos.practice.models.plan import PlanAnswer
from lazos.practice.models.promises import Promise
from lazos.practice.models.purposes import KeyPerson, Offering, Pitch
from lazos.practice.models.templates import OwnTemplate

__all__ = ["Flow", "Goal", "KeyPerson", "Offering", "OwnTemplate", "Pitch", "PlanAnswer", "Promise"]
