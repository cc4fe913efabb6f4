"""Goals: one main, and if they like a second and a third."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.practice import access, promising
from lazos.practice.forms import GoalsForm
from lazos.practice.models import Goal
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def goals(request: HttpRequest) -> HttpResponse:
    mine = list(Goal.objects.owned_by(request.user).order_by("rank", "pk"))
    still_open = [goal for goal in mine if goal.reached_at is None]
    form = GoalsForm(request.POST if request.method == "POST" else None, initial=GoalsForm.initial_of(still_open))
    if form.is_valid():
        try:
            promising.set_goals(request.user, form.goals(), seen=form.cleaned_data["seen_version"])
        except StaleVersion:
            form.say_stale(promising.mark_of(Goal.objects.owned_by(request.user).filter(reached_at=None)))
        else:
            toast(request, _("Guardado."))
            return redirect("goals")
    reached = [goal for goal in mine if goal.reached_at is not None]
    context = {"form": form, "open": still_open, "reached": reached, "here": "goals"}
    return render_page(request, "practice/goals.html", context, status=422 if form.is_bound else 200)


@require_POST
def attainment(request: HttpRequest, pk: int) -> HttpResponse:
    deed = promising.reach(access.goal_for(request.user, pk), now=timezone.now())
    toast(request, _("Qué bien. Queda entre las alcanzadas."), deed=deed)
    return redirect("goals")
