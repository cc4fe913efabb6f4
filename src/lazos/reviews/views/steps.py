"""One step of a review: what there is to look at, and going on. Each is saved by itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.people import access as people_access
from lazos.people.models import CircleFull, Contact
from lazos.practice.wording import in_words
from lazos.reviews import access, acts, quarter, steps, ties, verdicts, week
from lazos.reviews.calendar import last_day, period_of
from lazos.reviews.forms import ComingForm, NoteForm, TieForm
from lazos.reviews.models import Review
from lazos.web.htmx import at_its_address, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast, warn

ELSEWHERE = gettext_lazy("Esta revisión siguió en otra ventana. Lo que escribiste sigue aquí; mira y guarda otra vez.")
GONE = gettext_lazy("Alguien de esta página ya no está entre tus personas. Lo demás sigue igual.")


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    review = access.review_at(request.user, pk, step)
    if review.ended_at and request.method == "GET":
        return redirect("review_one", pk)
    form = _form(request, review, step)
    if form.is_valid():
        try:
            return _gone_on(request, review, step, form, timezone.now())
        except StaleVersion:
            form.add_error(None, ELSEWHERE)
            form.data = form.data.copy()
            form.data["seen_version"] = str(access.review_for(request.user, pk).version)
    return _page(request, review, step, form)


@require_POST
def people(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """What was said of the people on the page. Nobody chosen: on to the next step."""
    review, now = access.review_at(request.user, pk, step), timezone.now()
    said = [(contact, TieForm(request.POST, prefix=f"p{pk}")) for pk, contact in _shown(request)]
    if all(form.is_valid() and form.is_silent for _contact, form in said):
        return _next(request, review, step)
    done, troubled = _answered(request, review, said, now)
    if done:
        deed = verdicts.note(review, done, now=now)
        toast(request, _("Guardado."), deed=deed)
    if troubled:
        return _page(request, review, step, _form(request, review, step, blank=True), troubled)
    return redirect("review_step", pk, step)


def _answered(request: HttpRequest, review: Review, said: Any, now: datetime) -> tuple[list[Any], dict[int, Any]]:
    """What was done, and for whom it could not be: contact → what to say and what they had chosen."""
    done, troubled = [], {}
    for contact, form in said:
        if not form.is_valid():
            troubled[contact.pk] = {"trouble": _("Algo de esto no lo pudimos leer. Míralo otra vez."), "form": form}
        elif not form.is_silent:
            try:
                done.append(verdicts.answer(review, _said(request, contact, form), now=now))
            except CircleFull as full:
                others = [other for other in full.resting_candidates if other.pk != contact.pk]
                cap = in_words(request.user.tended_cap)
                text = _("Ya cuidas a %(cap)s. Para renovar a %(name)s, deja descansar a alguien.")
                troubled[contact.pk] = {"trouble": text % {"cap": cap, "name": contact}, "form": form, "full": others}
            except StaleVersion:
                troubled[contact.pk] = {"trouble": _("En otra ventana dijiste otra cosa de %(name)s. Elige de nuevo.")
                                        % {"name": contact}, "form": form}  # fmt: skip
    return done, troubled


def _said(request: HttpRequest, contact: Any, form: TieForm) -> verdicts.Said:
    values = dict(form.cleaned_data)
    instead = values.pop("instead")
    other = people_access.contacts_of(request.user).filter(pk=instead).first() if instead else None
    return verdicts.Said(contact, instead_of=other, seen=values.pop("seen") or 0, **values)


def _shown(request: HttpRequest) -> list[tuple[int, Any]]:
    """The contacts of the page by the number they had there; one that was merged since is the one it went into."""
    ids = [key for text in request.POST.getlist("people") if (key := number_in(text)) is not None][:50]
    mine = Contact.objects.owned_by(request.user).select_related("merged_into").in_bulk(ids)
    if len(mine) < len(set(ids)):
        warn(request, str(GONE))
    return [(pk, mine[pk].merged_into or mine[pk]) for pk in ids if pk in mine]


def _form(request: HttpRequest, review: Review, step: str, *, blank: bool = False) -> Any:
    last = not steps.after(review.kind, step)
    kind = ComingForm if last and review.kind == "week" else NoteForm
    known = {"note": review.note, "seen_version": review.version, "weekly_minutes": request.user.weekly_minutes}
    return kind(None if blank or request.method == "GET" else request.POST, initial=known)


def _gone_on(request: HttpRequest, review: Review, step: str, form: Any, now: datetime) -> HttpResponse:
    note = form.cleaned_data["note"] if "note" in request.POST else None
    if steps.after(review.kind, step):
        acts.go_on(review, step, note=note, seen=form.seen)
        return redirect("review_step", review.pk, review.step)
    deed = acts.end(review, note=note, seen=form.seen, now=now)
    if isinstance(form, ComingForm):
        form.save(request.user)
    said = _("Semana cerrada. Ya está bien.") if review.kind == "week" else _("Trimestre cerrado. Ya está bien.")
    toast(request, said, deed=deed)
    return redirect("review_one", review.pk)


def _next(request: HttpRequest, review: Review, step: str) -> HttpResponse:
    acts.go_on(review, step, note=None, seen=None)
    return redirect("review_step", review.pk, review.step)


def _page(request: HttpRequest, review: Review, step: str, form: Any, troubled: Any = None) -> HttpResponse:
    today = request.user.today(timezone.now())
    gathered = week.GATHER[step](request.user, today) if review.kind == "week" else quarter.GATHER[step](review, today)
    context = gathered | {
        "review": review,
        "step": step,
        "body": f"reviews/steps/{review.kind}_{step}.html",
        "steps": [(code, steps.name(review.kind, code)) for code in steps.codes(review.kind)],
        "reached": steps.codes(review.kind).index(review.step) if review.step in steps.codes(review.kind) else 0,
        "last_step": not steps.after(review.kind, step),
        "last": last_day(review.kind, review.period),
        "is_old": review.period != period_of(review.kind, today, request.user.review_day),
        "form": form,
        "here": "review",
    }
    if troubled:
        context["ties"] = _with_trouble(review, context["ties"], troubled, today)
    bad = form.is_bound or troubled
    page = render_page(request, "reviews/step.html", context, region="review", status=422 if bad else 200)
    return at_its_address(request, page)


def _with_trouble(review: Review, shown: list[ties.Tie], troubled: dict[int, Any], today: Any) -> list[ties.Tie]:
    """Whoever could not be done stands first, with what was chosen."""
    known = {tie.contact.pk: tie for tie in shown}
    others = Contact.objects.owned_by(review.owner).filter(pk__in=[pk for pk in troubled if pk not in known])
    known |= {tie.contact.pk: tie for tie in ties.told(review, list(others), today)}
    for pk, one in troubled.items():
        if pk in known:
            form = one["form"]
            known[pk].trouble, known[pk].full = one["trouble"], one.get("full", [])
            known[pk].typed = {name: form[name].value() for name in form.fields} | {"typed": True}
    return sorted(known.values(), key=lambda tie: tie.contact.pk not in troubled)
