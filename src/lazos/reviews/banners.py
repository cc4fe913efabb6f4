"""On its day, one line over Hoy: the close of the week, the turn of the quarter. On the other days nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from lazos.practice.banners import Banner, announces
from lazos.reviews.calendar import period_of, turns
from lazos.reviews.models import Review

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@announces
def close_of_week(member: Member, today: date) -> Banner | None:
    if today.weekday() != member.review_day:
        return None
    return _banner(member, "week", today, _("Tu cierre de semana, 20 minutos."))


@announces
def close_of_quarter(member: Member, today: date) -> Banner | None:
    if not turns(today):
        return None
    return _banner(member, "quarter", today, _("Cambia el trimestre. Mira tu red con calma, en partes si quieres."))


def _banner(member: Member, kind: str, today: date, text: str) -> Banner | None:
    period = period_of(kind, today, member.review_day)
    review = Review.objects.owned_by(member).filter(kind=kind, period=period).first()
    if review and review.ended_at:
        return None
    return Banner(text, reverse("review"), _("Seguir") if review else _("Empezar"))
