"""Importing as an act: an origin that everything points to, a row in the list of imports, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lazos.exchange.importing.cleaning import clean
from lazos.exchange.importing.importer import Ask, Importer, Options
from lazos.exchange.importing.reports import Report, add_up
from lazos.exchange.importing.undoing import Undoing
from lazos.exchange.models import Import
from lazos.exchange.takeout.restoring import Created, take_back
from lazos.people.models import Origin

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SKIPPED_SHOWN = 500


def import_now(
    member: Member,
    paths: Sequence[tuple[str, Path | str]],
    *,
    now: datetime,
    options: Options | None = None,
    dry_run: bool = False,
) -> list[Report]:
    """All of it at once, without a preview: for the command line. A dry run writes nothing at all."""
    if dry_run:
        return Importer(member, now=now, options=options).read(paths)
    label = clean(", ".join(Path(name).name for name, _ in paths))[:200]
    origin = Origin.objects.create(owner=member, kind="import", label=label, created_at=now)
    job = Import.objects.create(
        owner=member, file_name=label, origin=origin, state=Import.State.APPLYING, created_at=now
    )
    importer = Importer(member, now=now, origin=origin, options=options)
    try:
        reports = importer.read(paths)
    except BaseException:
        # Half an import is worse than none: whoever stopped it gets back what was there.
        take_back(member, importer.restored, now=now)
        Undoing(origin, today=member.today(now)).perform(now=now)
        Import.objects.owned_by(member).filter(pk=job.pk).update(state=Import.State.CANCELLED)
        raise
    finish(job, reports, now=now, restored=importer.restored)
    return reports


def finish(job: Import, reports: list[Report], *, now: datetime, restored: Created) -> None:
    """Notes on the row what became of the files, and in the history that they came."""
    write_reports(job, reports)
    job.state, job.applied_at, job.progress = Import.State.APPLIED, now, {"restored": restored} if restored else {}
    job.save(update_fields=["state", "applied_at", "progress", "counts", "skipped", "problem", "format"])
    mine = Origin.objects.owned_by(job.owner_id).filter(pk=job.origin_id)
    if all(report.format == "lazos" for report in reports):
        mine.delete()  # what comes back from a take-out keeps the origins it had
    else:
        mine.update(kind=(job.format or "import")[:20])


def write_reports(job: Import, reports: list[Report]) -> None:
    job.format = next((report.format for report in reports if report.format), "")[:30]
    job.counts = add_up(reports) | {"owner": _owner(reports), "noted": _listed(reports, "noted", 100)}
    job.skipped = _listed(reports, "skipped", SKIPPED_SHOWN)
    refused = [report.refused for report in reports]
    job.problem = refused[0] if refused and all(refused) else None


def as_json(ask: Ask) -> dict[str, Any]:
    return asdict(ask)


def saved(reports: list[Report], items: int) -> dict[str, Any]:
    """Where an import stands, so that it goes on there after a kill."""
    return {"items": items, "reports": [asdict(report) for report in reports]}


def resumed(state: dict[str, Any]) -> tuple[int, list[Report]]:
    return state.get("items", 0), [Report(**told) for told in state.get("reports", [])]


def _owner(reports: list[Report]) -> dict[str, Any]:
    return next((report.owner for report in reports if report.owner), {})


def _listed(reports: list[Report], name: str, most: int) -> list[dict[str, Any]]:
    return [told for report in reports for told in getattr(report, name)][:most]
