"""A delivery that waits, as the page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from lazos.offline import wording
from lazos.offline.forms import DayForm
from lazos.offline.models import Delivery
from lazos.web.wording import moment

#: What can be done as it was meant, once the member says so.
DOABLE = {"day", "answered", "spoke", "closed", "thanked", "merged"}


@dataclass(slots=True)
class Shown:
    delivery: Delivery
    today: date
    asked: DayForm | None = None

    @property
    def text(self) -> str:
        return self.delivery.words or self.delivery.said

    @property
    def whom(self) -> str:
        """What the page said of it, where the words do not."""
        return self.delivery.said if self.delivery.words else ""

    @property
    def reason(self) -> str:
        return wording.reason(self.delivery.reason, self.delivery.facts)

    @property
    def when(self) -> str:
        return about(self.delivery, self.today)

    @property
    def can_be_read(self) -> bool:
        return bool(self.delivery.words)

    @property
    def can_be_done(self) -> bool:
        return self.delivery.reason in DOABLE

    @property
    def day(self) -> DayForm | None:
        """Where the day is asked for."""
        if self.delivery.reason != "day":
            return None
        occasion = self.delivery.gathering.day if self.delivery.gathering else self.today
        initial = {"day": min(occasion, self.today)}
        return self.asked or DayForm(
            initial=initial, today=self.today, is_asked=True, auto_id=f"id_{self.delivery.pk}_%s"
        )


def about(delivery: Delivery, today: date) -> str:
    """When it was written, on the member's clock."""
    if delivery.written_at is None:
        return _("Escrito sin señal; no sabemos qué día.")
    at = delivery.written_at.astimezone(delivery.owner.zone)
    return _("Escrito sin señal %(when)s.") % {"when": moment(at, today)}
