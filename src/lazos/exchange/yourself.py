"""What an export says about the member who asked for it, offered to take over: nothing is written unasked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say, sentences
from lazos.exchange.models import Import

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_SKILLS = 60
_FIELDS = {"name": 150, "headline": 220}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing the file says of the member: `field` of theirs, what it would become, and what it is now."""

    field: str
    label: str
    value: str
    now: str


def proposals(job: Import) -> list[Proposal]:
    """The facts that would change something, of an import that was applied and not answered yet."""
    if not _is_open(job):
        return []
    told = job.counts["owner"]
    labels = {"name": _("Tu nombre"), "headline": _("Qué haces, en una línea")}
    said = {"name": told.get("full_name", ""), "headline": told.get("headline") or _current_post(told)}
    found = [Proposal(name, labels[name], _short(said[name], most), getattr(job.owner, name))
             for name, most in _FIELDS.items()]  # fmt: skip
    return [one for one in found if one.value and one.value != one.now]


def skills_on_offer(job: Import) -> list[str]:
    """Skills and languages of the export, to choose from as what the member offers."""
    return _skills(job) if _is_open(job) else []


def owner_skills(job: Import) -> list[str]:
    """What the member said they offer, of the skills of this import; none before they chose."""
    return list((job.counts or {}).get("owner_taken", {}).get("skills", []))


def take_over(job: Import, fields: Iterable[str], skills: Iterable[str], *, by: Member, now: datetime) -> Deed | None:
    """Writes what was chosen onto the member and keeps the skills with the import; None where nothing was chosen."""
    wanted, chosen = set(fields), set(skills)
    with transaction.atomic():
        new = {one.field: one.value for one in proposals(job) if one.field in wanted}
        kept = [skill for skill in skills_on_offer(job) if skill in chosen]
        before = {name: getattr(by, name) for name in new}
        for name, value in new.items():
            setattr(by, name, value)
        if new:
            by.save_changes(*new)
        _answer(job, {"skills": kept, "fields": sorted(new)})
        if not (new or kept):
            return None
        return record(by, "owner_facts_taken", at=now, subject=say("owner_facts_taken"),
                      import_id=job.pk, before=before, after=new)  # fmt: skip


@undoes("owner_facts_taken")
def _give_back(deed: Deed, now: datetime) -> None:
    """A field that was changed since then stays as it is."""
    member, after = Member.objects.get(pk=deed.owner_id), deed.facts["after"]
    before = {name: value for name, value in deed.facts["before"].items() if getattr(member, name) == after[name]}
    for name, value in before.items():
        setattr(member, name, value)
    if before:
        member.save_changes(*before)
    job = Import.objects.owned_by(deed.owner_id).filter(pk=deed.facts["import_id"]).first()
    if job is not None:
        _answer(job, None)


def _is_open(job: Import) -> bool:
    counts = job.counts or {}
    return job.state == Import.State.APPLIED and bool(counts.get("owner")) and "owner_taken" not in counts


def _answer(job: Import, said: dict[str, Any] | None) -> None:
    job.counts = {name: value for name, value in job.counts.items() if name != "owner_taken"}
    if said is not None:
        job.counts["owner_taken"] = said
    job.save(update_fields=["counts"])


def _skills(job: Import) -> list[str]:
    told = job.counts["owner"]
    names = [*told.get("skills", []), *(one.get("name", "") for one in told.get("languages", []))]
    return [name for name in dict.fromkeys(_short(name, 100) for name in names) if name][:MOST_SKILLS]


def _current_post(told: dict[str, Any]) -> str:
    """“Directora de marketing, Acme”, of the position that has no end."""
    post = next((one for one in told.get("positions", []) if not one.get("finished")), {})
    return ", ".join(part for part in (post.get("role", ""), post.get("organisation", "")) if part)


def _short(text: str, most: int) -> str:
    return " ".join(str(text).split())[:most]


sentences({"owner_facts_taken": lambda: _("Tomaste de LinkedIn lo que dice de ti.")})
