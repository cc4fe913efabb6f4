"""Taking everything out: prepare, download, and what was prepared before."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from lazos.exchange.access import takeout_for, takeouts_of
from lazos.exchange.keeping import TAKEOUTS_STAY
from lazos.exchange.takeout import act
from lazos.web.htmx import render_page


@require_http_methods(["GET", "HEAD", "POST"])
def takeouts(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        act.begin(request.user, now=timezone.now())
        return redirect("takeouts")
    rows = list(takeouts_of(request.user)[:20])
    under_way = next((row for row in rows if row.run and row.run.is_under_way), None)
    ready = [row for row in rows if row.file]
    context = {"takeouts": ready, "under_way": under_way, "run": under_way.run if under_way else None}
    failed = bool(rows) and rows[0].run is not None and rows[0].run.state == "failed"
    context |= {"days": TAKEOUTS_STAY.days, "failed": failed, "here": "takeouts"}
    return render_page(request, "exchange/takeouts.html", context)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponseBase:
    takeout = takeout_for(request.user, pk)
    if not takeout.file or not takeout.file.storage.exists(takeout.file.name):
        raise Http404
    made = (takeout.made_at or takeout.created_at).astimezone(request.user.zone)
    response = FileResponse(
        takeout.file.open("rb"),
        as_attachment=True,
        filename=f"lazos-{made:%Y-%m-%d}.zip",
        content_type="application/zip",
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
