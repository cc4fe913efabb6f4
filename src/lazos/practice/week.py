"""The member's week in stitches: twelve of them, and the place where it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext as _

from lazos.practice.wording import in_words

STITCHES = 12


@dataclass(frozen=True, slots=True)
class Week:
    """Minutes `spent` of the `chosen` ones of this week."""

    spent: int
    chosen: int

    @property
    def stitches(self) -> list[str]:
        """For each stitch "on", "enough" (the one that completes the chosen minutes) or ""."""
        enough = min(STITCHES, ceil(self.chosen / self._each)) - 1
        return ["on" if n < self.sewn else "enough" if n == enough else "" for n in range(STITCHES)]

    @property
    def sewn(self) -> int:
        return min(STITCHES, int(self.spent // self._each))

    @property
    def is_enough(self) -> bool:
        return self.spent >= self.chosen

    @property
    def sentence(self) -> str:
        if self.is_enough:
            return _("Ya está bien por esta semana. Lo demás puede esperar.")
        if self.spent and self.chosen - self.spent <= 10:
            return _("Una conversación más y ya está bien.")
        return ""

    @property
    def title(self) -> str:
        return _("%(spent)s minutos: %(sewn)s de doce puntadas. Con %(chosen)s ya está bien.") % {
            "spent": self.spent,
            "sewn": in_words(self.sewn),
            "chosen": self.chosen,
        }

    @property
    def _each(self) -> float:
        return max(5.0, self.chosen / STITCHES)
