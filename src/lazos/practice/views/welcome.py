"""The first evening: four steps on one thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.models import Member
from lazos.people import access
from lazos.people.models import Tending
from lazos.practice import goals
from lazos.practice import welcome as evening
from lazos.practice.models import Goal
from lazos.practice.welcome_forms import AimForm, CircleForm, NamesForm, RhythmForm
from lazos.practice.wording import in_words
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in

#: So many names a closed step says.
NAMED = 5


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    return redirect("welcome_step", evening.current_step(request.user) or evening.STEPS[0])


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, step: str) -> HttpResponse:
    if step not in evening.STEPS:
        raise Http404
    if "skip" in request.POST:
        return _next(request, step, "skipped")
    if step == "circle" and "find" in request.POST:
        return _page(request, step, _circle(request.user, request.POST, looking=True))
    sent = request.POST if request.method == "POST" else None
    form = _FORMS[step](request.user, sent)
    if not form.is_valid():
        return _page(request, step, form)
    _SAVES[step](request.user, form)
    return _next(request, step, "done")


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    evening.end(request.user, now=timezone.now())
    return redirect("home")


def _next(request: HttpRequest, step: str, how: str) -> HttpResponse:
    evening.finish_step(request.user, step, how=how, now=timezone.now())
    following = evening.current_step(request.user)
    return redirect("welcome_step", following) if following else redirect("home")


def _page(request: HttpRequest, step: str, form: Any) -> HttpResponse:
    steps = [
        {"code": code, "number": n, "kind": _KINDS[code](), "title": _TITLES[code](request.user), "open": code == step}
        | {"done": request.user.welcome_steps.get(code) == "done"}
        for n, code in enumerate(evening.STEPS, 1)
    ]
    context = {"steps": steps, "step": step, "form": form, "people": _people(request.user, form, step)}
    return render_page(request, "practice/welcome.html", context, status=422 if form.is_bound else 200)


def _people(member: Member, form: Any, step: str) -> list[dict[str, Any]]:
    """The offered contacts beside their checkboxes."""
    if step != "circle":
        return []
    chosen = {str(pk) for pk in (form["chosen"].value() or ())}
    return [{"contact": contact, "chosen": str(contact.pk) in chosen} for contact in form.offered]


def _aim(member: Member, sent: Any) -> AimForm:
    goals = list(Goal.objects.owned_by(member).filter(reached_at=None))
    return AimForm(sent, initial=AimForm.initial_of(goals) | {"language": member.language})


def _circle(member: Member, sent: Any, *, looking: bool = False) -> CircleForm:
    """`looking`: somebody is looked for by name; what was ticked stays ticked, and nothing is saved yet."""
    ticked = {key for text in sent.getlist("chosen") if (key := number_in(text)) is not None} if sent else set()
    name = sent.get("name", "")[:100] if looking else ""
    offered = evening.suggested(member, find=name, keep=ticked)
    chosen = ticked if sent else evening.preselected(member, offered)
    initial = {"chosen": [str(pk) for pk in chosen]}
    form = CircleForm(None if looking else sent, offered=offered, cap=member.tended_cap, initial=initial)
    form.offered, form.looked_for = offered, name  # type: ignore[attr-defined]
    return form


def _save_aim(member: Member, form: Any) -> None:
    goals.set_goals(member, form.goals())
    member.language = form.cleaned_data["language"]
    member.save_changes("language")


_FORMS: dict[str, Callable[[Member, Any], Any]] = {
    "goal": _aim,
    "people": lambda member, sent: NamesForm(sent),
    "circle": _circle,
    "time": lambda member, sent: RhythmForm(sent, instance=member),
}
_SAVES: dict[str, Callable[[Member, Any], Any]] = {
    "goal": _save_aim,
    "people": lambda member, form: evening.note_names(member, form.named(), now=timezone.now()),
    "circle": lambda member, form: evening.choose_circle(member, form.cleaned_data["chosen"], now=timezone.now()),
    "time": lambda member, form: member.save_changes(*form.Meta.fields),
}
_KINDS: dict[str, Callable[[], str]] = {
    "goal": lambda: _("Para qué"),
    "people": lambda: _("Tus primeras personas"),
    "circle": lambda: _("A quién cuidar"),
    "time": lambda: _("Tu tiempo"),
}


def _goal_title(member: Member) -> str:
    goal = Goal.objects.owned_by(member).filter(reached_at=None).order_by("rank").first()
    return goal.text if goal else _("¿Qué te gustaría lograr?")


def _people_title(member: Member) -> str:
    if "people" not in member.welcome_steps:
        return _("¿A quién te alegraría saludar?")
    noted = access.contacts_of(member).exclude(seed_circle="").order_by("pk")
    if said := _few(list(noted.values_list("display_name", flat=True))):
        return said
    count = access.contacts_of(member).count()
    brought = ngettext("%(n)s persona en tu lista", "%(n)s personas en tu lista", count) % {"n": count}
    return brought if count else _("¿A quién te alegraría saludar?")


def _circle_title(member: Member) -> str:
    names = list(Tending.objects.owned_by(member).order_by("pk").values_list("contact__display_name", flat=True))
    return _few(names) or _("Pocas personas, las que quieres tener cerca")


def _few(names: list[str]) -> str:
    """The first names, and how many stand behind them."""
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    said = {"names": ", ".join(names[:NAMED]), "n": in_words(len(names) - NAMED)}
    return _("%(names)s y %(n)s más") % said


def _time_title(member: Member) -> str:
    if "time" not in member.welcome_steps:
        return _("¿Cuánto tiempo a la semana?")
    day = date_format(date(2024, 1, 1 + member.review_day), "l")  # 1 January 2024 was a Monday
    said = {"minutes": member.weekly_minutes, "day": day}
    return _("%(minutes)s minutos a la semana, repaso el %(day)s") % said


_TITLES = {"goal": _goal_title, "people": _people_title, "circle": _circle_title, "time": _time_title}
