"""Anotar: one line, what was understood of it to correct, and saving."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lazos.people.access import contact_for
from lazos.people.models import Contact
from lazos.practice.beginnings import address
from lazos.practice.notes.chips import chips_of, consequences
from lazos.practice.notes.form import LineForm, PiecesForm
from lazos.practice.notes.reading import found_again, initial, understood
from lazos.practice.notes.saving import Noting
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    if "save" in request.POST:
        return _save(request)
    contact = _contact(request)
    sent = request.POST if request.method == "POST" else None
    form = LineForm(sent, initial={"line": request.GET.get("line", "")})
    context: dict[str, Any] = {"form": form, "contact": contact}
    if form.is_valid():
        today = request.user.today(timezone.now())
        line = form.cleaned_data["line"]
        found, read = understood(line, request.user, today, contact)
        values = initial(line, found, read, today, request.user)
        context["pieces"] = PiecesForm(member=request.user, found=found, today=today, initial=values)
    return _page(request, context, status=422 if sent is not None and "pieces" not in context else 200)


def _save(request: HttpRequest) -> HttpResponse:
    found, now = found_again(request.user, request.POST), timezone.now()
    pieces = PiecesForm(request.POST, member=request.user, found=found, today=request.user.today(now))
    if not pieces.is_valid():
        context = {"form": LineForm(initial={"line": request.POST.get("line", "")}), "pieces": pieces}
        return _page(request, context, status=422)
    deed, people = Noting(request.user, pieces, pieces.today, now).perform()
    names = get_text_list([one.display_name for one in people], _("y"))
    toast(request, _("Anotado en la historia de %(name)s.") % {"name": names}, deed=deed)
    if request.POST["save"] == "another":
        return redirect("capture")
    return redirect(address("contact", people[0].pk) or "home")


def _page(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    if "pieces" in context:
        context |= {"chips": chips_of(context["pieces"]), "consequences": consequences(context["pieces"])}
    return render_page(request, "practice/capture.html", context | {"here": "capture"}, region="note", status=status)


def _contact(request: HttpRequest) -> Contact | None:
    named = request.POST.get("contact") or request.GET.get("contact") or ""
    return contact_for(request.user, int(named)) if named.isdecimal() and len(named) < 19 else None
