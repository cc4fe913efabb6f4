"""Promises: what the member said they would do, and what was promised to them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.practice import access, promising
from lazos.practice.forms import DueForm
from lazos.practice.models import Promise
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast

SHOWN = 200


@require_safe
def promises(request: HttpRequest) -> HttpResponse:
    return _page(request, {})


@require_POST
def keeping(request: HttpRequest, pk: int) -> HttpResponse:
    deed = promising.keep(access.promise_for(request.user, pk), now=timezone.now())
    toast(request, _("Hecho. Queda en su historia."), deed=deed)
    return back(request, "promises")


@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    deed = promising.release(access.promise_for(request.user, pk), now=timezone.now())
    toast(request, _("Soltada. También eso está bien."), deed=deed)
    return back(request, "promises")


@require_http_methods(["GET", "POST"])
def due(request: HttpRequest, pk: int) -> HttpResponse:
    promise = access.promise_for(request.user, pk)
    form = DueForm(request.POST if request.method == "POST" else None, initial=_seen(promise))
    if form.is_valid():
        day, seen = form.cleaned_data["due"], form.cleaned_data["seen_version"]
        try:
            deed = promising.move(promise, day, now=timezone.now(), seen=seen)
        except StaleVersion:
            form.say_stale(access.promise_for(request.user, pk).version)
        else:
            toast(request, _("Cambiamos la fecha."), deed=deed)
            return back(request, "promises")
    context = {"promise": promise, "form": form, "here": "promises"}
    return render_page(request, "practice/due.html", context, status=422 if form.is_bound else 200)


def _seen(promise: Promise) -> dict[str, Any]:
    return {"due": promise.due, "seen_version": promise.version}


def _page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    today = request.user.today(timezone.now())
    rows = Promise.objects.owned_by(request.user).open().filter(contact__archival=None).select_related("contact")
    shown = list(rows[:SHOWN])
    context |= {
        "mine": [promise for promise in shown if promise.by_me and not promise.proposed],
        "steps": [promise for promise in shown if promise.proposed],
        "theirs": [promise for promise in shown if not promise.by_me],
        "today": today,
        "here": "promises",
    }
    return render_page(request, "practice/promises.html", context, region="promises")
