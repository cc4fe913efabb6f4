"""Two records that are one person become one, and can become two again exactly as they were.

Rows are moved, never rewritten: a row that the kept record has already (the same address, the same relation) stays
with the one that went, out of sight. So undoing is moving back what was moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.sentences import say
from lazos.people import derive, snapshots
from lazos.people.merge_rows import GROUPS, KEYS, pointing_to_contacts, says_the_same
from lazos.people.models import (
    Contact,
    ContactDay,
    KeyDate,
    Merge,
    NotTheSame,
    Position,
    PossibleDuplicate,
    Tending,
)

if TYPE_CHECKING:
    from lazos.accounts.models import Member

LEFT_ALONE = {Merge, ContactDay, Tending}  # history of merges; derived; one of a kind, handled by name


class NotMergeable(ValueError):
    """The two are one already, or not of one member."""


@dataclass
class ContactMerge:
    """`gone` goes into `kept`.

    `choices` says for a group of `GROUPS` or "birthday" whose value stands: "kept" (the default) or "gone". What only
    one of them has is taken in any case.
    """

    kept: Contact
    gone: Contact
    _before: dict[str, Any] = field(default_factory=dict)

    def perform(self, *, by: Member, now: datetime, choices: Mapping[str, str] | None = None) -> Deed:
        kept, gone = self.kept, self.gone
        if (
            kept.pk == gone.pk
            or not kept.owner_id == gone.owner_id == by.pk
            or gone.merged_into_id
            or kept.merged_into_id
        ):
            raise NotMergeable
        with transaction.atomic():
            self._before = {"moved": [], "dropped": [], "rows": []}
            self._drop_what_speaks_of_both()
            self._order_positions(choices or {})
            self._move_tending()
            self._move_rows(choices or {})
            self._take_fields(choices or {})
            merge = Merge.objects.create(owner=by, kept=kept, gone=gone, at=now, before=self._before)
            _refresh(by, now, kept.pk, gone.pk)
            said = say("contacts_merged", gone=str(gone), kept=str(kept))
            return record(by, "contacts_merged", at=now, subject=said, merge=merge.pk)

    def _drop_what_speaks_of_both(self) -> None:
        """The question whether they are one, and an earlier answer that they are two."""
        both = [self.kept.pk, self.gone.pk]
        for model in (PossibleDuplicate, NotTheSame):
            for row in model.objects.filter(owner=self.kept.owner_id, first__in=both, second__in=both):
                self._drop(row)

    def _order_positions(self, choices: Mapping[str, str]) -> None:
        """The work that stands comes first; the other stays as a position too."""
        first, second = (self.gone, self.kept) if choices.get("work") == "gone" else (self.kept, self.gone)
        rows = [*Position.objects.filter(contact=first), *Position.objects.filter(contact=second)]
        for place, row in enumerate(rows):
            self._change(row, position=place)

    def _move_tending(self) -> None:
        held = Tending.objects.filter(contact=self.gone).first()
        if held is None:
            return
        if Tending.objects.filter(contact=self.kept).exists():
            self._drop(held)
        else:
            resting = self.kept._meta.get_field("resting").related_model
            for row in resting.objects.filter(contact=self.kept):
                self._drop(row)
            self._move(Tending, "contact", [held.pk])

    def _move_rows(self, choices: Mapping[str, str]) -> None:
        for model, column, through in pointing_to_contacts():
            if through:
                self._move_through(model, column)
            elif model not in LEFT_ALONE:
                rows = model._base_manager.filter(**{column: self.gone.pk}).exclude(**self._itself(model))
                self._move(model, column, [row.pk for row in self._new(model, rows, choices)])

    def _itself(self, model: type[models.Model]) -> dict[str, Any]:
        """Nobody was introduced by themselves: the kept record does not come to point to itself."""
        return {"pk": self.kept.pk} if model is Contact else {"pk": None}

    def _new(self, model: Any, rows: Any, choices: Mapping[str, str]) -> list[Any]:
        if model not in KEYS:
            return list(rows)
        held = list(model._base_manager.filter(contact=self.kept.pk))
        if model is KeyDate and choices.get("birthday") == "gone":
            self._swap_birthday(held)
        return [row for row in rows if not any(says_the_same(model, row, other) for other in held)]

    def _swap_birthday(self, held: list[Any]) -> None:
        for row in [row for row in held if row.kind == KeyDate.Kind.BIRTHDAY]:
            self._drop(row)
            held.remove(row)

    def _move_through(self, model: Any, column: str) -> None:
        other = next(f.attname for f in model._meta.fields if f.is_relation and f.name != column)
        held = set(model._base_manager.filter(**{column: self.kept.pk}).values_list(other, flat=True))
        moving = []
        for row in model._base_manager.filter(**{column: self.gone.pk}):
            if getattr(row, other) in held:
                self._drop(row)
            else:
                moving.append(row.pk)
        self._move(model, column, moving)

    def _move(self, model: Any, column: str, pks: list[Any]) -> None:
        """All at once; one by one where something is unique that the kept record has already."""
        moved = _moved(model, column, pks, self.kept.pk)
        if moved is None:
            moved = [pk for pk in pks if _moved(model, column, [pk], self.kept.pk)]
        if moved:
            self._before["moved"].append([model._meta.label, column, moved])

    def _take_fields(self, choices: Mapping[str, str]) -> None:
        kept, gone, after = self.kept, self.gone, {}
        for name, columns in GROUPS.items():
            if _is_empty(kept, columns) or (choices.get(name) == "gone" and not _is_empty(gone, columns)):
                after |= {
                    column: getattr(gone, column)
                    for column in columns
                    if getattr(gone, column) != getattr(kept, column)
                }
        if gone.notes and gone.notes.strip() not in kept.notes:
            after["notes"] = f"{kept.notes}\n\n{gone.notes}".strip()
        if after.get("introduced_by_id") == kept.pk:
            del after["introduced_by_id"]
        self._before["fields"] = snapshots.plain({column: getattr(kept, column) for column in after})
        self._before["after"] = snapshots.plain(after)
        _write_columns(kept, after)
        gone.merged_into = kept
        gone.save_changes("merged_into")

    def _drop(self, row: models.Model) -> None:
        self._before["dropped"].append([row._meta.label, snapshots.taken(row)])
        type(row)._base_manager.filter(pk=row.pk).delete()

    def _change(self, row: models.Model, **values: Any) -> None:
        old = {name: getattr(row, name) for name in values if getattr(row, name) != values[name]}
        if old:
            self._before["rows"].append([row._meta.label, row.pk, old])
            type(row)._base_manager.filter(pk=row.pk).update(**values)


@undoes("contacts_merged")
def take_back_merge(deed: Deed, now: datetime) -> None:
    merge = Merge.objects.owned_by(deed.owner).filter(pk=deed.facts["merge"], undone_at=None).first()
    if merge:
        undo_merge(merge, by=deed.owner, now=now)


def undo_merge(merge: Merge, *, by: Member, now: datetime) -> None:
    """Gives both back. What was noted of the kept record since the merge stays with it."""
    before = merge.before
    with transaction.atomic():
        kept, gone = (Contact.objects.owned_by(by).get(pk=pk) for pk in (merge.kept_id, merge.gone_id))
        # Where the kept record was merged on, its rows went on with it.
        places = [kept.pk, *([kept.merged_into_id] if kept.merged_into_id else [])]
        for label, column, pks in before["moved"]:
            _move_back(apps.get_model(label), column, pks, places, gone.pk)
        for label, values in before["dropped"]:
            _given_back_if_free(apps.get_model(label), values)
        for label, pk, old in before["rows"]:
            apps.get_model(label).objects.owned_by(by).filter(pk=pk).update(**old)
        read, after = snapshots.read(Contact, before["fields"]), snapshots.read(Contact, before["after"])
        # A field that was changed since then was changed on purpose.
        _write_columns(kept, {name: value for name, value in read.items() if getattr(kept, name) == after[name]})
        gone.merged_into = None
        gone.save_changes("merged_into")
        Merge.objects.owned_by(by).filter(pk=merge.pk).update(undone_at=now)
        _refresh(by, now, *places, gone.pk)


def take_out(merge: Merge, values: Mapping[str, Any] | None = None) -> None:
    """What the kept record took over from the other one goes from it, where it still stands; `values` says what is to
    be there instead, else it is what was there before. Columns and values as `snapshots.read` gives them. Whoever takes
    out refreshes the words of the kept record, once its rows are as they are to be.
    """
    kept = Contact.objects.owned_by(merge.owner_id).get(pk=merge.kept_id)
    before, after = (snapshots.read(Contact, merge.before[name]) for name in ("fields", "after"))
    standing = {name: value for name, value in before.items() if getattr(kept, name) == after[name]}
    if values is not None:
        standing = {name: values[name] for name in standing if name in values}
    if standing:
        Contact.objects.owned_by(merge.owner_id).filter(pk=kept.pk).update(**standing)


def bring_out(owner: int, kept: Iterable[int]) -> None:
    """Where rows of these went, the same ones of whoever was merged into them are no longer to stay out of sight."""
    for merge in Merge.objects.owned_by(owner).filter(kept__in=list(kept), undone_at=None).order_by("at", "pk"):
        for model in KEYS:
            held = list(model._base_manager.filter(contact=merge.kept_id))
            for row in model._base_manager.filter(contact=merge.gone_id):
                if any(says_the_same(model, row, other) for other in held):
                    continue
                if _moved(model, "contact", [row.pk], merge.kept_id):
                    merge.before["moved"].append([model._meta.label, "contact", [row.pk]])
                    held.append(row)
        merge.save(update_fields=["before"])


def demand_apart(owner: int, contacts: Iterable[int], *, since: datetime) -> None:
    """Raises `CannotBeUndone` where one of these was merged since and still is: what is whose cannot be told then."""
    pks = list(contacts)
    merges = Merge.objects.owned_by(owner).filter(undone_at=None, at__gte=since)
    if merges.filter(models.Q(kept__in=pks) | models.Q(gone__in=pks)).exists():
        raise CannotBeUndone(_("Después uniste esa ficha con otra. Deshaz antes la unión, en “Lo que hiciste”."))


def _moved(model: Any, column: str, pks: list[Any], to: int) -> list[Any] | None:
    """None where a rule of the table forbids it; then nothing was moved."""
    try:
        with transaction.atomic():
            for some in derive.in_chunks(pks):
                model._base_manager.filter(pk__in=some).update(**{column: to})
    except IntegrityError:
        return None
    return pks


def _move_back(model: Any, column: str, pks: list[Any], places: list[int], to: int) -> None:
    for some in derive.in_chunks(pks):
        model._base_manager.filter(pk__in=some, **{f"{column}__in": places}).update(**{column: to})


def _given_back_if_free(model: Any, values: dict[str, Any]) -> None:
    """The place of a dropped row may have been taken since; then it is there already."""
    try:
        with transaction.atomic():
            if not model._base_manager.filter(pk=values[model._meta.pk.attname]).exists():
                snapshots.given_back(model, values)
    except IntegrityError:
        return


def _is_empty(contact: Contact, columns: tuple[str, ...]) -> bool:
    telling = [column for column in columns if column not in {"name_order", "kind"}]
    return not any(getattr(contact, column) for column in telling)


def _write_columns(contact: Contact, values: dict[str, Any]) -> None:
    for column, value in values.items():
        setattr(contact, column, value)
    contact.save_changes(*values)


def _refresh(by: Member, now: datetime, *ids: int) -> None:
    derive.rebuild_days(by.pk, by.today(now), ids)
    derive.refresh_words(by.pk, ids)
