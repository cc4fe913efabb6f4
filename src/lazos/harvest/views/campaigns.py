"""Campaigns: the list, a new one, the board, its change and its end."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.activity.twice import just_made, one_at_a_time
from lazos.harvest import access
from lazos.harvest.campaigning import acts, page
from lazos.harvest.campaigning.stages import KINDS, OUTCOMES
from lazos.harvest.forms.campaigns import CampaignForm, EndingForm, MoveForm
from lazos.harvest.models import Campaign
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn

HERE = {"here": "asks", "tab": "campaigns"}


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    return render_page(request, "harvest/campaigns/list.html", page.listed(request.user) | HERE)


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    initial = {name: request.GET[name] for name in ("kind", "title", "goal") if name in request.GET}
    form = CampaignForm(posted(request), owner=request.user, today=request.user.today(now), initial=initial)
    if form.is_valid():
        if there := just_made(Campaign, request.user, now=now, kind=form.own()["kind"], title=form.own()["title"]):
            return redirect("campaign_people", there.pk)
        campaign, deed = acts.begin(request.user, now=now, places=form.named_places(), **form.own())
        toast(request, _("Empezó. Ahora, a quién contarle."), deed=deed)
        return redirect("campaign_people", campaign.pk)
    return render_page(request, "harvest/campaigns/edit.html", {"form": form} | HERE, status=status_of(form))


@require_safe
def campaign(request: HttpRequest, pk: int) -> HttpResponse:
    """The board, or with `?view=list` a list of the same people."""
    found = access.campaign_for(request.user, pk)
    context = page.page_of(found, timezone.now()) | HERE
    context |= {
        "kind": KINDS[found.kind],
        "view": "list" if request.GET.get("view") == "list" else "board",
        "move": MoveForm(campaign=found),
    }
    return render_page(request, "harvest/campaigns/campaign.html", context)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.campaign_for(request.user, pk), timezone.now()
    form = CampaignForm(posted(request), instance=found, owner=request.user, today=request.user.today(now))
    if form.is_valid():
        try:
            found.save_changes(*form.own(), seen=form.seen_version)
        except StaleVersion:
            stale(form, access.campaign_for(request.user, pk))
        else:
            toast(request, _("Guardado."))
            return redirect("campaign", pk)
    context = {"form": form, "campaign": access.campaign_for(request.user, pk)} | HERE
    return render_page(request, "harvest/campaigns/edit.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    """How it ended; a result becomes an outcome, and the chain behind it is thanked there."""
    found, now = access.campaign_for(request.user, pk), timezone.now()
    if found.ended_at is not None:
        warn(request, _("Ya estaba anotado. Así quedó."))
        return redirect("campaign", pk)
    today = request.user.today(now)
    initial = {"day": today, "grew": OUTCOMES[found.kind], "title": found.title, "seen_version": found.version}
    form = EndingForm(posted(request), today=today, initial=initial)
    if form.is_valid():
        try:
            deed = _end(found, form)
        except StaleVersion:
            stale(form, access.campaign_for(request.user, pk))
        else:
            toast(request, _("Terminada. Lo que aprendiste y quienes ayudaron siguen aquí."), deed=deed)
            return redirect("campaign", pk)
    context = {"form": form, "campaign": found} | HERE
    return render_page(request, "harvest/campaigns/ending.html", context, status=status_of(form))


@require_POST
def greetings(request: HttpRequest, pk: int) -> HttpResponse:
    """A hello without an ask first, for everybody who was not heard of for months."""
    found, now = access.campaign_for(request.user, pk), timezone.now()
    quiet = page.neglected(page.people_of(found), found, request.user.today(now))
    if quiet:
        deed = acts.greet_first(quiet, now=now)
        toast(request, _("Hoy te propone un saludo para cada quien, uno al día."), deed=deed)
    if len(quiet) == 1:
        return redirect("campaign_person", quiet[0].pk)
    return redirect("campaign", pk)


def _end(found: Campaign, form: EndingForm) -> Any:
    data = form.cleaned_data
    outcome = acts.outcome_of(found, data["grew"], data["title"], data["day"]) if data["grew"] else None
    return acts.end(found, result=data["result"], outcome=outcome, now=timezone.now(), seen=data["seen_version"])


def stale(form: Any, row: Any) -> None:
    """Another window saved first: the form keeps what was typed, and stands on what is there now."""
    form.add_error(None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez."))
    form.data = form.data.copy()
    form.data["seen_version"] = str(row.version)


def posted(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def status_of(form: Any) -> int:
    return 422 if form.is_bound else 200
