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
_FACT_OF = {"plananswer": "answer"}


def forget_in_deeds(owner_id: int, contacts: Iterable[Contact]) -> None:
    """Empties the deeds about these contacts alone; in those with others, they are left out. Before they are deleted.

    An emptied deed keeps its day and cannot be undone any more.
    """
    gone = list(contacts)
    ids, names, hanging = {contact.pk for contact in gone}, _names(gone), _hanging(gone)
    changed = []
    for deed in Deed.objects.owned_by(owner_id).order_by("pk").iterator(chunk_size=500):
        named = _contacts_of(deed.facts)
        about = named & ids or any(deed.facts.get(key) in pks for key, pks in hanging.items())
        if about and not named - ids:
            said = say("deed_forgotten")
            deed.kind, deed.subject = f"{PAST}{deed.kind}"[:60], said
            deed.facts = {"said": [said.code, said.facts]}
        elif about or (names and names.search(deed.subject)):
            deed.facts = _without(deed.facts, ids) if about else deed.facts
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


def _hanging(contacts: list[Contact]) -> dict[str, set[int]]:
    """The rows that go with them, by the name under which facts of deeds call such a row."""
    found: dict[str, set[int]] = {}
    for relation in Contact._meta.related_objects:
        model: Any = relation.related_model
        if relation.on_delete is CASCADE:
            name = _FACT_OF.get(model._meta.model_name, model._meta.model_name)
            rows = model._base_manager.filter(**{f"{relation.field.name}__in": contacts})
            found.setdefault(name, set()).update(rows.values_list("pk", flat=True))
    talks = Contact.interactions.through.objects.filter(contact__in=contacts)  # type: ignore[attr-defined]
    return found | {"interaction": set(talks.values_list("interaction_id", flat=True))}


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


def _without(facts: dict[str, Any], ids: set[int]) -> dict[str, Any]:
    left = dict(facts)
    for name in _MANY:
        if name in left:
            left[name] = [pk for pk in left[name] if pk not in ids]
    for name in _BY_CONTACT:
        if isinstance(left.get(name), dict):
            left[name] = {key: value for key, value in left[name].items() if not (key.isdigit() and int(key) in ids)}
    return left
