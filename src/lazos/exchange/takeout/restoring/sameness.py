"""What makes a row of a take-out the same as one that is there already."""

from __future__ import annotations

import json
from typing import Any

from lazos.exchange.takeout.tables import links, name_of, plain_fields
from lazos.people.models import Contact

_SAME_BY = {
    "people.contact": ("uid",),
    "people.circle": ("name",),
    "people.tag": ("folded",),
    "people.origin": ("kind", "label", "created_at"),
    "people.interaction": ("created_at", "day", "kind", "title", "source_key"),
    "people.sourcekey": ("key",),
    "sharing.clipping": ("key",),
    "exchange.columnmapping": ("header_digest",),
    "notifications.channel": ("group",),
}


def same_by(model: Any) -> tuple[str, ...]:
    """The columns by which a row is known; none for what hangs on a contact and goes with it."""
    named = _SAME_BY.get(name_of(model))
    if named is not None:
        return named
    if any(field.related_model is Contact and not field.null for field in links(model)):
        return ()
    return tuple(field.name for field in plain_fields(model) if field.name not in ("created_at", "updated_at"))


def identity(values: Any) -> tuple[Any, ...]:
    return tuple(json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value for value in values)
