"""Interviews to learn: asked for, fixed, prepared, held, thanked, reported."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.models import Deed
from lazos.activity.rows import StaleVersion
from lazos.activity.twice import just_made, one_at_a_time
from lazos.harvest import access
from lazos.harvest.forms.interviews import (
    ZONES,
    AppointmentForm,
    HeldForm,
    InterviewForm,
    QuestionsForm,
    ReportForm,
)
from lazos.harvest.interviewing import acts, page
from lazos.harvest.interviewing.invitation import ics
from lazos.harvest.models import Ask, Interview
from lazos.people.access import contact_for
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast, warn


@require_safe
def interviews(request: HttpRequest) -> HttpResponse:
    context = page.listed(request.user, timezone.now()) | {"here": "asks", "tab": "interviews"}
    return render_page(request, "harvest/interviews/list.html", context)


@require_http_methods(["GET", "POST"])
@one_at_a_time
def new(request: HttpRequest) -> HttpResponse:
    """`?contact=`, `?goal=`, `?campaign=` fill it; `?ask=` takes an ask that was answered with yes."""
    ask, now = _ask(request), timezone.now()
    if ask is not None and hasattr(ask, "interview"):
        return redirect("interview", ask.interview.pk)
    form = InterviewForm(_data(request), owner=request.user, initial=_initial(request, ask))
    if form.is_valid():
        same = {"contact": form.person, "topic": form.cleaned_data["topic"], "closed_at": None}
        if form.person and (there := just_made(Interview, request.user, now=now, **same)):
            return redirect("interview", there.pk)
        contact, is_new = form.contact(now=now)
        begun: dict[str, Any] = {"ask": ask, "requested_at": ask.sent_at or now} if ask else {}
        made, deed = acts.begin(request.user, contact, now=now, is_new=is_new, **form.details(), **begun)
        toast(request, _("Queda en Entrevistas para aprender."), deed=deed)
        return redirect("interview", made.pk)
    context = {"form": form, "ask": ask, "here": "asks", "tab": "interviews"}
    return render_page(request, "harvest/interviews/new.html", context, status=_status(form))


@require_safe
def interview(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, access.interview_for(request.user, pk))


@require_POST
def request_(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    said = _("Anotado. Ahora le toca a la otra persona.")
    return _once(request, row, lambda: acts.asked(row, now=now), said, already=row.requested_at is not None)


@require_POST
def appointment(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    form = AppointmentForm(request.POST, interview=row, now=now)
    if form.is_valid():
        try:
            deed = acts.schedule(row, form.details(), now=now, seen=form.cleaned_data["seen_version"])
        except StaleVersion:
            return _stale(request, pk, form, "appointment")
        toast(request, _("Agendada. A nadie le llega nada: la cita la llevas tú."), deed=deed)
        form.say_which(request)
        return redirect("interview", pk)
    return _page(request, row, appointment=form)


@require_POST
def cancellation(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    said = _("La cita queda sin hora. Lo que preparaste sigue aquí.")
    return _once(request, row, lambda: acts.unfix(row, now=now), said, already=not row.is_to_come)


@require_safe
def calendar_file(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.interview_for(request.user, pk)
    if row.starts_at is None:
        toast(request, _("Aún no hay hora. Agenda primero y baja la cita después."))
        return redirect("interview", pk)
    response = HttpResponse(ics(row, now=timezone.now()), content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="lazos-{pk}.ics"'
    return response


@require_POST
def preparation(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.interview_for(request.user, pk)
    form = QuestionsForm(request.POST)
    if form.is_valid():
        chosen, was = (
            {key for text in request.POST.getlist(name) if (key := number_in(text)) is not None}
            for name in ("chosen", "was")
        )
        acts.choose_questions(row, chosen, form.cleaned_data["own"].strip(), was=was, now=timezone.now())
        toast(request, _("Tus preguntas están listas."))
        return redirect("interview", pk)
    return _page(request, row, own=form)


@require_POST
def conversation(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    form = HeldForm(request.POST, interview=row, today=request.user.today(now))
    if form.is_valid():
        if row.held_at is not None:
            return _stands(request, row)
        try:
            deed = acts.held(row, form.told(), now=now, seen=form.cleaned_data["seen_version"])
        except StaleVersion:
            return _stale(request, pk, form, "held")
        toast(request, _("Anotado. Las gracias, en 24 horas."), deed=deed)
        return redirect("interview", pk)
    return _page(request, row, held=form)


@require_POST
def postponement(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    said = _("No pasa nada. Propón otra hora cuando quieras.")
    return _once(request, row, lambda: acts.not_yet(row, now=now), said, already=not row.is_to_come)


@require_POST
def gratitude(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    said = _("Anotado. Dentro de un mes, contarle qué hiciste.")
    return _once(request, row, lambda: acts.thanked(row, now=now), said, already=row.thanked_at is not None)


@require_POST
def report(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.interview_for(request.user, pk)
    form = ReportForm(request.POST)
    if row.reported_at is not None:
        return _stands(request, row)
    if form.is_valid():
        try:
            seen = form.cleaned_data["seen_version"]
            deed = acts.reported(row, form.cleaned_data["applied"], now=timezone.now(), seen=seen)
        except StaleVersion:
            return _stale(request, pk, form, "report")
        toast(request, _("Contado. Casi nadie lo hace."), deed=deed)
        return redirect("interview", pk)
    return _page(request, row, report=form)


@require_POST
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    row, now = access.interview_for(request.user, pk), timezone.now()
    said = _("Cerrada. Queda en su historia.")
    return _once(request, row, lambda: acts.close(row, now=now), said, already=row.closed_at is not None)


def _once(request: HttpRequest, row: Interview, act: Callable[[], Deed], said: str, *, already: bool) -> HttpResponse:
    if already:
        return _stands(request, row)
    toast(request, said, deed=act())
    return redirect("interview", row.pk)


def _stands(request: HttpRequest, row: Interview) -> HttpResponse:
    """A second tap."""
    warn(request, _("Ya estaba anotado. Así quedó."))
    return redirect("interview", row.pk)


def _page(request: HttpRequest, row: Interview, **forms: Any) -> HttpResponse:
    """The whole page; a form of `forms` stands in the place of its fresh one, with what was typed."""
    if row.contact.merged_into is not None:
        row.contact = contact_for(request.user, row.contact_id)
    now = timezone.now()
    context = page.page_of(row, now)
    context |= {
        "questions": list(row.questions.all()),
        "appointment": forms.get("appointment") or AppointmentForm(interview=row, now=now),
        "held": forms.get("held") or HeldForm(interview=row, today=request.user.today(now)),
        "own": forms.get("own") or QuestionsForm(),
        "report": forms.get("report") or ReportForm(initial={"seen_version": row.version, "applied": row.applied}),
        "zones": ZONES,
        "opened": next(iter(forms), ""),
        "here": "asks",
        "tab": "interviews",
    }
    return render_page(request, "harvest/interviews/interview.html", context, status=422 if forms else 200)


def _stale(request: HttpRequest, pk: int, form: Any, name: str) -> HttpResponse:
    """Another window saved first: the same form with what was typed, onto what stands now."""
    row = access.interview_for(request.user, pk)
    form.add_error(None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez."))
    form.data = request.POST.copy()
    form.data["seen_version"] = str(row.version)
    return _page(request, row, **{name: form})


def _ask(request: HttpRequest) -> Ask | None:
    key = number_in(request.POST.get("ask") or request.GET.get("ask"))
    mine = Ask.objects.owned_by(request.user).filter(purpose=Ask.Purpose.INTERVIEW, answer=Ask.Answer.YES)
    return mine.select_related("contact").filter(pk=key).first()


def _initial(request: HttpRequest, ask: Ask | None) -> dict[str, Any]:
    if ask is not None:
        return {
            "who": ask.contact.display_name,
            "who_is": ask.contact_id, "topic": ask.topic, "minutes": ask.minutes or 20, "goal": ask.goal_id,
            "campaign": ask.campaign_id,
        }  # fmt: skip
    given = {name: request.GET[name] for name in ("goal", "campaign", "topic") if name in request.GET}
    key = number_in(request.GET.get("contact"))
    if key is not None:
        contact = contact_for(request.user, key)
        given |= {"who": contact.display_name, "who_is": contact.pk}
    return given


def _data(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _status(form: Any) -> int:
    return 422 if form.is_bound else 200
