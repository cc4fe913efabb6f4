"""Notices of the machinery: a mail that could not leave, a browser that is told no more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.notifications.models import Device, Outgoing
from lazos.notifications.notices.registry import DAYS, Due, Group, Kind, Told, register

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: What ended, or went wrong, without the member looking on. Apps above add their kinds to it.
WORK = Group(
    "work", gettext_lazy("Lo que terminó o no pudo salir"), frozenset({"app"}), frozenset({"app", "push"}), order=70
)


def find_mails(member: Member, today: date, now: datetime) -> Iterable[Due]:
    rows = Outgoing.objects.owned_by(member).filter(given_up_at__gte=now - timedelta(days=DAYS))
    told = rows.order_by("pk").values_list("pk", "given_up_at")
    return [Due(pk, member.today(at)) for pk, at in told]


def tell_mails(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Outgoing.objects.owned_by(member).defer("text", "html").in_bulk([due.subject for due in dues])
    sentence = _("No pudo salir este correo para ti: {who}")
    return {
        due: Told(sentence, rows[due.subject].subject, reverse("mails"), "circle-alert", "podar")
        for due in dues
        if due.subject in rows
    }


def _mail_is_news() -> Any:
    return Exists(Outgoing.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject")))


def find_devices(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """Browsers that the push service forgot: whoever counts on them has to know."""
    rows = Device.objects.owned_by(member).filter(ended_at__gte=now - timedelta(days=DAYS)).order_by("pk")
    return [Due(pk, member.today(at)) for pk, at in rows.values_list("pk", "ended_at")]


def tell_devices(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Device.objects.owned_by(member).filter(ended_at__isnull=False).in_bulk([due.subject for due in dues])
    sentence, url = _("Ya no llegan avisos a {who}. Se encienden otra vez desde ahí."), reverse("devices")
    return {
        due: Told(sentence, rows[due.subject].name, url, "bell-off", "podar") for due in dues if due.subject in rows
    }


def _device_is_news() -> Any:
    return Exists(Device.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject"), ended_at__isnull=False))


register(
    WORK,
    Kind("mail", "work", find_mails, tell_mails, _mail_is_news),
    Kind("device", "work", find_devices, tell_devices, _device_is_news),
)
