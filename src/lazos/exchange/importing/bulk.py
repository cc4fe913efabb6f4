"""Inserting many rows at once: `bulk_create` without its cost for each field, which an import of 100,000 feels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from typing import Any

from django.db import connection, models
from django.db.models import NOT_PROVIDED
from django.db.models.base import ModelState

_AS_THEY_ARE = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.FloatField,
    models.BooleanField,
    models.ForeignKey,
)


def insert(model: Any, rows: Sequence[Any], *, keys: bool = False, ignore_conflicts: bool = False) -> None:
    """Writes unsaved rows of one model inside the caller's transaction; with `keys`, their pk is set."""
    if not rows:
        return
    if keys:
        for row, pk in zip(rows, _next_keys(model, len(rows)), strict=True):
            row.pk = pk
    statement, columns = _statement(model, keys, ignore_conflicts)
    values = [[convert(getattr(row, name)) for name, convert in columns] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(statement, values)


def plain(model: Any, **values: Any) -> Any:
    """An unsaved row for `insert`, by the names of its columns' attributes, without what `Model.__init__` costs."""
    row = model.__new__(model)
    given, made = _defaults(model)
    row.__dict__ |= given | {name: make() for name, make in made} | values | {"_state": ModelState()}
    return row


@cache
def _defaults(model: Any) -> tuple[dict[str, Any], list[tuple[str, Callable[[], Any]]]]:
    fields = model._meta.concrete_fields
    made = [field for field in fields if callable(field.default) and field.default is not NOT_PROVIDED]
    given = {field.attname: field.get_default() for field in fields if field not in made}
    return given, [(field.attname, field.get_default) for field in made]


@cache
def _statement(model: Any, keys: bool, ignore: bool) -> tuple[str, list[tuple[str, Callable[[Any], Any]]]]:
    fields = [field for field in model._meta.concrete_fields if keys or not field.primary_key]
    quote = connection.ops.quote_name
    names = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    ending = " ON CONFLICT DO NOTHING" if ignore else ""
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks}){ending}"
    return statement, [(field.attname, _converter(field)) for field in fields]


def _converter(field: Any) -> Callable[[Any], Any]:
    if isinstance(field, models.FileField):
        return str
    if isinstance(field, _AS_THEY_ARE):
        return lambda value: value
    if isinstance(field, models.DateTimeField):
        # A whole import bears few moments, most rows the same one.
        return lru_cache(maxsize=64)(lambda value: field.get_db_prep_save(value, connection))
    return lambda value: field.get_db_prep_save(value, connection)


def _next_keys(model: Any, count: int) -> list[int]:
    """Keys nobody else takes: from the sequence; on SQLite the writing transaction stands alone."""
    table, pk = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)", [table, pk, count]
            )
            return [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or (0,))[0]
    return list(range(last + 1, last + 1 + count))
