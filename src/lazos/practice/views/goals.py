"""Goals: one main, and if they like a second and a third; each with its step, its people and its end."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.people.access import contact_for, contacts_of
from lazos.practice import access, offerings, pitches
from lazos.practice import goals as acts
from lazos.practice.forms import tell_of_newer
from lazos.practice.goal_cards import card_of, cards_of, closed_goals
from lazos.practice.goal_forms import GoalForm, PersonForm, StepForm
from lazos.practice.models import Goal
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast, warn


@require_safe
def goals(request: HttpRequest) -> HttpResponse:
    member = request.user
    context = {
        "cards": cards_of(member, member.today(timezone.now())),
        "closed": closed_goals(member),
        "form": GoalForm(),
        "pitches": pitches.of(member, request.GET.get("pitch", "")),
        "offerings": offerings.by_side(member),
        "here": "goals",
    }
    return render_page(request, "practice/goals.html", context)


@require_http_methods(["GET", "POST"])
def new_goal(request: HttpRequest) -> HttpResponse:
    form = GoalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        goal = acts.write(request.user, form.cleaned_data["text"], form.cleaned_data["horizon"], now=timezone.now())
        toast(request, _("Guardada."))
        return redirect("goal", goal.pk)
    full = acts.free_rank(request.user) is None
    context = {"form": form, "full": full, "here": "goals"}
    return render_page(request, "practice/goal_new.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def goal(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.goal_for(request.user, pk)
    form = GoalForm(request.POST if request.method == "POST" else None, instance=found)
    if not form.is_valid():
        return _page(request, access.goal_for(request.user, pk), form=form, status=422 if form.is_bound else 200)
    try:
        wanted = {name: form.cleaned_data[name] for name in acts.TEXTS}
        deed = acts.change(found, **wanted, seen=form.seen_version, now=timezone.now())
    except StaleVersion:
        tell_of_newer(form)
        return _page(request, access.goal_for(request.user, pk), form=form, status=422)
    toast(request, _("Guardada."), deed=deed)
    return redirect("goal", pk)


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.goal_for(request.user, pk), timezone.now()
    form = StepForm(request.POST, owner=request.user, today=request.user.today(now))
    if not form.is_valid():
        return _page(request, found, step=form, status=422)
    person = form.cleaned_data["person"]
    deed = acts.plan_step(found, form.cleaned_data["text"], contact=person, due=form.cleaned_data["due"], now=now)
    toast(request, _("Guardado. Hoy te lo recuerda.") if person else _("Guardado."), deed=deed)
    return redirect("goal", pk)


@require_POST
def step_taking(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.goal_for(request.user, pk)
    if not found.next_step:
        warn(request, _("Ya estaba anotado. Así quedó."))
        return redirect("goal", pk)
    deed = acts.step_done(found, now=timezone.now())
    toast(request, _("Hecho. ¿Qué sigue?"), deed=deed)
    return redirect("goal", pk)


@require_POST
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """`contact` (its number, from their page) or `person` (a name)."""
    found = access.goal_for(request.user, pk)
    key = number_in(request.POST.get("contact"))
    if key is not None:
        contact = contact_for(request.user, key)
    else:
        form = PersonForm(request.POST, owner=request.user)
        if not form.is_valid():
            return _page(request, found, person=form, status=422)
        contact = form.cleaned_data["person"]
    deed = acts.link(found, contact, now=timezone.now())
    toast(request, _("%(name)s está en esta meta.") % {"name": contact.display_name}, deed=deed)
    return back(request, "goal", pk)


@require_POST
def person_removal(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    found, linked = access.goal_for(request.user, pk), contact_for(request.user, contact)
    deed = acts.unlink(found, linked, now=timezone.now())
    toast(request, _("%(name)s ya no está en esta meta.") % {"name": linked.display_name}, deed=deed)
    return back(request, "goal", pk)


@require_POST
def attainment(request: HttpRequest, pk: int) -> HttpResponse:
    """Closed: reached, or with `ending=left` let go."""
    found, ending = access.goal_for(request.user, pk), "left" if request.POST.get("ending") == "left" else "reached"
    if found.reached_at is not None:
        warn(request, _("Ya estaba anotado. Así quedó."))
        return redirect("goals")
    deed = acts.close(found, ending=ending, now=timezone.now())
    said = _("Soltada. También eso está bien.") if ending == "left" else _("Qué bien. Queda entre las alcanzadas.")
    toast(request, said, deed=deed)
    return redirect("goals")


def _page(request: HttpRequest, goal: Goal, status: int = 200, **forms: Any) -> HttpResponse:
    today = request.user.today(timezone.now())
    card = card_of(goal, today)
    promise = card.promise
    initial = {"text": promise.text if promise else goal.next_step, "due": promise.due if promise else None}
    initial |= {"person": promise.contact.display_name} if promise else {}
    linked = {contact.pk for contact in card.people}
    offered = contacts_of(request.user).tended().exclude(pk__in=linked).order_by("sort_name", "pk")[:60]
    context = {
        "card": card,
        "form": forms.get("form") or GoalForm(instance=goal),
        "step_form": forms.get("step") or StepForm(initial=initial, owner=request.user, today=today),
        "person_form": forms.get("person") or PersonForm(owner=request.user),
        "offered": offered,
        "here": "goals",
    }
    return render_page(request, "practice/goal.html", context, status=status)
