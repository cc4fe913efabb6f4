"""What the screen of an import says: counts in words, pairs side by side, rows that were set aside."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from lazos.exchange.importing.known import shown_of
from lazos.exchange.importing.words import reasons, sentence
from lazos.exchange.models import Import
from lazos.people.models import Contact, Email, Phone

_ROWS = 100
_SURE = 0.9


def facts_of(job: Import) -> list[tuple[str, int]]:
    """(words, how many), those that are not zero."""
    counts = job.counts or {}
    named = [
        (_("Personas nuevas"), "created"),
        (_("Ya estaban, se completan"), "merged"),
        (_("Ya estaban, sin nada nuevo"), "matched"),
        (_("Por decidir"), "possible_duplicates"),
        (_("Se apartan"), "skipped"),
        (_("Conversaciones"), "interactions"),
        (_("Dado y recibido"), "exchanges"),
        (_("Pendientes"), "promises"),
        (_("De gente que no está en tu lista"), "unmatched"),
    ]
    return [(words, counts[name]) for words, name in named if counts.get(name)]


def coming(job: Import) -> int:
    """How many would be new, those left out whom the member says to be somebody else on the list."""
    return max(0, (job.counts or {}).get("created", 0) - list((job.decisions or {}).values()).count("same"))


def newcomers_of(job: Import) -> list[dict[str, str]]:
    """The first of those who are new, so that a name that was misread is seen before it is on the list."""
    return (job.counts or {}).get("newcomers", []) if job.state == Import.State.PREVIEW else []


def following(job: Import) -> Import | None:
    """The oldest file that still waits for the member, where several were brought at once."""
    waiting = (Import.State.PREVIEW, Import.State.MAPPING, Import.State.READING, Import.State.UPLOADED)
    there = Import.objects.owned_by(job.owner_id).filter(state__in=waiting).exclude(pk=job.pk)
    return there.order_by("created_at", "pk").first()


def skipped_of(job: Import) -> list[dict[str, Any]]:
    return [_told(told) for told in job.skipped[:_ROWS]]


def noted_of(job: Import) -> list[dict[str, Any]]:
    return [_told(told) for told in (job.counts or {}).get("noted", [])[:_ROWS]]


def _told(told: dict[str, Any]) -> dict[str, Any]:
    return {"line": told["line"], "file": told.get("file", ""), "reason": sentence(told)}


def pairs_of(job: Import) -> list[dict[str, Any]]:
    """The undecided pairs first; two queries for any number of them."""
    if job.state != Import.State.PREVIEW:
        return []
    there = _there(job)
    pairs = []
    for ask in job.asks:
        old = there.get(ask["old"]) if ask["old"] else ask["old_facts"]
        if old is not None:
            pairs.append(
                {
                    "id": ask["id"],
                    "answer": job.decisions.get(ask["id"], ""),
                    "sure": ask["probability"] >= _SURE,
                    "why": reasons(ask["reasons"]),
                    "in_file": not ask["old"],
                    "rows": _side_by_side(old, ask["new"]),
                }
            )
    return sorted(pairs, key=lambda pair: bool(pair["answer"]))


def _side_by_side(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str]]:
    words = {
        "name": _("Nombre"),
        "email": _("Correo"),
        "phone": _("Teléfono"),
        "work": _("Trabajo"),
        "city": _("Ciudad"),
    }
    return [(word, old.get(key, ""), new.get(key, "")) for key, word in words.items() if old.get(key) or new.get(key)]


def _there(job: Import) -> dict[int, dict[str, str]]:
    pks = {ask["old"] for ask in job.asks if ask["old"]}
    contacts = Contact.objects.owned_by(job.owner_id).filter(pk__in=pks)
    emails, phones = (
        dict(model.objects.owned_by(job.owner_id).filter(contact__in=pks).order_by("-position", "-pk").values_list(
            "contact_id", field))
        for model, field in ((Email, "address"), (Phone, "number"))
    )  # fmt: skip
    return {
        contact.pk: shown_of(
            {
                "full_name": contact.display_name,
                "role": contact.role,
                "organisation": contact.organisation,
                "city": contact.city,
                "email": [emails.get(contact.pk, "")],
                "phone": [phones.get(contact.pk, "")],
            }
        )
        for contact in contacts
    }
