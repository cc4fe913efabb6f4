"""What grew from the ties: the list, one outcome with its chain, writing one down."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.twice import just_made, one_at_a_time
from lazos.harvest import access
from lazos.harvest.models import Outcome
from lazos.harvest.reaping import acts, evidence, screens
from lazos.harvest.reaping.forms import OutcomeForm, ThroughForm
from lazos.people import access as people
from lazos.practice import next_steps
from lazos.practice.models import Promise
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast

A_PAGE = 10


@require_safe
def harvest(request: HttpRequest) -> HttpResponse:
    today = request.user.today(timezone.now())
    page = Paginator(screens.outcomes(request.user), A_PAGE).get_page(request.GET.get("page"))
    several = screens.in_several(request.user, today)
    context = {
        "page": page,
        "grown": screens.of(request.user, page),
        "waiting": list(screens.waiting(request.user)[:10]),
        "several": several,
        "several_said": screens.said_of_several(several),
        "for_others": evidence.grown_for_others(request.user),
        "here": "asks",
    }
    return render_page(request, "harvest/outcomes/list.html", context, region="harvest")


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest) -> HttpResponse:
    """What came, and who stood at its end: the chain behind it is proposed from what is known."""
    now = timezone.now()
    row = Outcome(owner=request.user)
    form = OutcomeForm(
        posted(request), instance=row, owner=request.user, today=request.user.today(now), initial=_asked(request, now)
    )
    through = ThroughForm(posted(request), owner=request.user, initial=_through(request))
    if all([form.is_valid(), through.is_valid()]):
        if there := just_made(Outcome, request.user, now=now, title=row.title, kind=row.kind, day=row.day):
            return redirect("outcome", there.pk)
        deed = acts.note(row, through=through.cleaned_data["contact"], now=now)
        toast(request, _("Anotado. Mira si la cadena es así."), deed=deed)
        return redirect("outcome", row.pk)
    context = {"form": form, "through": through, "here": "asks"}
    return render_page(request, "harvest/outcomes/edit.html", context, status=422 if form.is_bound else 200)


@require_safe
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    access.outcome_for(request.user, pk)
    grown = screens.of(request.user, screens.outcomes(request.user).filter(pk=pk))[0]
    beginning = evidence.not_among_yours(request.user, [link.contact for link in grown.links])
    context = {"one": grown, "unknown": beginning, "here": "asks"}
    return render_page(request, "harvest/outcomes/outcome.html", context, region="outcome")


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.outcome_for(request.user, pk)
    today = request.user.today(timezone.now())
    form = OutcomeForm(posted(request), instance=row, owner=request.user, today=today)
    if form.is_valid():
        try:
            row.save_changes(*form.own_fields(), seen=form.seen_version)
        except StaleVersion:
            said_elsewhere(form, access.outcome_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("outcome", pk)
    context = {"form": form, "outcome": row, "here": "asks"}
    return render_page(request, "harvest/outcomes/edit.html", context, status=422 if form.is_bound else 200)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    deed = acts.remove(access.outcome_for(request.user, pk), now=timezone.now())
    toast(request, _("Lo quitamos, con su cadena."), deed=deed)
    return redirect("harvest")


@require_POST
def settlement(request: HttpRequest, pk: int) -> HttpResponse:
    """The chain is as it was: the thanks become steps of Hoy."""
    row = access.outcome_for(request.user, pk)
    if row.settled_at is None:
        deed = acts.settle(row, now=timezone.now())
        toast(request, _("Hoy te propondrá las gracias, una persona cada día."), deed=deed)
    return redirect("outcome", pk)


@require_POST
def search(request: HttpRequest, pk: int) -> HttpResponse:
    """Looks once more for whoever had a part in it."""
    found = acts.look_again(access.outcome_for(request.user, pk))
    said = ngettext("Sumamos a %(n)s persona.", "Sumamos a %(n)s personas.", found) % {"n": found}
    toast(request, said if found else _("No sabemos de nadie más. Si falta alguien, súmalo aquí."))
    return redirect("outcome", pk)


@require_POST
@one_at_a_time
def gift(request: HttpRequest, pk: int) -> HttpResponse:
    """Something to give becomes a step of Hoy."""
    contact, text, now = (
        people.contact_for(request.user, pk),
        " ".join(request.POST.get("text", "").split())[:500],
        timezone.now(),
    )
    if not text:
        toast(request, _("Escribe qué quieres darle, y lo guardamos como paso."))
        return back(request, "harvest")
    if just_made(Promise, request.user, now=now, contact=contact, text=text):
        return back(request, "harvest")
    deed = next_steps.make(contact, text, next_steps.soon(request.user.today(now)), now=now)
    toast(request, _("Está entre tus pasos de la semana."), deed=deed)
    return back(request, "harvest")


def said_elsewhere(form: Any, version: int) -> None:
    """Another window saved first: what was typed stays, and the next save is onto what is there now."""
    form.add_error(None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez."))
    form.data = form.data.copy()
    form.data["seen_version"] = str(version)


def _asked(request: HttpRequest, now: Any) -> dict[str, Any]:
    """What a link from a campaign, an ask or a goal says already."""
    wanted = {name: value for name in ("campaign", "goal") if number_in(value := request.GET.get(name, ""))}
    kind = request.GET.get("kind", "")
    known = {"kind": kind} if kind in Outcome.Kind.values else {}
    return wanted | known | {"day": request.user.today(now), "title": request.GET.get("title", "")[:200]}


def _through(request: HttpRequest) -> dict[str, Any]:
    found = people.contacts_of(request.user).filter(pk=number_in(request.GET.get("contact"))).first()
    return {"who": found.display_name, "chosen": found.pk} if found else {}
