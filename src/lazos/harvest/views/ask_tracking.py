"""What became of an ask: answered, helped, thanked, told; or left as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.activity.models import Deed
from lazos.activity.rows import StaleVersion
from lazos.harvest import access
from lazos.harvest.asks import drafting, state, tracking
from lazos.harvest.forms.asks import HOW, AnswerForm, HelpForm, ReportForm
from lazos.harvest.models import Ask
from lazos.practice.drafts import ways
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    ask, now = access.ask_for(request.user, pk), timezone.now()
    form = AnswerForm(request.POST, today=request.user.today(now))
    if not form.is_valid():
        return page(request, ask, answer=form)
    data = form.cleaned_data
    again = ask.helped_at or (ask.answer, ask.answer_note) == (data["answer"], data["note"])
    said = {"how": data["how"] or "message", "note": data["note"], "until": data["until"]}
    act = lambda: tracking.answer(ask, data["answer"], now=now, **said)  # noqa: E731
    return done(request, ask, act, _("Anotado. Queda en su historia."), already=bool(again))


@require_POST
def help_received(request: HttpRequest, pk: int) -> HttpResponse:
    ask, now = access.ask_for(request.user, pk), timezone.now()
    form = HelpForm(request.POST)
    if not form.is_valid():
        return page(request, ask, help=form)
    data = form.cleaned_data
    act = lambda: tracking.receive(ask, note=data["note"], how=data["how"], now=now)  # noqa: E731
    return done(request, ask, act, _("Qué bien. Ahora, las gracias."), already=ask.helped_at is not None)


@require_POST
def thanks(request: HttpRequest, pk: int) -> HttpResponse:
    ask, now = access.ask_for(request.user, pk), timezone.now()
    act = lambda: tracking.thank(ask, how=how(request), now=now)  # noqa: E731
    return done(request, ask, act, _("Hecho. Lo anotamos en su historia."), already=ask.thanked_at is not None)


@require_POST
def report(request: HttpRequest, pk: int) -> HttpResponse:
    ask, now = access.ask_for(request.user, pk), timezone.now()
    form = ReportForm(request.POST)
    if not form.is_valid():
        return page(request, ask, report=form)
    data = form.cleaned_data
    act = lambda: tracking.report(ask, result=data["result"], how=data["how"] or "message", now=now)  # noqa: E731
    return done(request, ask, act, _("Cerrada, y con su final contado."), already=ask.reported_at is not None)


@require_POST
def reminder(request: HttpRequest, pk: int) -> HttpResponse:
    ask, now = access.ask_for(request.user, pk), timezone.now()
    recent = ask.followed_at is not None and request.user.today(ask.followed_at) == request.user.today(now)
    act = lambda: tracking.follow_up(ask, how=how(request), now=now)  # noqa: E731
    return done(request, ask, act, _("Hecho. Lo anotamos en su historia."), already=recent)


@require_POST
def closing(request: HttpRequest, pk: int) -> HttpResponse:
    ask = access.ask_for(request.user, pk)
    act = lambda: tracking.let_be(ask, now=timezone.now())  # noqa: E731
    return done(request, ask, act, _("La dejamos estar. Puedes retomarla cuando quieras."), already=bool(ask.closed_at))


@require_POST
def reopening(request: HttpRequest, pk: int) -> HttpResponse:
    ask = access.ask_for(request.user, pk)
    act = lambda: tracking.reopen(ask, now=timezone.now())  # noqa: E731
    return done(request, ask, act, _("Retomada."), already=ask.closed_at is None)


def done(request: HttpRequest, ask: Ask, act: Callable[[], Deed], said: str, *, already: bool) -> HttpResponse:
    """Does it once; where it stands already, or another window was first, says so."""
    if already or ask.sent_at is None:
        warn(request, _("Ya estaba anotado. Así quedó."))
        return redirect("ask", ask.pk)
    try:
        toast(request, said, deed=act())
    except StaleVersion:
        warn(request, _("Otra ventana lo anotó antes. Así quedó."))
    return redirect("ask", ask.pk)


def how(request: HttpRequest) -> str:
    wanted = request.POST.get("how", "")
    return wanted if wanted in dict(HOW) else "message"


def page(request: HttpRequest, ask: Ask, **bound: Any) -> HttpResponse:
    """Where it stands and the next step. `bound`: a form that came back."""
    today = request.user.today(timezone.now())
    draft = drafting.for_step(ask, ask.contact, request.user, today)
    context = {
        "ask": ask,
        "state": state.state_of(ask, today),
        "steps": state.steps_of(ask),
        "subject": state.subject_of(ask),
        "quiet": state.is_quiet(ask, today),
        "waited": state.waited(ask, today) if ask.sent_at else "",
        "answer_form": AnswerForm(today=today),
        "help_form": HelpForm(),
        "report_form": ReportForm(),
        "draft": draft,
        "links": ways(ask.contact, draft) if draft else [],
        "here": "asks",
    } | {f"{name}_form": form for name, form in bound.items()}
    return render_page(request, "harvest/asks/tracking.html", context, status=422 if bound else 200)
