"""Which flow a promise is the next step of. The apps above register theirs, so that the practice knows none of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from lazos.practice.models import Flow, KeyPerson, Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact

_flows: list[Any] = []


def leads_back(model: Any) -> Any:
    """Decorator of a concrete `Flow`: Hoy and the promises link its steps to its page.

    A model with several steps at once names its list in `step_field`.
    """
    if model not in _flows:
        _flows.append(model)
    return model


def pages_of(member: Member, promises: Iterable[Promise | int]) -> dict[int, str]:
    """Promise → address of the flow whose next step it is. One query for each kind of flow."""
    ids = [promise if isinstance(promise, int) else promise.pk for promise in promises]
    found: dict[int, str] = {}
    for model in _flows if ids else ():
        name = getattr(model, "step_field", "step")
        rows: Any = model.objects.owned_by(member).filter(**{f"{name}__in": ids}).values_list(name, "pk")
        found |= {step: reverse(model.route, args=[pk]) for step, pk in rows}
    return found


def flows_of(member: Member, promises: Iterable[int], contacts: Mapping[int, Contact] | None = None) -> dict[int, Flow]:
    """Promise → the flow whose next step it is. One query for each kind of flow, none without promises.

    `contacts`: those that were read already, by their pk. The flow of one of them has that very object.
    """
    ids, found = list(promises), {}
    for model in _flows if ids else ():
        if not issubclass(model, Flow):
            continue  # several steps at once: each is a promise of its own, and nothing follows from it
        rows: Any = model.objects.owned_by(member).filter(step__in=ids)
        found |= {flow.step_id: flow for flow in rows.select_related(*model.step_reads)}
    for flow in found.values():
        if known := (contacts or {}).get(getattr(flow, "contact_id", None)):
            flow.contact = known
    return found


def advance(promise: Promise, *, at: datetime, interaction: Any = None) -> dict[str, list[int]]:
    """Tells the flow that its step was done; gives what the deed of it has to remember (`activity.models.follow`)."""
    for flow in flows_of(promise.owner, [promise.pk]).values():
        if deed := flow.advance(at=at, interaction=interaction):
            return {"followed": [deed.pk]}
    return {}


leads_back(KeyPerson)  # its screen belongs to the reviews, its row to the practice
