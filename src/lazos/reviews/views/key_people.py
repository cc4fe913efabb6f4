"""The two or three people of a quarter, each with what to give them first and the steps to it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.harvest.reaping import screens
from lazos.people import access as people
from lazos.practice.models import KeyPerson
from lazos.reviews import access
from lazos.reviews import key_people as acts
from lazos.reviews.calendar import next_quarter, quarter_for_key_people, quarter_of
from lazos.reviews.forms import KeyPersonForm, StepsForm
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_safe
def key_people(request: HttpRequest) -> HttpResponse:
    today = _today(request)
    quarter = quarter_for_key_people(today)
    now, coming = acts.of_quarter(request.user, quarter_of(today)), acts.of_quarter(request.user, quarter)
    mine = KeyPerson.objects.owned_by(request.user).filter(quarter__lt=quarter_of(today)).select_related("contact")
    room = len(coming) < acts.MOST
    context = {
        "groups": [(quarter_of(today), now)]
        if quarter == quarter_of(today)
        else [(quarter_of(today), now), (quarter, coming)],
        "quarter": quarter,
        "suggested": acts.suggestions(request.user, quarter, today) if room else [],
        "room": room,
        "past": list(mine.order_by("-quarter", "pk")[:20]),
        "here": "review",
    }
    return render_page(request, "reviews/key_people.html", context)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    now, today = timezone.now(), _today(request)
    form = KeyPersonForm(posted(request), owner=request.user, today=today, initial=_initial(request))
    if form.is_valid():
        said = form.cleaned_data
        quarter = _quarter(request)
        try:
            deed = acts.choose(said["contact"], quarter, gift=said["gift"], steps=form.steps(), now=now)
        except acts.Enough:
            form.add_error(None, _("Ya hay tres en ese trimestre. Deja una para otra vez, y vuelve a guardar."))
        else:
            toast(request, _("%(name)s está entre tus personas clave.") % {"name": said["contact"]}, deed=deed)
            return back(request, "key_people") if request.GET.get("next") else redirect("key_people")
    context = {"form": form, "quarter": _quarter(request), "here": "review"}
    return render_page(request, "reviews/key_person.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def key_person(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.key_person_for(request.user, pk), timezone.now()
    known = {"gift": row.gift, "seen_version": row.version}
    form = StepsForm(posted(request), today=_today(request), initial=known)
    if form.is_valid():
        try:
            said = form.cleaned_data
            acts.change(row, gift=said["gift"], steps=form.steps(), seen=said["seen_version"], now=now)
        except StaleVersion:
            form.add_error(
                None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez.")
            )
            form.data = form.data.copy()
            form.data["seen_version"] = str(access.key_person_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("key_person", pk)
    context = {"form": form, "row": row, "quarter": row.quarter, "here": "review"}
    return render_page(request, "reviews/key_person.html", context, status=422 if form.is_bound else 200)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.key_person_for(request.user, pk)
    deed = acts.end(row, now=timezone.now())
    toast(request, _("%(name)s deja de ser de las clave. El lazo sigue igual.") % {"name": row.contact}, deed=deed)
    return back(request, "key_people")


def _today(request: HttpRequest) -> Any:
    return request.user.today(timezone.now())


def _quarter(request: HttpRequest) -> Any:
    """This one or the next; what else the address may say is not taken."""
    today = _today(request)
    offered = {str(day): day for day in (quarter_of(today), next_quarter(quarter_of(today)))}
    return offered.get(request.GET.get("quarter", ""), quarter_for_key_people(today))


def _initial(request: HttpRequest) -> dict[str, Any]:
    found = people.contacts_of(request.user).filter(pk=number_in(request.GET.get("contact"))).first()
    if found is None:
        return {}
    gift = screens.gives(request.user, [found.pk], _today(request)).get(found.pk, "")
    return {"who": found.display_name, "chosen": found.pk, "gift": gift[:300]}
