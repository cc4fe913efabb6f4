"""What Hoy knows of the kept things: whom of the day they fit, and that "done" hands them over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lazos.core.matching.interest import Match, best
from lazos.core.plan import Saved
from lazos.practice.keeping import keeps
from lazos.sharing import acts
from lazos.sharing.knowing import pieces_of
from lazos.sharing.models import Clipping, ClippingPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.activity.models import Deed
    from lazos.people.models import Contact, Interaction

#: Kept things that are compared with one person of the day, the best fit first.
EACH = 3


class Clippings:
    def for_people(self, member: Member, ids: Sequence[int], today: date) -> dict[int, list[Saved]]:
        waiting = _waiting(member, ids, today)
        pieces = pieces_of(member, list(waiting)) if waiting else {}
        # What was learned or taken back since it was looked for counts at once.
        return {
            contact: [
                _saved(row.clipping, match)
                for row in rows[:EACH]
                if (match := best(row.clipping.gist, pieces.get(contact, ())))
            ]
            for contact, rows in waiting.items()
        }

    def page(self, saved: int) -> str:
        return reverse("clipping", args=[saved])

    def give(
        self, contact: Contact, saved: int, *, interaction: Interaction, today: date, now: datetime
    ) -> dict[str, Any]:
        # Let go since the page was opened, it is not given; that they talked is noted all the same.
        clipping = Clipping.objects.owned_by(contact.owner_id).select_related("owner").filter(pk=saved).first()
        return acts.share_in(clipping, contact, interaction, today=today, now=now) if clipping else {}

    def take_back(self, deed: Deed) -> None:
        if "clippingperson" in deed.facts:
            acts.unshare(deed.owner, deed.facts)


def _saved(clipping: Clipping, match: Match) -> Saved:
    piece = match.piece
    return Saved(clipping.pk, str(clipping), piece.text, clipping.day, piece.why.value, clipping.url)


def _waiting(member: Member, ids: Sequence[int], today: date) -> dict[int, list[ClippingPerson]]:
    rows = ClippingPerson.objects.owned_by(member).filter(contact__in=ids, shared_at=None, set_aside_at=None)
    found: dict[int, list[ClippingPerson]] = defaultdict(list)
    for row in rows.select_related("clipping").order_by("-level", "-clipping_id"):
        if not row.clipping.is_over(today) and row.clipping.is_named:
            found[row.contact_id].append(row)
    return found


keeps(Clippings())
