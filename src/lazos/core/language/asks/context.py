"""What is known about a message: the tie, the purpose and the recipient."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PURPOSES = ("advice", "interview", "introduction", "referral", "recommendation", "feedback", "problem", "thanks")


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of a message. ``purpose`` is ``""`` when not told; an unknown tie counts as weak."""

    tie: str = "weak"
    purpose: str = ""
    recipient: str = ""

    @classmethod
    def of(cls, given: Mapping[str, Any] | None) -> "Context":
        """From a member's form: whatever is not understood takes its default, nothing is refused."""
        given = given or {}
        purpose, recipient = given.get("purpose"), given.get("recipient")
        return cls(
            tie="strong" if given.get("tie") == "strong" else "weak",
            purpose=purpose if purpose in PURPOSES else "",
            recipient=recipient.strip()[:200] if isinstance(recipient, str) else "",
        )

    @property
    def weak(self) -> bool:
        """Whether the tie is weak or not known."""
        return self.tie == "weak"
