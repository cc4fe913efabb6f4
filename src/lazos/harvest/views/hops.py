"""One person of a chain: what they did, their place in it, their thanks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.twice import just_made, one_at_a_time
from lazos.harvest import access
from lazos.harvest.models import OutcomeHop
from lazos.harvest.reaping import acts, screens, thanks
from lazos.harvest.reaping.forms import HopForm, NewHopForm
from lazos.harvest.views.outcomes import said_elsewhere
from lazos.people.models import Interaction
from lazos.practice.sentences import short_name
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest, pk: int) -> HttpResponse:
    outcome = access.outcome_for(request.user, pk)
    form = NewHopForm(posted(request), owner=request.user)
    if form.is_valid():
        said, now = form.cleaned_data, timezone.now()
        same = {"outcome": outcome} | {name: said[name] for name in ("contact", "part", "did")}
        if just_made(OutcomeHop, request.user, now=now, **same):
            return redirect("outcome", pk)
        row = OutcomeHop(owner=request.user, **same)
        deed = acts.add(row, now=now)
        toast(request, _("%(name)s está en la cadena.") % {"name": row.contact}, deed=deed)
        return redirect("outcome", pk)
    context = {"form": form, "outcome": outcome, "here": "asks"}
    return render_page(request, "harvest/outcomes/hop_new.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def hop(request: HttpRequest, pk: int) -> HttpResponse:
    """The part of this person and the thanks for it, to read, change and open in one's own mail."""
    row = access.hop_for(request.user, pk)
    written, shown = row.thanks, thanks.draft(row, request.user).text
    form = HopForm(posted(request), instance=row, initial={"thanks": shown})
    if form.is_valid():
        # A draft that nobody touched goes on following what is known.
        row.thanks = written if _same(row.thanks, shown) else row.thanks
        try:
            row.save_changes("part", "about", "did", "thanks", seen=form.seen_version)
        except StaleVersion:
            said_elsewhere(form, access.hop_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("outcome_hop", pk)
    saved = access.hop_for(request.user, pk)
    link = screens.Link(saved, thanks.what_they_did(saved), request.user)
    context = {"form": form, "link": link, "outcome": saved.outcome, "here": "asks"}
    return render_page(request, "harvest/outcomes/hop.html", context, status=422 if form.is_bound else 200)


@require_POST
def place(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.hop_for(request.user, pk)
    acts.move(row, earlier=request.POST.get("to") != "later")
    return redirect("outcome", row.outcome_id)


@require_POST
def thanks_given(request: HttpRequest, pk: int) -> HttpResponse:
    row, how = access.hop_for(request.user, pk), request.POST.get("how", "")
    deed = acts.thank(row, how=how if how in Interaction.Kind.values else "message", now=timezone.now())
    said = {"name": short_name(row.contact)}
    toast(request, _("Hecho. Queda en la historia de %(name)s.") % said, deed=deed)
    return back(request, "outcome", row.outcome_id)


@require_POST
def refusal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.hop_for(request.user, pk)
    deed = acts.set_aside(row, now=timezone.now())
    toast(request, _("Ahora no. El borrador se queda aquí."), deed=deed)
    return back(request, "outcome", row.outcome_id)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.hop_for(request.user, pk)
    deed = acts.take_out(row, now=timezone.now())
    toast(request, _("%(name)s sale de la cadena.") % {"name": row.contact}, deed=deed)
    return redirect("outcome", row.outcome_id)


def _same(typed: str, shown: str) -> bool:
    return typed.replace("\r\n", "\n").strip() == shown.replace("\r\n", "\n").strip()
