"""Fills a database as an earlier Lazos left it, brings it forward, and says what became of the rows.

Run as a command in an environment of its own: `LAZOS_DATA=… python -m tests.config.forward`, prints one JSON object.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lazos.config.settings")

import django

#: The database of the first evening, with what it stood on.
FIRST = [
    ("accounts", "0001_initial"),
    ("activity", "0001_initial"),
    ("background", "0001_initial"),
    ("exchange", "0002_import_decisions"),
    ("notifications", "0001_initial"),
    ("people", "0001_initial"),
    ("practice", "0002_answers_can_be_undone"),
]
ROWS = count(1)  # numbers the rows, so that no two say the same
WHEN = datetime(2026, 2, 28, 23, 30, tzinfo=UTC)


def main() -> None:
    django.setup()
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    executor.migrate(FIRST)
    old = executor.loader.project_state(FIRST).apps
    before = {label: texts(model) for label, model in filled(old).items()}
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    now = executor.loader.project_state(executor.loader.graph.leaf_nodes()).apps
    after = {label: texts(now.get_model(label)) for label in before}
    sys.stdout.write(json.dumps({"rows": sum(map(len, before.values())), "lost": lost(before, after)}))


def filled(apps: Any) -> dict[str, Any]:
    """The models of Lazos in `apps`, each with a full and a spare row."""
    models = {model._meta.label: model for model in apps.get_models() if model._meta.app_label in dict(FIRST)}
    made: dict[str, Any] = {}
    for model in models.values():
        first_of(model, made)
    for label, row in made.items():  # what points in circles is tied once both ends are there
        for field in models[label]._meta.concrete_fields if label in models else ():
            if field.is_relation and field.null:
                setattr(row, field.name, made[field.related_model._meta.label])
        row.save()
    for model in models.values():
        if not tied_once(model):
            row = model(**values(model, made, spare=True))
            row.save()
    return models


def tied_once(model: Any) -> bool:
    """Whether the rows it points to are what tells its rows apart: a second row of the same ties cannot be."""
    groups = [constraint.fields for constraint in model._meta.constraints if getattr(constraint, "fields", ())]
    groups += model._meta.unique_together
    return any(all(model._meta.get_field(name).is_relation for name in group) for group in groups)


def first_of(model: Any, made: dict[str, Any]) -> Any:
    label = model._meta.label
    if label not in made:
        row = model(**values(model, made))
        row.save()
        made[label] = row
    return made[label]


def values(model: Any, made: dict[str, Any], *, spare: bool = False) -> dict[str, Any]:
    """By field name. `spare`: only what a row cannot be without."""
    nth = next(ROWS)
    found: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.primary_key and not field.is_relation:
            continue
        if spare and (field.null or (field.has_default() and not field.unique)):
            continue
        if field.is_relation and field.null:
            continue
        if field.is_relation:
            found[field.name] = parent(field, made, spare=spare)
        else:
            found[field.name] = value(field, nth, spare=spare)
    return found


def parent(field: Any, made: dict[str, Any], *, spare: bool) -> Any:
    if field.unique and spare:  # one to one: somebody of their own
        row = field.related_model(**values(field.related_model, made, spare=True))
        row.save()
        return row
    return first_of(field.related_model, made)


def value(field: Any, nth: int, *, spare: bool) -> Any:
    if field.choices:
        codes = [code for code, _ in field.flatchoices if code != ""]
        return codes[-1 if spare else 0]
    kind = field.get_internal_type()
    plain = {
        "BooleanField": True,
        "DateTimeField": WHEN,
        "DateField": date(2024, 2, 29),
        "TimeField": WHEN.time(),
        "JSONField": {"nombre": "Íñigo", "n": nth},
        "BinaryField": b"\x00\xff",
        "FloatField": nth + 0.5,
        "UUIDField": f"00000000-0000-4000-8000-{nth:012}",
    }
    if kind in plain:
        return plain[kind]
    if kind.endswith("IntegerField"):
        return nth
    text = f"ñandú-{nth}-{field.name}"
    return text[: field.max_length] if field.max_length else text


def texts(model: Any) -> list[dict[str, Any]]:
    rows = model._base_manager.order_by("pk").values()
    return [{name: str(found) for name, found in row.items()} for row in rows]


def lost(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> list[str]:
    """What was there and is not, or no longer says the same."""
    missing = []
    for label, rows in before.items():
        for row, moved in zip(rows, after[label], strict=False):
            missing += [
                f"{label}.{name}: {row[name]} → {moved.get(name)}" for name in row if row[name] != moved.get(name)
            ]
        if len(rows) != len(after[label]):
            missing.append(f"{label}: {len(rows)} → {len(after[label])}")
    return missing


if __name__ == "__main__":
    main()
