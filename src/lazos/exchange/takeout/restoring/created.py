"""What a restore really wrote, small enough for one JSON column however much it was.

Rows by the label of their model, as runs of consecutive keys; links (rows of a many-to-many table) that join something
new to something that was there, by "model.field", as pairs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps

Created = dict[str, list[list[int]]]


def note_rows(created: Created, model: Any, pks: Iterable[int]) -> None:
    """Exactly these keys: another session may have taken some in between."""
    runs = created.setdefault(model._meta.label, [])
    for pk in pks:
        if runs and runs[-1][1] == pk - 1:
            runs[-1][1] = pk
        else:
            runs.append([pk, pk])


def note_links(created: Created, model: Any, field: Any, pairs: Iterable[tuple[int, int]]) -> None:
    if listed := [list(pair) for pair in pairs]:
        created.setdefault(f"{model._meta.label}.{field.name}", []).extend(listed)


def rows_in_pieces(created: Created, model: Any, size: int) -> Iterator[list[int]]:
    piece: list[int] = []
    for first, last in created.get(model._meta.label, ()):
        for pk in range(first, last + 1):
            piece.append(pk)
            if len(piece) == size:
                yield piece
                piece = []
    if piece:
        yield piece


def is_row(created: Created, model: Any, pk: int) -> bool:
    return any(first <= pk <= last for first, last in created.get(model._meta.label, ()))


def links_of(created: Created) -> Iterator[tuple[Any, list[list[int]]]]:
    """(many-to-many field, pairs of keys: own side, other side)."""
    for label, pairs in created.items():
        model, _, name = label.rpartition(".")
        if "." in model:
            yield apps.get_model(model)._meta.get_field(name), pairs
