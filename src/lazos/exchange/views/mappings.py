"""Saying what each column of a file is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from lazos.exchange import columns
from lazos.exchange.access import import_for
from lazos.exchange.forms import MappingForm
from lazos.exchange.importing import stages
from lazos.exchange.importing.words import sentence
from lazos.exchange.models import Import
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in


@require_http_methods(["GET", "HEAD", "POST"])
def mapping(request: HttpRequest, pk: int) -> HttpResponse:
    job = import_for(request.user, pk)
    shown = columns.columns_of(job) if job.state in {Import.State.MAPPING, Import.State.PREVIEW} else []
    if not shown:
        return redirect("import", pk)
    form = MappingForm(request.POST or None, columns=shown, initial={"circle": job.circle})
    if request.method == "POST" and form.is_valid() and "row" not in request.POST:
        return _accepted(job, form)
    chosen = (
        form.chosen() if form.is_bound and form.is_valid() else {str(at): one.guess for at, one in enumerate(shown)}
    )
    return _page(request, job, form, chosen)


def _accepted(job: Import, form: MappingForm) -> HttpResponse:
    job.mapping, job.circle = form.chosen(), form.cleaned_data["circle"].strip()
    job.save(update_fields=["mapping", "circle"])
    if form.cleaned_data["remember"]:
        columns.remember(job, job.mapping)
    stages.begin(job, Import.State.READING, now=timezone.now())
    return redirect("import", job.pk)


def _page(request: HttpRequest, job: Import, form: MappingForm, chosen: dict[str, str]) -> HttpResponse:
    nth = min(max(number_in(request.POST.get("row")) or 1, 1), 999_999)
    troubles = [{"line": one.line, "reason": sentence({"code": one.code, "facts": one.facts})}
                for one in columns.troubles_of(job, chosen)]  # fmt: skip
    context = {"job": job, "form": form, "row": columns.row_of(job, chosen, nth), "nth": nth, "here": "people"}
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render_page(request, "exchange/mapping.html", context | {"troubles": troubles}, status=status)
