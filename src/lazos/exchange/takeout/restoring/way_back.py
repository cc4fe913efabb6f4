"""Taking a restore back: what it wrote goes, what the member did since stays.

As with an import: whoever was edited, or holds something that came since, stays with that, without what was brought.
Each piece is a short transaction and may run again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import models, transaction

from lazos.activity.models import Deed
from lazos.exchange.takeout.restoring.created import Created, is_row, links_of, rows_in_pieces
from lazos.exchange.takeout.tables import links, lists, tables
from lazos.people import derive
from lazos.people.models import Contact, ContactDay, Interaction, NotTheSame, PossibleDuplicate

if TYPE_CHECKING:
    from lazos.accounts.models import Member

CHUNK = 250
#: What is derived, or is a question about somebody, makes nobody's stay.
_NO_REASON = {ContactDay, PossibleDuplicate, NotTheSame}


def take_back(
    member: Member,
    created: Created,
    *,
    now: datetime,
    since: datetime | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Removes the rows of `created` but those saved after `since` (None: all are removed)."""
    joined = _remove_links(created)
    order = [model for model in _order() if model._meta.label in created]
    total = sum(last - first + 1 for model in order for first, last in created[model._meta.label])
    for again in (False, True):  # what was held by something that went later goes now
        done = 0
        for model in order:
            for pks in rows_in_pieces(created, model, CHUNK):
                with transaction.atomic():
                    _remove(model, member, pks, created, since)
                done += len(pks)
                if progress and not again:
                    progress(done, total)
    _refresh(member, created, joined, now)


def _order() -> list[Any]:
    """Rows before those they hang on; talks before people; groups of people after them."""
    backwards = [Deed, *reversed(tables())]
    talks = [model for model in backwards if model is Interaction]
    groups = [model for model in backwards if lists(model) and model not in talks]
    return [*talks, *(model for model in backwards if model not in talks and model not in groups), *groups]


def _remove_links(created: Created) -> set[int]:
    """Joins between what came and what was there; gives the contacts that were there."""
    contacts: set[int] = set()
    for field, pairs in links_of(created):
        through, own, other = field.remote_field.through, field.m2m_column_name(), field.m2m_reverse_name()
        for start in range(0, len(pairs), CHUNK):
            for one, two in pairs[start : start + CHUNK]:
                through.objects.filter(**{own: one, other: two}).delete()
        if field.related_model is Contact:
            contacts.update(two for _one, two in pairs)
    return contacts


def _remove(model: Any, member: Member, pks: list[int], created: Created, since: datetime | None) -> None:
    rows = model.objects.owned_by(member).filter(pk__in=pks)
    kept: set[int] = set()
    if since is not None:
        if any(field.name == "updated_at" for field in model._meta.concrete_fields):
            kept.update(rows.filter(updated_at__gt=since).values_list("pk", flat=True))
        kept |= _held(model, pks, created)
    rows.filter(pk__in=[pk for pk in pks if pk not in kept]).delete()


def _held(model: Any, pks: list[int], created: Created) -> set[int]:
    """Those that something else would go with. A talk is not held by who took part, as a group is by who is in it."""
    held: set[int] = set()
    alone = model is Interaction or any(field.related_model is Contact and not field.null for field in links(model))
    for relation in model._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel) or relation.on_delete is not models.CASCADE:
            continue
        child, name = relation.related_model, relation.field.attname
        if child in _NO_REASON or (child._meta.auto_created and alone):
            continue
        rows = child._base_manager.filter(**{f"{name}__in": pks})
        if child._meta.auto_created and model is Contact:
            held |= _in_groups(child, name, rows, created)
        else:
            held.update(rows.values_list(name, flat=True))
    return held


def _in_groups(through: Any, name: str, rows: Any, created: Created) -> set[int]:
    """Contacts in a group that did not come with them, or with talks that stay."""
    other = next(field for field in through._meta.concrete_fields if field.is_relation and field.attname != name)
    group = other.related_model
    pairs = rows.values_list(name, other.attname)
    return {contact for contact, pk in pairs if group is Interaction or not is_row(created, group, pk)}


def _refresh(member: Member, created: Created, joined: set[int], now: datetime) -> None:
    today, contacts = member.today(now), Contact.objects.owned_by(member)
    for pks in rows_in_pieces(created, Contact, CHUNK):
        joined.update(contacts.filter(pk__in=pks).values_list("pk", flat=True))
    there = list(contacts.filter(pk__in=joined).values_list("pk", flat=True)) if len(joined) < 500 else sorted(joined)
    for ids in derive.in_chunks(there):
        with transaction.atomic():
            derive.refresh_words(member.pk, ids)
            derive.rebuild_days(member.pk, today, ids)
