"""What the history of deeds still tells of somebody who is removed for ever: nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.db.models import CASCADE

from lazos.activity.models import Deed
from lazos.activity.sentences import say
from lazos.people.models import Contact

PAST = "past."  # kind of a deed that tells and cannot be undone
_ONE = ("contact", "contact_id", "first_id", "second_id", "kept_id", "gone_id")
_MANY = ("people", "contacts")
_BY_CONTACT = ("before", "after", "versions")
_WHOLE = ("row", "pair")  # what the undo of their deeds cannot do without
_FACT_OF = {"plananswer": "answer", "outcomehop": "hop"}


def forget_in_deeds(owner_id: int, contacts: Iterable[Contact]) -> None:
    """Empties the deeds about these contacts alone; in those with others, they are left out. Before they are deleted.

    An emptied deed keeps its day and cannot be undone any more.
    """
    gone = list(contacts)
    ids, names, rows = {contact.pk for contact in gone}, _names(gone), _rows_gone(gone)
    hanging = _hanging(gone, rows)
    changed = []
    for deed in Deed.objects.owned_by(owner_id).order_by("pk").iterator(chunk_size=500):
        named, within = _contacts_of(deed.facts), _contacts_within(deed.facts)
        about = named & ids or any(deed.facts.get(key) in pks for key, pks in hanging.items())
        alone = (about and not named - ids) or (within & ids and not within - ids) or _row_of(deed.facts) in rows
        about = about or within & ids
        if alone:
            said = say("deed_forgotten")
            deed.kind, deed.subject = f"{PAST}{deed.kind}"[:60], said
            deed.facts = {"said": [said.code, said.facts]}
        elif about or (names and names.search(deed.subject)):
            deed.facts = _without(deed.facts, ids, rows) if about else deed.facts
            if names:
                deed.subject = names.sub("…", deed.subject)
                deed.facts = _unnamed(deed.facts, names)
        else:
            continue
        changed.append(deed)
    Deed.objects.owned_by(owner_id).bulk_update(changed, ["kind", "facts", "subject"], batch_size=100)


def _names(contacts: list[Contact]) -> re.Pattern[str] | None:
    names = {name for one in contacts for name in (one.display_name, one.full_name, one.nickname) if len(name) > 2}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if names else None


def _unnamed(facts: dict[str, Any], names: re.Pattern[str]) -> dict[str, Any]:
    """What the deed says, with the names left out wherever they stand in it."""
    return facts | {"said": _scrubbed(facts["said"], names)} if "said" in facts else facts


def _scrubbed(value: Any, names: re.Pattern[str]) -> Any:
    if isinstance(value, str):
        return names.sub("…", value)
    if isinstance(value, list):
        return [_scrubbed(one, names) for one in value]
    return {key: _scrubbed(one, names) for key, one in value.items()} if isinstance(value, dict) else value


def _rows_gone(contacts: list[Contact]) -> set[tuple[str, int]]:
    """The contacts and the rows that go with them, as (label of the model, pk)."""
    found = {(Contact._meta.label, contact.pk) for contact in contacts}
    for relation in Contact._meta.related_objects:
        model: Any = relation.related_model
        if relation.on_delete is CASCADE:
            rows = model._base_manager.filter(**{f"{relation.field.name}__in": contacts})
            found |= {(model._meta.label, pk) for pk in rows.values_list("pk", flat=True)}
    return found


def _hanging(contacts: list[Contact], rows: set[tuple[str, int]]) -> dict[str, set[int]]:
    """The rows that go with them, by the name under which facts of deeds call such a row."""
    found: dict[str, set[int]] = {}
    for label, pk in rows - {(Contact._meta.label, contact.pk) for contact in contacts}:
        name = label.split(".")[-1].lower()
        found.setdefault(_FACT_OF.get(name, name), set()).add(pk)
    talks = Contact.interactions.through.objects.filter(contact__in=contacts)  # type: ignore[attr-defined]
    return found | {"interaction": set(talks.values_list("interaction_id", flat=True))}


def _row_of(facts: dict[str, Any]) -> tuple[Any, Any]:
    """The one row that a deed of a flow is about."""
    pk = facts.get("flow", facts.get("row"))
    return facts.get("model"), pk if isinstance(pk, int) else None


def _contacts_of(facts: dict[str, Any]) -> set[int]:
    found: set[Any] = set()
    for part in (facts, *(facts[name] for name in ("row", "pair") if isinstance(facts.get(name), dict))):
        found.update(part[name] for name in _ONE if isinstance(part.get(name), int))
        for name in _MANY:
            found.update(pk for pk in part.get(name) or () if isinstance(pk, int))
    for name in _BY_CONTACT:
        if isinstance(facts.get(name), dict):
            found.update(int(key) for key in facts[name] if key.isdigit())
    return found


def _contacts_within(value: Any) -> set[int]:
    """Whom rows name that the facts hold as plain data, however deep."""
    if isinstance(value, list):
        return {pk for one in value for pk in _contacts_within(one)}
    if not isinstance(value, dict):
        return set()
    own = {value[name] for name in _ONE if isinstance(value.get(name), int)}
    return own | {pk for one in value.values() for pk in _contacts_within(one)}


def _without(facts: dict[str, Any], ids: set[int], rows: set[tuple[str, int]]) -> dict[str, Any]:
    left = {name: value if name in _WHOLE else _pruned(value, ids, rows) for name, value in facts.items()}
    for name in _MANY:
        if name in left:
            left[name] = [pk for pk in left[name] if pk not in ids]
    for name in _BY_CONTACT:
        if isinstance(left.get(name), dict):
            left[name] = {key: value for key, value in left[name].items() if not (key.isdigit() and int(key) in ids)}
    return left


def _pruned(value: Any, ids: set[int], rows: set[tuple[str, int]]) -> Any:
    """Rows of theirs leave a list, and are None where they stand alone."""
    if isinstance(value, list):
        return [_pruned(one, ids, rows) for one in value if not _is_theirs(one, ids, rows)]
    if _is_theirs(value, ids, rows):
        return None
    return {key: _pruned(one, ids, rows) for key, one in value.items()} if isinstance(value, dict) else value


def _is_theirs(value: Any, ids: set[int], rows: set[tuple[str, int]]) -> bool:
    """A row as plain data, or as [label, pk, …]."""
    if isinstance(value, dict):
        return any(value.get(name) in ids for name in _ONE if isinstance(value.get(name), int))
    if not isinstance(value, list) or len(value) < 2:
        return False
    return isinstance(value[0], str) and isinstance(value[1], int) and (value[0], value[1]) in rows
