"""Writing a conversation down, in one transaction, with one undo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.core.clocks import LONGEST
from lazos.people import records
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.models import Promise


@dataclass(slots=True)
class Talk:
    """One conversation with `contact`, as the form has it in `said`; `once` is the form's own name of it."""

    contact: Contact
    said: dict[str, Any]
    now: datetime
    once: str = ""
    made: dict[str, list[int]] = field(default_factory=lambda: {"promises": [], "exchanges": []})

    def save(self) -> Deed:
        """The same form sent twice is saved once."""
        contact, owner = self.contact, self.contact.owner
        with transaction.atomic():
            list(Contact.objects.owned_by(owner).select_for_update().filter(pk=contact.pk).values_list("pk"))
            if saved := self._saved_before():
                return saved
            interaction = self._interaction()
            self._promises(interaction)
            self._exchanges(interaction)
            return record(
                owner,
                "conversation_saved",
                at=self.now,
                subject=say("conversation_saved", name=contact.display_name),
                contact=contact.pk,
                interaction=interaction.pk,
                once=self.once,
                **self.made,
            )

    def _saved_before(self) -> Deed | None:
        recent = Deed.objects.owned_by(self.contact.owner_id).filter(kind="conversation_saved", undone_at=None)
        recent = recent.filter(at__gte=self.now - LONGEST, facts__contact=self.contact.pk)
        return recent.filter(facts__once=self.once).first() if self.once else None

    def _interaction(self) -> Interaction:
        said = self.said
        return records.record_interaction(
            self.contact.owner,
            [self.contact],
            kind=said["kind"],
            day=said["day"],
            today=self.contact.owner.today(self.now),
            title=said["title"],
            learned=said["learned"],
        )

    def _promises(self, interaction: Interaction) -> None:
        said = self.said
        again = _("volver a hablar") if said["again"] else ""
        rows = (
            (said["promise"], said["promise_due"], True),
            (said["theirs"], said["theirs_due"], False),
            (again, said["again"], True),
        )
        for text, due, by_me in rows:
            if text:
                promise = Promise.objects.create(
                    owner=self.contact.owner,
                    contact=self.contact,
                    text=text,
                    due=due,
                    by_me=by_me,
                    made_on=said["day"],
                    interaction=interaction,
                )
                self.made["promises"].append(promise.pk)

    def _exchanges(self, interaction: Interaction) -> None:
        said = self.said
        for direction in ("given", "received"):
            note, kind = said[direction], said[f"{direction}_kind"]
            if note or kind:
                thanked = said["day"] if direction == "received" and said["thanked"] else None
                exchange = records.record_exchange(
                    self.contact,
                    direction=direction,
                    kind=kind or ("help" if direction == "given" else "advice"),
                    day=said["day"],
                    note=note,
                    thanked_on=thanked,
                    interaction=interaction,
                )
                self.made["exchanges"].append(exchange.pk)


@undoes("conversation_saved")
def _undo(deed: Deed, now: datetime) -> None:
    owner, facts = deed.owner_id, deed.facts
    Promise.objects.owned_by(owner).filter(pk__in=facts["promises"]).delete()
    Exchange.objects.owned_by(owner).filter(pk__in=facts["exchanges"]).delete()
    for interaction in Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]):
        records.remove_interaction(interaction, today=deed.owner.today(now))
