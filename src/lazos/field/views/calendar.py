"""Occasions from an .ics: looked through first, and only what is ticked is taken."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from lazos.field import acts, calendar
from lazos.field.forms import CalendarForm
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def calendar_in(request: HttpRequest) -> HttpResponse:
    if "take" in request.POST:
        return _take(request)
    sent = request.method == "POST"
    form = CalendarForm(request.POST, request.FILES) if sent else CalendarForm()
    context: dict[str, Any] = {"form": form, "here": "gatherings"}
    if form.is_valid():
        today = request.user.today(timezone.now())
        context["read"] = read = calendar.read(form.cleaned_data["file"].file, request.user, today)
        if not read.offered:
            nothing = _("No encontramos ningún evento de hoy en adelante.")
            form.add_error("file", read.problems[0] if read.refused else nothing)
    return render_page(request, "field/calendar.html", context, status=422 if sent and form.errors else 200)


def _take(request: HttpRequest) -> HttpResponse:
    chosen = calendar.chosen(request.POST.getlist("event"), request.user)
    if not chosen:
        form = CalendarForm()
        context = {"form": form, "nothing": True, "here": "gatherings"}
        return render_page(request, "field/calendar.html", context, status=422)
    for fields in chosen:
        acts.add(request.user, **fields)
    said = ngettext("%(count)d encuentro guardado.", "%(count)d encuentros guardados.", len(chosen))
    toast(request, said % {"count": len(chosen)})
    return redirect("gatherings")
