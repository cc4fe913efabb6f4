"""One change of a flow as one deed, with all that hung on it: taking the deed back takes back everything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import transaction

from lazos.activity.models import Deed, record, undoes
from lazos.people import records, snapshots
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.practice.models import Flow

#: Columns of every flow that a change of it is not about.
_ASIDE = {"version", "updated_at", "step_id"}


@dataclass
class Change:
    """What one act made beside the flow itself."""

    flow: Flow
    now: datetime
    interaction: Interaction | None = None
    exchanges: list[Exchange] = field(default_factory=list)
    thanked: Exchange | None = None
    deed: Deed | None = None

    @property
    def today(self) -> date:
        return self.flow.owner.today(self.now)

    def spoke(self, *contacts: Contact, how: str, title: str = "", **details: Any) -> Interaction:
        """There was contact: it is noted, and warms the tie.

        Only what was spoken of is a `title`, which later messages recall; what a step was about is a `summary`.
        """
        details = {"day": self.today, "direction": "out"} | details
        self.interaction = records.record_interaction(
            self.flow.owner, contacts, kind=how, today=self.today, title=title[:300], **details
        )
        return self.interaction

    def exchanged(self, contact: Contact, direction: str, kind: str, note: str = "") -> Exchange:
        exchange = records.record_exchange(
            contact, direction=direction, kind=kind, day=self.today, note=note[:500], interaction=self.interaction
        )
        self.exchanges.append(exchange)
        return exchange

    def gave_thanks_for(self, exchange: Exchange | None) -> None:
        if exchange is not None and exchange.thanked_on is None:
            exchange.thanked_on = self.today
            exchange.save_changes("thanked_on")
            self.thanked = exchange


@contextmanager
def changing(flow: Any, subject: str, *, now: datetime) -> Iterator[Change]:
    """Saves what is set on `flow` inside, and notes the deed. Raises `StaleVersion` where another window was first."""
    with transaction.atomic():
        before = snapshots.taken(flow)
        step = snapshots.taken(flow.step) if flow.step else None
        change = Change(flow, now)
        yield change
        after = snapshots.taken(flow)
        names = [name for name in after if after[name] != before[name] and name not in _ASIDE]
        if names:
            flow.save_changes(*names)
        change.deed = record(
            flow.owner,
            "flow_changed",
            at=now,
            subject=subject,
            model=flow._meta.label,
            flow=flow.pk,
            contacts=snapshots.contacts_of(flow),
            before={name: before[name] for name in names},
            after={name: after[name] for name in names},
            step=step,
            next_step=flow.step_id,
            exchanges=[exchange.pk for exchange in change.exchanges],
            **{name: row.pk for name in ("interaction", "thanked") if (row := getattr(change, name))},
        )


@undoes("flow_changed")
def _take_back(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner_id
    model = apps.get_model(facts["model"])
    flow = model.objects.owned_by(owner).select_related("step").filter(pk=facts["flow"]).first()
    if flow is not None:
        _fields_back(flow, facts)
        _step_back(flow, facts)
    Exchange.objects.owned_by(owner).filter(pk__in=facts["exchanges"]).delete()
    for exchange in Exchange.objects.owned_by(owner).filter(pk=facts.get("thanked")):
        exchange.thanked_on = None
        exchange.save_changes("thanked_on")
    for interaction in Interaction.objects.owned_by(owner).filter(pk=facts.get("interaction")):
        records.remove_interaction(interaction, today=deed.owner.today(now))


def _fields_back(flow: Any, facts: dict[str, Any]) -> None:
    """What was changed again since then was changed on purpose."""
    was, became = (snapshots.read(type(flow), facts[name]) for name in ("before", "after"))
    names = [name for name in was if getattr(flow, name) == became[name]]
    for name in names:
        setattr(flow, name, was[name])
    if names:
        flow.save_changes(*names)


def _step_back(flow: Any, facts: dict[str, Any]) -> None:
    former = facts["step"]
    if flow.step_id != facts["next_step"] or (former and former["id"] == flow.step_id):
        return
    made, flow.step = flow.step, _promise_back(flow.owner_id, former) if former else None
    flow.save_changes("step")
    if made is not None and made.kept_at is None:
        made.delete()


def _promise_back(owner: int, former: dict[str, Any]) -> Any:
    promise = Promise.objects.owned_by(owner).filter(pk=former["id"]).first()
    if promise is None:
        return snapshots.given_back(Promise, former)
    was = snapshots.read(Promise, former)
    promise.kept_at, promise.released_at = was["kept_at"], was["released_at"]
    promise.save_changes("kept_at", "released_at")
    return promise
