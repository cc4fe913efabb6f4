"""The stages of one import as background work: look (preview), apply, take back. Each is safe to run again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say, sentences
from lazos.background.jobs import enqueue_on_commit
from lazos.background.models import Cancelled, Run
from lazos.exchange import columns, jobs, notices
from lazos.exchange.importing import act
from lazos.exchange.importing.importer import Importer, Options
from lazos.exchange.importing.reports import Report
from lazos.exchange.importing.undoing import Undoing
from lazos.exchange.keeping import drop_file
from lazos.exchange.models import Import
from lazos.exchange.takeout.restoring import take_back
from lazos.people.models import Origin

Clock = Callable[[], datetime]
UNDO_WITHIN = timedelta(days=30)
_STAGES = {
    Import.State.READING: jobs.preview_import,
    Import.State.APPLYING: jobs.apply_import,
    Import.State.UNDOING: jobs.undo_import,
}


def begin(job: Import, state: str, *, now: datetime, total: int = 0) -> bool:
    """Puts an import into a stage and its work into the queue; False where it left the stage that was read already."""
    with transaction.atomic():
        if not Import.objects.owned_by(job.owner_id).filter(pk=job.pk, state=job.state).update(state=state):
            return False
        job.run = Run.objects.create(
            owner_id=job.owner_id, kind="import", label=job.file_name, total=total, created_at=now
        )
        job.state = state
        job.save(update_fields=["run", "state"])
        enqueue_on_commit(_STAGES[Import.State(state)], job.pk)
    return True


def preview(pk: int, *, clock: Clock) -> None:
    """Reads the file and writes nothing but what it found onto the row of the import."""
    job = _under_way(pk, Import.State.READING)
    if job is None or job.run is None:
        return
    run = job.run
    run.start(now=clock())
    importer = Importer(job.owner, now=clock(), options=options_of(job))
    try:
        reports = importer.read([_path(job)], progress=lambda items, reports: run.advance(items, now=clock()))
    except Cancelled:
        _end(job, Import.State.CANCELLED, run, clock())
        return
    except Exception:
        _end(job, Import.State.REFUSED, run, clock(), failed=True)
        raise
    if _maps_itself(job, reports[0]):
        preview(pk, clock=clock)
        return
    act.write_reports(job, reports)
    job.counts |= {"items": importer.items, "newcomers": importer.newcomers}
    job.asks = [act.as_json(ask) for ask in importer.asks]
    job.state = _after_reading(reports[0])
    job.save(update_fields=["counts", "skipped", "asks", "problem", "format", "state"])
    run.finish(now=clock())


def apply(pk: int, *, clock: Clock) -> None:
    """Writes what the preview showed; a second call after a kill goes on where the first one stopped."""
    job = _under_way(pk, Import.State.APPLYING)
    if job is None or job.run is None:
        return
    run, now = job.run, clock()
    run.start(now=now, total=job.counts.get("items", 0))
    if job.origin is None:
        job.origin = Origin.objects.create(
            owner_id=job.owner_id, kind=job.format[:20], label=job.file_name, created_at=now
        )
        job.save(update_fields=["origin"])

    if job.progress.get("restored"):
        take_back(job.owner, job.progress["restored"], now=now)
        job.progress = {}

    def note(items: int, reports: list[Report]) -> None:
        saved = act.saved(reports, items) | {"restored": importer.restored}
        Import.objects.owned_by(job.owner_id).filter(pk=pk).update(progress=saved)
        run.advance(min(items, run.total or items), now=clock())

    importer = Importer(job.owner, now=now, origin=job.origin, options=options_of(job))
    start, before = act.resumed(job.progress)
    try:
        importer.read([_path(job)], progress=note, start=start, reports=before)
    except Exception as reason:
        # Half an import is worse than none, whether somebody stopped it or we failed.
        take_back(job.owner, importer.restored, now=now)
        Undoing(job.origin, today=job.owner.today(now), circle=job.circle).perform(now=clock())
        stopped = isinstance(reason, Cancelled)
        _end(job, Import.State.CANCELLED if stopped else Import.State.REFUSED, run, clock(), failed=not stopped)
        if not stopped:
            raise
        return
    _applied(job, importer, run, clock())


def undo(pk: int, *, clock: Clock) -> None:
    job = _under_way(pk, Import.State.UNDOING)
    if job is None or job.run is None:
        return
    run, now = job.run, clock()
    run.start(now=now, total=job.counts.get("created", 0))
    show = partial(_show, run, clock)
    if restored := job.progress.get("restored"):
        take_back(job.owner, restored, now=now, since=job.applied_at, progress=show)
    if job.origin is not None:
        way_back = Undoing(job.origin, today=job.owner.today(now), circle=job.circle)
        way_back.perform(now=now, progress=show)
    job.state, job.undone_at = Import.State.UNDONE, now
    job.save(update_fields=["state", "undone_at"])
    drop_file(job)
    run.finish(now=clock())


def options_of(job: Import) -> Options:
    return Options(
        keep_texts=job.keep_texts, mapping=job.mapping, circle=job.circle, decisions=dict(job.decisions or {})
    )


def may_be_undone(job: Import, now: datetime) -> bool:
    return job.can_be_undone and job.applied_at is not None and now - job.applied_at <= UNDO_WITHIN


def deed_of(job: Import) -> Deed | None:
    deeds = Deed.objects.owned_by(job.owner_id).filter(kind="import", facts__import_id=job.pk)
    return deeds.order_by("-pk").first()


@undoes("import")
def _undo_deed(deed: Deed, now: datetime) -> None:
    job = Import.objects.owned_by(deed.owner_id).filter(pk=deed.facts["import_id"]).first()
    if job is not None and job.can_be_undone:
        begin(job, Import.State.UNDOING, now=now, total=job.counts.get("created", 0))


def note_deed(job: Import, *, now: datetime) -> Deed:
    """The line in the history, with its undo."""
    with translation.override(job.owner.language):
        subject = say("import", file=job.file_name, created=job.counts.get("created", 0))
    return record(job.owner, "import", at=now, subject=subject, import_id=job.pk)


def _sentence(file: str, created: int) -> str:
    people = ngettext("%(n)s persona nueva", "%(n)s personas nuevas", created) % {"n": created}
    return _("Trajiste %(file)s: %(people)s.") % {"file": file, "people": people}


sentences({"import": _sentence})


def _applied(job: Import, importer: Importer, run: Run, now: datetime) -> None:
    with transaction.atomic():
        act.finish(job, importer.reports, now=now, restored=importer.restored)
        note_deed(job, now=now)
    run.finish(now=now)
    notices.ended(job, now=now)


def _show(run: Run, clock: Clock, done: int, total: int) -> None:
    """Progress of what cannot be stopped half-way."""
    with suppress(Cancelled):
        run.advance(done, now=clock(), total=total)


def _under_way(pk: int, state: str) -> Import | None:
    """The import, where it still waits for this stage; a job that ran already finds nothing to do."""
    jobs_ = Import.objects.all().unscoped().select_related("owner", "run", "origin")
    return jobs_.filter(pk=pk, state=state).first()


def _path(job: Import) -> tuple[str, str]:
    return job.file_name, job.file.path if job.file else ""


def _maps_itself(job: Import, report: Report) -> bool:
    """Whether the member said already what the columns of such a file are: then it is read with that."""
    if job.mapping is not None or _after_reading(report) != Import.State.MAPPING:
        return False
    job.mapping = columns.remembered(job)
    if job.mapping is not None:
        job.save(update_fields=["mapping"])
    return job.mapping is not None


def _after_reading(report: Report) -> str:
    if report.refused is None:
        return Import.State.PREVIEW
    mapping = report.refused["code"] == "needs_mapping"
    return Import.State.MAPPING if mapping else Import.State.REFUSED


def _end(job: Import, state: str, run: Run, now: datetime, *, failed: bool = False) -> None:
    job.put_away(state)
    if failed:
        run.fail("", now=now)
    else:
        run.stop(now=now)
