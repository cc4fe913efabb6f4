"""One act on rows of the harvest as one deed: fields, the next step and what was made are taken back together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.people import derive, records, snapshots
from lazos.people.known import is_known
from lazos.people.models import Contact, Interaction
from lazos.practice.models import Promise

_ASIDE = {"version", "updated_at", "step_id"}


@dataclass
class Change:
    """What an act made beside the row itself."""

    now: datetime
    made: list[list[Any]] = field(default_factory=list)
    touched: list[list[Any]] = field(default_factory=list)
    replaced: list[dict[str, Any]] = field(default_factory=list)
    deed: Deed | None = None

    def add(self, row: Any) -> Any:
        """`row` was made by this act and goes with it."""
        self.made.append([row._meta.label, row.pk, getattr(row, "version", None)])
        return row

    def replace(self, row: Any) -> None:
        """`row` goes, for what this act makes stands in its place; it comes back with the act."""
        self.replaced.append({"model": row._meta.label} | snapshots.taken(row))
        row.delete()

    def set(self, row: Any, **values: Any) -> None:
        """Changes another row; taking the act back gives it its values again."""
        before = snapshots.taken(row)
        for name, value in values.items():
            setattr(row, name, value)
        row.save_changes(*values)
        after = snapshots.taken(row)
        names = [name for name in before if before[name] != after[name] and name not in _ASIDE]
        self.touched.append([row._meta.label, row.pk, {n: before[n] for n in names}, {n: after[n] for n in names}])


@contextmanager
def changing(row: Any, subject: str, *, now: datetime, seen: int | None = None) -> Iterator[Change]:
    """Saves what is set on `row` inside. Raises `StaleVersion` where it was saved since version `seen`."""
    with transaction.atomic():
        before, step = snapshots.taken(row), taken_step(row)
        change = Change(now)
        yield change
        # The next step is saved by the flow itself: what the form saw is the version before that.
        after = snapshots.taken(row)
        names = [name for name in after if after[name] != before[name] and name not in _ASIDE]
        if names or seen is not None:
            own_steps = row.version - before["version"]
            row.save_changes(*names, seen=None if seen is None else seen + own_steps)
        change.deed = record(
            row.owner,
            "harvest_changed",
            at=now,
            subject=subject,
            model=row._meta.label,
            row=row.pk,
            contacts=snapshots.contacts_of(row),
            before={name: before[name] for name in names},
            after={name: after[name] for name in names},
            step=step,
            step_after=getattr(row, "step_id", None),
            made=change.made,
            touched=change.touched,
        )


def made(row: Any, subject: str, *, now: datetime, also: Change | None = None) -> Deed:
    """The deed of a new row: undoing it takes the row away, with its next step."""
    own = [[row._meta.label, row.pk, getattr(row, "version", None)]]
    return record(row.owner, "harvest_made", at=now, subject=subject, made=[*(also.made if also else []), *own])


def remove(row: Any, subject: str, *, now: datetime) -> Deed:
    """Takes a row away so that it can come back as it was."""
    with transaction.atomic():
        links = snapshots.links_to(row)
        deed = record(
            row.owner, "harvest_removed", at=now, subject=subject, model=row._meta.label,
            row=snapshots.taken(row), links=links,
        )  # fmt: skip
        row.delete()
    return deed


@undoes("harvest_changed")
def _take_back(deed: Deed, now: datetime) -> None:
    facts = deed.facts
    row: Any = apps.get_model(facts["model"]).objects.owned_by(deed.owner_id).filter(pk=facts["row"]).first()
    if row is not None:
        _fields_back(row, facts)
        if hasattr(row, "step_id"):
            _step_back(row, facts)
    for label, pk, was, became in facts["touched"]:
        other: Any = apps.get_model(label).objects.owned_by(deed.owner_id).filter(pk=pk).first()
        if other is not None:
            _fields_back(other, {"before": was, "after": became})
    _away(deed, now)


@undoes("harvest_made")
def _unmake(deed: Deed, now: datetime) -> None:
    """Raises `CannotBeUndone` where what was made has gone on since: that would go with it."""
    if any(_has_gone_on(deed, *one) for one in deed.facts["made"]):
        raise CannotBeUndone
    _away(deed, now)
    for values in deed.facts.get("replaced", []):
        model = apps.get_model(values["model"])
        if snapshots.can_come_back(model, values):
            snapshots.given_back(model, values)


def _away(deed: Deed, now: datetime) -> None:
    """What the deed made goes; a promise that was kept since, and a person who is known by now, stay."""
    for label, pk, version in reversed(deed.facts["made"]):
        row: Any = apps.get_model(label).objects.owned_by(deed.owner_id).filter(pk=pk).first()
        if row is None or (isinstance(row, Promise) and row.kept_at):
            continue
        if isinstance(row, Interaction):
            records.remove_interaction(row, today=deed.owner.today(now))
        elif not isinstance(row, Contact) or not is_known(row, version or 1, aside=["suggested_in"]):
            step = getattr(row, "step", None)
            row.delete()
            if step is not None and step.kept_at is None:
                step.delete()


def _has_gone_on(deed: Deed, label: str, pk: int, version: int | None) -> bool:
    """Whether later work hangs on a row of the harvest: a deed that stands, an edit, rows of its own."""
    model: Any = apps.get_model(label)
    row: Any = model.objects.owned_by(deed.owner_id).filter(pk=pk).first()
    if row is None or model._meta.app_label != "harvest":
        return False
    later = Deed.objects.owned_by(deed.owner_id).filter(kind="harvest_changed", pk__gt=deed.pk)
    later = later.filter(facts__model=label, facts__row=pk)
    was_edited = version is not None and row.version > version and not later.exists()
    hanging = (getattr(row, name) for name in _HANGING.get(model._meta.model_name, ()))
    return was_edited or later.filter(undone_at=None).exists() or any(each.exists() for each in hanging)


_HANGING = {
    "campaign": ("people", "notes", "updates", "asks", "interviews", "outcomes"),
    "campaignupdate": ("told",),
}


@undoes("harvest_removed")
def _bring_back(deed: Deed, now: datetime) -> None:
    model = apps.get_model(deed.facts["model"])
    if not snapshots.can_come_back(model, deed.facts["row"]):
        raise CannotBeUndone
    row: Any = snapshots.given_back(model, deed.facts["row"])
    snapshots.linked_again(row, deed.facts["links"])


def _fields_back(row: Any, facts: dict[str, Any]) -> None:
    """What was changed again since then was changed on purpose."""
    was, became = (snapshots.read(type(row), facts[name]) for name in ("before", "after"))
    names = [name for name in was if getattr(row, name) == became[name]]
    for name in names:
        setattr(row, name, was[name])
    if names:
        row.save_changes(*names)


def taken_step(row: Any) -> dict[str, Any] | None:
    """The next step of a flow as plain data."""
    step = getattr(row, "step", None)
    return snapshots.taken(step) if step is not None else None


def step_given_back(row: Any, former: dict[str, Any] | None) -> None:
    """Puts a former step in the place of the one that stands, which goes where it is still open."""
    current, row.step = row.step, _promise_back(row.owner_id, former) if former else None
    row.save_changes("step")
    if current is not None and current.kept_at is None and current.pk != row.step_id:
        current.delete()


def _step_back(row: Any, facts: dict[str, Any]) -> None:
    """A step that the act left as it was is none of its doing: what became of it since stands."""
    former = facts["step"]
    if row.step_id == facts["step_after"] and not (former and former["id"] == row.step_id):
        step_given_back(row, former)


def _promise_back(owner: int, former: dict[str, Any]) -> Any:
    promise = Promise.objects.owned_by(owner).filter(pk=former["id"]).first()
    if promise is None:
        return snapshots.given_back(Promise, former)
    was = snapshots.read(Promise, former)
    promise.kept_at, promise.released_at = was["kept_at"], was["released_at"]
    promise.save_changes("kept_at", "released_at")
    return promise


def refreshed(member: Any, contacts: list[Contact], now: datetime) -> None:
    """Words and ties of people who were just made or changed."""
    ids = [contact.pk for contact in contacts]
    derive.refresh_words(member.pk, ids)
    derive.refresh_ties(member.pk, member.today(now), ids)
