"""Before meeting somebody: what to remember and what to ask. After it: what one takes away, in under a minute."""

from lazos.practice.conversations.listening import prompts
from lazos.practice.conversations.preparation import Preparation, prepare
from lazos.practice.conversations.questions import questions
from lazos.practice.conversations.saving import Talk

__all__ = ["Preparation", "Talk", "prepare", "prompts", "questions"]
