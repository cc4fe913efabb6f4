"""What becomes of an introduction: each asked, each answered, both written to, what came of it."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.activity.models import Deed
from lazos.activity.rows import StaleVersion
from lazos.harvest import access
from lazos.harvest.forms.introductions import IntroductionForm
from lazos.harvest.introducing import tracking
from lazos.harvest.introducing.drafting import SIDES
from lazos.harvest.models import Introduction
from lazos.harvest.views.ask_tracking import how
from lazos.harvest.views.introductions import page, saved
from lazos.web.toasts import toast, warn


@require_POST
def asking(request: HttpRequest, pk: int, side: str) -> HttpResponse:
    """The member says that they asked one side; the texts of the page are saved on the way."""
    found, now = _found(request, pk, side), timezone.now()
    if trouble := _texts(request, found):
        return trouble
    already = getattr(found, f"{side}_asked_at") is not None
    act = lambda: tracking.ask(found, side, how=how(request), now=now)  # noqa: E731
    return done(request, found, act, _("Anotado. Cuando responda, dilo aquí."), already=already)


@require_POST
def answer(request: HttpRequest, pk: int, side: str) -> HttpResponse:
    found, now, said = _found(request, pk, side), timezone.now(), request.POST.get("answer", "")
    if said not in Introduction.Answer.values:
        warn(request, _("Elige qué respondió."))
        return redirect("introduction", found.pk)
    already = bool(found.introduced_at) or getattr(found, f"{side}_answer") == said
    act = lambda: tracking.answer(found, side, said, now=now)  # noqa: E731
    return done(request, found, act, _("Anotado. Solo tú sabes quién dijo qué."), already=already)


@require_POST
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    """The member says that they wrote to both."""
    found, now = access.introduction_for(request.user, pk), timezone.now()
    if trouble := _texts(request, found):
        return trouble
    act = lambda: tracking.introduce(found, how=how(request), now=now)  # noqa: E731
    return done(
        request,
        found,
        act,
        _("Presentados. En unas semanas, pregunta cómo les fue."),
        already=bool(found.introduced_at),
    )


@require_POST
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.introduction_for(request.user, pk), timezone.now()
    text = request.POST.get("outcome", "").strip()[:4000]
    act = lambda: tracking.tell(found, text, now=now)  # noqa: E731
    return done(request, found, act, _("Anotado. Queda en su historia."), already=bool(found.outcome_at))


@require_POST
def closing(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.introduction_for(request.user, pk), timezone.now()
    act = lambda: tracking.let_be(found, now=now)  # noqa: E731
    said = _("La dejamos estar. Puedes retomarla cuando quieras.")
    return done(request, found, act, said, already=bool(found.closed_at), alone=True)


@require_POST
def reopening(request: HttpRequest, pk: int) -> HttpResponse:
    found, now = access.introduction_for(request.user, pk), timezone.now()
    act = lambda: tracking.reopen(found, now=now)  # noqa: E731
    return done(request, found, act, _("Retomada."), already=found.closed_at is None, alone=True)


def done(
    request: HttpRequest, found: Introduction, act: Callable[[], Deed], said: str, *, already: bool, alone: bool = False
) -> HttpResponse:
    """Does it once. Where the two became one person only closing is left (`alone`)."""
    if found.is_one_person and not alone:
        warn(request, _("Sus dos fichas son ahora una sola: no hay a quién presentar."))
    elif already:
        warn(request, _("Ya estaba anotado. Así quedó."))
    else:
        try:
            toast(request, said, deed=act())
        except StaleVersion:
            warn(request, _("Otra ventana lo anotó antes. Así quedó."))
    return redirect("introduction", found.pk)


def _found(request: HttpRequest, pk: int, side: str) -> Introduction:
    if side not in SIDES:
        raise Http404
    return access.introduction_for(request.user, pk)


def _texts(request: HttpRequest, found: Introduction) -> HttpResponse | None:
    """Saves what stands in the texts of the page, where they came along; the page again where they cannot be."""
    if "seen_version" not in request.POST or found.is_one_person:
        return None
    form = IntroductionForm(request.POST, instance=found)
    return None if form.is_valid() and saved(found, form) else page(request, found, form)
