"""Finding what was said and promised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import F, Prefetch, Q

from lazos.core.language.fold import words
from lazos.people.models import Contact, Interaction
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member

LIMIT = 20


def interactions(member: Member, text: str) -> list[Interaction]:
    """Conversations whose words hold all of `text`, the latest first."""
    typed = words(text)
    if not typed:
        return []
    told = Interaction.objects.owned_by(member).exclude(search_text="")
    matching = told.filter(*(Q(search_text__contains=word) for word in typed))
    # Reached only through talks of the member; their names are all that is shown.
    people = Prefetch("contacts", Contact.objects.unscoped().only("display_name"))
    return list(matching.prefetch_related(people).order_by("-day", "-pk")[:LIMIT])


def promises(member: Member, text: str) -> list[Any]:
    """Open promises first. They are few: their text is folded here, not in the database; the text alone is read."""
    typed = words(text)
    if not typed:
        return []
    # Said outright: where nothing stands comes first on SQLite and last on PostgreSQL.
    order = (F("kept_at").asc(nulls_first=True), F("due").asc(nulls_last=True), "pk")
    mine = Promise.objects.owned_by(member).order_by(*order)
    found = [pk for pk, said in mine.values_list("pk", "text") if _holds(said, typed)][:LIMIT]
    return list(mine.filter(pk__in=found).select_related("contact")) if found else []


def _holds(text: str, typed: list[str]) -> bool:
    folded = " ".join(words(text))
    return all(word in folded for word in typed)
