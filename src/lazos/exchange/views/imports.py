"""Bringing contacts in: the list, one import through its stages, and the way back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.background.models import Run
from lazos.exchange import notices, shown, uploads
from lazos.exchange.access import import_for, imports_of
from lazos.exchange.forms import ApplyForm, UploadForm
from lazos.exchange.importing import stages
from lazos.exchange.keeping import drop_file
from lazos.exchange.models import Import
from lazos.exchange.yourself import owner_skills, proposals, skills_on_offer
from lazos.people.models import Tending
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn

LISTED = 50


@require_http_methods(["GET", "HEAD", "POST"])
def imports(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            jobs = [uploads.take(request.user, file, now=timezone.now()) for file in form.cleaned_data["files"]]
            return redirect("import", jobs[0].pk) if len(jobs) == 1 else redirect("imports")
    context = {"form": form, "imports": imports_of(request.user)[:LISTED], "here": "people"}
    return render_page(request, "exchange/imports.html", context, status=422 if form.is_bound else 200)


@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    job = import_for(request.user, pk)
    notices.seen(job, now=timezone.now())
    return _page(request, job)


@require_POST
def application(request: HttpRequest, pk: int) -> HttpResponse:
    job, form = import_for(request.user, pk), ApplyForm(request.POST)
    if job.state != Import.State.PREVIEW or not form.is_valid():
        return _page(request, job, form=form, status=422)
    job.circle, job.keep_texts = form.cleaned_data["circle"].strip(), form.cleaned_data["keep_texts"]
    job.save(update_fields=["circle", "keep_texts"])
    stages.begin(job, Import.State.APPLYING, now=timezone.now(), total=job.counts.get("items", 0))
    return redirect("import", pk)


@require_POST
def cancellation(request: HttpRequest, pk: int) -> HttpResponse:
    """Work under way stops at its next step and takes back what it wrote; a preview is simply put away."""
    job = import_for(request.user, pk)
    if job.is_busy and job.run is not None:
        Run.objects.owned_by(request.user).get(pk=job.run.pk).ask_to_stop(now=timezone.now())
    elif job.state in {Import.State.PREVIEW, Import.State.MAPPING, Import.State.UPLOADED}:
        job.put_away(Import.State.CANCELLED)
        drop_file(job)
        toast(request, _("No se trajo nada."))
    return redirect("import", pk)


@require_POST
def undoing(request: HttpRequest, pk: int) -> HttpResponse:
    job, now = import_for(request.user, pk), timezone.now()
    deed = stages.deed_of(job) if stages.may_be_undone(job, now) else None
    if deed is None or not deed.undo(now=now):
        warn(request, _("Ya estaba deshecho, o ya no se puede deshacer."))
    return redirect("import", pk)


@require_POST
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Same, apart or later, of one pair of the preview."""
    job, ask, answer = import_for(request.user, pk), request.POST.get("ask", ""), request.POST.get("answer", "")
    if job.state == Import.State.PREVIEW and any(told["id"] == ask for told in job.asks):
        job.decisions.pop(ask, None)
        if answer in {"same", "apart", "later"}:
            job.decisions[ask] = answer
        job.save(update_fields=["decisions"])
    return redirect("import", pk)


def _page(request: HttpRequest, job: Import, *, status: int = 200, **extra: Any) -> HttpResponse:
    context = {
        "job": job,
        "run": job.run,
        "form": ApplyForm(initial={"circle": job.circle, "keep_texts": job.keep_texts}),
        "pairs": shown.pairs_of(job),
        "skipped": shown.skipped_of(job),
        "noted": shown.noted_of(job),
        "facts": shown.facts_of(job),
        "coming": shown.coming(job),
        "newcomers": shown.newcomers_of(job),
        "following": shown.following(job),
        # The first evening goes on from here: without a circle the next step is to choose it.
        "choosing": not Tending.objects.owned_by(job.owner).exists(),
        "yourself": proposals(job),
        "skills": skills_on_offer(job),
        "offered": owner_skills(job),
        "may_undo": stages.may_be_undone(job, timezone.now()),
        "here": "people",
    }
    return render_page(request, "exchange/import.html", context | extra, region="stage", status=status)
