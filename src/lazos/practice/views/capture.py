"""Anotar: one line, what was understood of it to correct, and saving."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from lazos.people.access import contact_for
from lazos.people.models import Contact
from lazos.practice.beginnings import address
from lazos.practice.notes.elsewhere import elsewhere
from lazos.practice.notes.form import LineForm
from lazos.practice.notes.saving import Noting
from lazos.practice.notes.screen import noted_words, read_pieces, sent_pieces, show_note
from lazos.web.numbers import number_in
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
        context["pieces"] = read_pieces(form.cleaned_data["line"], request.user, today, contact)
        context["elsewhere"] = elsewhere(form.cleaned_data["line"])
    return _page(request, context, status=422 if sent is not None and "pieces" not in context else 200)


def _save(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    pieces = sent_pieces(request.user, request.POST, request.user.today(now))
    if not pieces.is_valid():
        context = {"form": LineForm(initial={"line": request.POST.get("line", "")}), "pieces": pieces}
        return _page(request, context, status=422)
    deed, people = Noting(request.user, pieces, pieces.today, now).perform()
    toast(request, noted_words(people), deed=deed)
    if request.POST["save"] == "another":
        return redirect("capture")
    return redirect(address("contact", people[0].pk) or "home")


def _page(request: HttpRequest, context: dict[str, Any], status: int) -> HttpResponse:
    return show_note(request, context | {"action": reverse("capture"), "may_go_on": True}, status)


def _contact(request: HttpRequest) -> Contact | None:
    key = number_in(request.POST.get("contact") or request.GET.get("contact"))
    return contact_for(request.user, key) if key is not None else None
