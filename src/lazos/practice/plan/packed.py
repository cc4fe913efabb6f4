"""Whole columns out of the database as one text of numbers each.

Ten thousand rows as tuples cost more than the query that finds them, and as many objects for the garbage collector.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from django.db.models import Aggregate, CharField, F, TextField, Value
from django.db.models.functions import Cast, Replace, Substr

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

#: A day and an id in one number: the largest ordinal, that of the year 9999, has 22 bits.
DAY_BITS = 22


class Joined(Aggregate):
    """All values with commas between them. Several in one query come in the same order; NULL has no place in them."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "STRING_AGG((%(expressions)s)::text, ',')"
        return self.as_sql(compiler, connection, template=template, **context)


def columns(rows: QuerySet[Any], **expressions: Any) -> dict[str, Any]:
    """Each expression (of integers or digits, never NULL) over all rows, as integers of shape (n,)."""
    texts = rows.order_by().aggregate(**{name: Joined(expression) for name, expression in expressions.items()})
    return {name: _numbers(text) for name, text in texts.items()}


def contact_days(days: QuerySet[Any]) -> tuple[Any, Any]:
    """Contact ids and ordinal days of a ContactDay queryset, each of shape (m,)."""
    packed = columns(days, packed=F("contact_id") * (1 << DAY_BITS) + F("day"))["packed"]
    return packed >> DAY_BITS, packed & ((1 << DAY_BITS) - 1)


def digits(field: str) -> Any:
    """The day of a date or a moment (UTC) as a number: 20261120."""
    return Replace(Substr(Cast(field, CharField()), 1, 10), Value("-"), Value(""))


def as_number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def ordinals(numbers: Any) -> Any:
    """The ordinal of each day written as `as_number` does."""
    months = (numbers // 10_000 - 1970) * 12 + numbers // 100 % 100 - 1
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return first + numbers % 100 - 1 + _EPOCH


def _numbers(text: str | None) -> Any:
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.zeros(0, dtype=np.int64)


_EPOCH = 719_163  # of 1970-01-01
