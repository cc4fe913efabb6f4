"""Hoy says that something waits to be looked at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.offline.models import Delivery
from lazos.practice.banners import Banner, announces

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@announces
def something_waits(member: Member, today: date) -> Banner | None:
    n = Delivery.objects.owned_by(member).waiting().count()
    if not n:
        return None
    text = ngettext(
        "%(n)s cosa que escribiste sin señal espera que la mires.",
        "%(n)s cosas que escribiste sin señal esperan que las mires.",
        n,
    ) % {"n": n}
    return Banner(text, reverse("waiting"), _("Mirar"), "cloud-upload")
