"""What the member decides about a delivery that waited: do it, save its words as a note, or leave it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, follow, record, undoes
from lazos.activity.sentences import say, sentences
from lazos.offline.delivering import attempt
from lazos.offline.models import Delivery
from lazos.practice.notes.saving import Noting

if TYPE_CHECKING:
    from lazos.people.models import Contact
    from lazos.practice.notes.form import PiecesForm

sentences(
    {
        "delivery_left": lambda text: _("Dejaste sin guardar: %(text)s") % {"text": text},
        "delivery_read": lambda text: _("Leíste lo que esperaba: %(text)s") % {"text": text},
    }
)


def do(delivery: Delivery, *, day: date | None, now: datetime) -> bool:
    """What was written, though the world went on. False where something else has to be asked first."""
    with transaction.atomic():
        if day is not None and delivery.written_at is None:
            delivery.written_at = min(datetime.combine(day, time(12), tzinfo=delivery.owner.zone), now)
            delivery.save(update_fields=["written_at"])
        agreed = frozenset(delivery.facts.get("agreed", [])) | {delivery.reason}
        delivery.facts |= {"agreed": sorted(agreed)}
        attempt(delivery, now=now, agreed=agreed)
    return delivery.settled_at is not None


def save_note(delivery: Delivery, pieces: PiecesForm, *, now: datetime) -> tuple[Deed, list[Contact]]:
    """Its words, read and corrected by the member. What did not fit into one note goes on waiting."""
    member = delivery.owner
    with transaction.atomic():
        deed, people = Noting(member, pieces, member.today(delivery.written_at or now), now).perform()
        follow(deed, _recorded(delivery, "delivery_read", now, people=[contact.pk for contact in people]))
        if rest := delivery.rest:
            delivery.keep_words(rest)
        else:
            delivery.settle(at=now)
    return deed, people


def leave(delivery: Delivery, *, now: datetime) -> Deed:
    """Nothing is done with it. Its words go into the deed, that can bring it back and forgets whoever is removed."""
    with transaction.atomic():
        deed = _recorded(delivery, "delivery_left", now)
        delivery.settle(at=now)
    return deed


def _recorded(delivery: Delivery, kind: str, now: datetime, **more: Any) -> Deed:
    """The deed that can let it wait again as it was."""
    facts = {"delivery": delivery.pk, "contact": delivery.contact_id, "sent": delivery.sent, "called": delivery.said}
    said = say(kind, text=(delivery.words or delivery.said)[:80])
    return record(delivery.owner, kind, at=now, subject=said, **facts | more)


@undoes("delivery_read")
@undoes("delivery_left")
def _bring_back(deed: Deed, now: datetime) -> None:
    facts, rows = deed.facts, Delivery.objects.owned_by(deed.owner_id)
    if not rows.filter(pk=facts["delivery"]).update(settled_at=None, sent=facts["sent"], said=facts["called"]):
        raise CannotBeUndone
