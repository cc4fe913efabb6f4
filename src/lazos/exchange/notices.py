"""What Avisos says of imports: one that ended while the member was elsewhere, or could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.exchange.models import Import
from lazos.notifications.channels import channels_of
from lazos.notifications.models import Notice
from lazos.notifications.notices.gather import note
from lazos.notifications.notices.registry import DAYS, Due, Kind, Told, register
from lazos.notifications.notices.work import WORK

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def find(member: Member, today: date, now: datetime) -> Iterable[Due]:
    since = now - timedelta(days=DAYS)
    applied = Q(state=Import.State.APPLIED, applied_at__gte=since)
    refused = Q(state=Import.State.REFUSED, run__ended_at__gte=since)
    rows = Import.objects.owned_by(member).filter(applied | refused).order_by("pk")
    return [
        Due(pk, member.today(at or ended)) for pk, at, ended in rows.values_list("pk", "applied_at", "run__ended_at")
    ]


def tell(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Import.objects.owned_by(member).in_bulk([due.subject for due in dues])
    return {due: _told(rows[due.subject]) for due in dues if due.subject in rows}


def ended(job: Import, *, now: datetime) -> None:
    """Notes it at once, where the member wants such notices; the daily round finds what a dead process did not note."""
    today = job.owner.today(now)
    if "app" in channels_of(job.owner)[WORK.code]:
        note(job.owner, [(IMPORT, due) for due in find(job.owner, today, now) if due.subject == job.pk], now=now)


def seen(job: Import, *, now: datetime) -> None:
    """Whoever looks at the import itself need not be told of it."""
    if unread := Notice.objects.owned_by(job.owner_id).filter(kind=IMPORT.code, subject=job.pk, read_at=None).first():
        unread.read(at=now)


def _told(job: Import) -> Told:
    url = reverse("import", args=[job.pk])
    if job.state == Import.State.REFUSED:
        return Told(_("No pudimos leer {who}."), job.file_name, url, "circle-alert", "podar")
    new = int(job.counts.get("created") or 0)
    people = ngettext("%(n)s persona nueva", "%(n)s personas nuevas", new) % {"n": new}
    over = job.state != Import.State.APPLIED
    return Told(
        _("Terminó de entrar {who}: {people}."), job.file_name, url, "upload", "sembrar", {"people": people}, over
    )


def _is_news() -> Any:
    return Exists(Import.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject")))


IMPORT = Kind("import", WORK.code, find, tell, _is_news)
register(WORK, IMPORT)
