"""Values of a take-out as columns take them: only what a form would take too."""

from __future__ import annotations

from math import isfinite
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime, parse_time

from lazos.exchange.importing.cleaning import clean


def typed(field: Any, value: Any) -> Any:
    """A value of the file as its column takes it. ValueError or ValidationError where it is none."""
    if value is None:
        if not field.null:
            raise ValueError(field.name)
        return None
    kind = field.get_internal_type()
    parse = {"DateTimeField": parse_datetime, "DateField": parse_date, "TimeField": parse_time}.get(kind)
    if parse is not None:
        parsed = parse(value)
        if parsed is None:
            raise ValueError(field.name)
        return parsed
    if kind == "FileField":
        return ""  # set once its bytes came along
    if isinstance(value, str):
        value = clean(value)
        if kind == "CharField" and len(value) > field.max_length:
            raise ValueError(field.name)
    return _plain_json(value) if kind == "JSONField" else _within(field, field.to_python(value))


def _within(field: Any, value: Any) -> Any:
    """Only what a form would take too: a known choice, a number that the column holds."""
    if field.choices and value != "" and value not in {key for key, _label in field.flatchoices}:
        raise ValueError(field.name)
    if isinstance(value, int):
        field.run_validators(value)
    return value


def _plain_json(value: Any) -> Any:
    """The same without what PostgreSQL refuses within JSON: NUL, halves of characters, NaN."""
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(value)
    if isinstance(value, dict):
        return {clean(str(key)): _plain_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain_json(item) for item in value]
    return clean(value) if isinstance(value, str) else value


def are_minutes(value: Any) -> bool:
    return isinstance(value, dict) and all(type(length) is int and 0 <= length <= 600 for length in value.values())
