"""What happens to the member's own templates, with its undo."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.practice.models import OwnTemplate

FIELDS = ("situation", "language", "name", "text")


def remove(template: OwnTemplate, *, now: datetime) -> Deed:
    with transaction.atomic():
        facts = {name: getattr(template, name) for name in FIELDS}
        subject = _("Borraste un borrador: %(name)s") % {"name": template.name}
        deed = record(template.owner, "template_removed", at=now, subject=subject, template=facts)
        template.delete()
    return deed


@undoes("template_removed")
def _write_again(deed: Deed, now: datetime) -> None:
    OwnTemplate.objects.create(owner=deed.owner, **deed.facts["template"])
