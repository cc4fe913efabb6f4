"""Rows as plain data and back, so that what was removed or moved can be given back exactly."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


def taken(row: models.Model) -> dict[str, Any]:
    """Every column of a row, as JSON holds it."""
    return plain({field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields})


def plain(values: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        json.dumps({name: _exact(value) for name, value in values.items()}, cls=DjangoJSONEncoder)
    )
    return found


def _exact(value: Any) -> Any:
    if isinstance(value, models.fields.files.FieldFile):
        return value.name
    # Django's encoder keeps milliseconds only.
    return value.isoformat() if isinstance(value, datetime) else value


def read(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """The values as the columns of `model` hold them. Columns that are gone since are left out."""
    columns = {field.attname: field for field in model._meta.concrete_fields}
    return {name: columns[name].to_python(value) for name, value in values.items() if name in columns}


def given_back(model: type[models.Model], values: dict[str, Any]) -> models.Model:
    """Writes a row again, with its old key. What it pointed to and is gone since, it points to no more."""
    row = model(**read(model, values))
    for field in model._meta.concrete_fields:
        if field.is_relation and field.null and _is_gone(field.related_model, getattr(row, field.attname)):
            setattr(row, field.attname, None)
    row.save_base(force_insert=True)
    return row


def contacts_of(row: models.Model) -> list[int]:
    """The contacts that a row is about: a deed names them, so that it is forgotten with them."""
    named = (getattr(row, name, None) for name in ("contact_id", "first_id", "second_id"))
    return [pk for pk in named if pk is not None]


def can_come_back(model: type[models.Model], values: dict[str, Any]) -> bool:
    """Whether everything that the row cannot be without is still there."""
    columns = [field for field in model._meta.concrete_fields if field.is_relation and not field.null]
    return not any(_is_gone(field.related_model, values.get(field.attname)) for field in columns)


def _is_gone(model: type[models.Model], pk: Any) -> bool:
    return pk is not None and not model._base_manager.filter(pk=pk).exists()


def links_to(row: models.Model) -> list[list[Any]]:
    """Which rows point to `row` with a key that is emptied when it goes: [label, column, [pks]]."""
    found = []
    for relation in row._meta.related_objects:
        if isinstance(relation, models.ManyToOneRel) and relation.on_delete is models.SET_NULL:
            pks = list(
                relation.related_model._base_manager.filter(**{relation.field.name: row.pk}).values_list(
                    "pk", flat=True
                )
            )
            if pks:
                found.append([relation.related_model._meta.label, relation.field.name, pks])
    return found


def linked_again(row: models.Model, links: list[list[Any]]) -> None:
    from django.apps import apps

    for label, column, pks in links:
        apps.get_model(label)._base_manager.filter(pk__in=pks, **{f"{column}__isnull": True}).update(**{column: row.pk})
