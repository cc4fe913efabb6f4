"""Introductions between one's own contacts: who might meet, asking each alone, then both together."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.harvest import access
from lazos.harvest.forms.introductions import IntroductionForm, NewIntroductionForm
from lazos.harvest.introducing import composing, listing, load, looking, state, steps, tracking
from lazos.harvest.introducing.drafting import SIDES, ways_to_both
from lazos.harvest.models import Introduction
from lazos.people.access import contact_for
from lazos.people.models import Contact
from lazos.practice.drafts import ways
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_safe
def introducing(request: HttpRequest) -> HttpResponse:
    today, run = request.user.today(timezone.now()), looking.looked(request.user)
    context = {
        "board": listing.board_of(request.user, today),
        "found": listing.found_for(request.user),
        "looking": run.is_under_way,
        "here": "asks",
    }
    return render_page(request, "harvest/introductions/list.html", context, region="found")


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """`?first=7&second=9`, either or both by name."""
    given = {side: _named(request, side) for side in SIDES}
    form = NewIntroductionForm(posted(request), member=request.user, **given)
    if form.is_valid():
        first, second = form.people["first"], form.people["second"]
        started = tracking.open_between(first, second) or tracking.begin(first, second, by=request.user)
        return redirect("introduction", started.pk)
    context = {"form": form, **given, "here": "asks"}
    if given["first"]:
        context["found"] = listing.found_for(request.user, given["first"])
    return render_page(request, "harvest/introductions/new.html", context, status=422 if form.is_bound else 200)


@require_POST
def setting_aside(request: HttpRequest, pk: int) -> HttpResponse:
    tracking.set_aside(access.acquaintance_for(request.user, pk), now=timezone.now())
    toast(request, _("No te la proponemos más."))
    return redirect("introducing")


@require_http_methods(["GET", "POST"])
def introduction(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.introduction_for(request.user, pk)
    form = IntroductionForm(posted(request), instance=found)
    if form.is_valid() and saved(found, form):
        if request.POST.get("do") == "redraft":
            toast(request, _("Propusimos otros textos."), deed=composing.redraft(found, now=timezone.now()))
        else:
            toast(request, _("Guardado."))
        return redirect("introduction", found.pk)
    return page(request, found, form)


def saved(found: Introduction, form: IntroductionForm) -> bool:
    """False, with a sentence on the form, where another window was first."""
    try:
        composing.save(found, form)
    except StaleVersion:
        form.add_error(None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez."))
        form.data = form.data.copy()
        form.data["seen_version"] = str(access.introduction_for(found.owner, found.pk).version)
        return False
    return True


def page(request: HttpRequest, found: Introduction, form: IntroductionForm, **more: Any) -> HttpResponse:
    member, today = request.user, request.user.today(timezone.now())
    follow = steps.draft_for(found, found.step.contact if found.step else found.first, member)
    to = found.step.contact if found.step else found.first
    context = {
        "introduction": found,
        "form": form,
        "state": state.state_of(found, today),
        "steps": state.steps_of(found),
        "sides": composing.sides_of(found, form, member),
        "links": ways_to_both(found, member),
        "load": load.advice(member, [found.first, found.second], today, without=found.pk),
        "follow": follow,
        "follow_contact": to,
        "follow_links": ways(to, follow) if follow else [],
        "here": "asks",
    } | more
    return render_page(
        request, "harvest/introductions/introduction.html", context, status=422 if form.is_bound else 200
    )


def _named(request: HttpRequest, side: str) -> Contact | None:
    key = number_in(request.GET.get(side))
    return contact_for(request.user, key) if key is not None else None
