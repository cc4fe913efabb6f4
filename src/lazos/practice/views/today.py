"""Hoy: the few people to nourish now, and what the member answers."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import front
from lazos.people.access import contact_for
from lazos.practice import access, answers, beginnings, wording
from lazos.practice.banners import banners
from lazos.practice.drafts import Draft, ways
from lazos.practice.forms import LaterForm
from lazos.practice.lines import doing_of, how_of, kind_of
from lazos.practice.plan import Day, day_of
from lazos.practice.week import Week
from lazos.web.htmx import render_page

MOODS = ("good", "so_so", "quiet")


@login_not_required
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return front(request)
    if beginnings.should_be_welcomed(request.user):
        return redirect("welcome")
    return _page(request)


@require_POST
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """One tap: the contact is noted, what was promised is kept. How it went can be told afterwards."""
    contact, now = contact_for(request.user, pk), timezone.now()
    doing = doing_of(request.user, contact, request.POST)
    doing.perform(how=how_of(request.POST), today=request.user.today(now), now=now)
    return _after()


@require_http_methods(["GET", "POST"])
def postponement(request: HttpRequest, pk: int) -> HttpResponse:
    contact, now = contact_for(request.user, pk), timezone.now()
    day = request.user.today(now)
    form = LaterForm(request.POST if request.method == "POST" else None, today=day)
    if form.is_valid():
        answers.postpone(contact, kind=kind_of(request.POST), until=form.cleaned_data["until"], today=day, now=now)
        return _after()
    context = {"contact": contact, "form": form, "choices": choices(day), "kind": request.GET.get("kind", "")}
    return render_page(request, "practice/later.html", context | {"here": "home"}, status=422 if form.is_bound else 200)


@require_POST
def refusal(request: HttpRequest, pk: int) -> HttpResponse:
    now = timezone.now()
    answers.refuse(contact_for(request.user, pk), kind=kind_of(request.POST), today=request.user.today(now), now=now)
    return _after()


@require_POST
def telling(request: HttpRequest, pk: int) -> HttpResponse:
    """How it went: one tap, and a note for those who like."""
    answer, mood = access.answer_for(request.user, pk), request.POST.get("mood", "")
    note = request.POST.get("note", "").strip()[:4000]
    now = timezone.now()
    answers.tell(answer, mood=mood if mood in MOODS else "", note=note, today=request.user.today(now))
    return _after()


@require_POST
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """The edited draft as links, where no script could put it into them. Opening a message is no contact."""
    contact = contact_for(request.user, pk)
    text, subject = request.POST.get("text", "")[:5000], request.POST.get("subject", "")[:200]
    draft = Draft("", subject, text, request.POST.get("language", "es")[:2])
    context = {"contact": contact, "draft": draft, "links": ways(contact, draft), "here": "home"}
    return render_page(request, "practice/opening.html", context)


def choices(today: date) -> list[tuple[date, str]]:
    """Days to come back to: tomorrow, the next Monday (Friday, where Monday is tomorrow), in two weeks."""
    from django.utils.translation import gettext as _

    from lazos.web.wording import near

    weekday = 0 if today.weekday() != 6 else 4
    coming = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if coming == today + timedelta(days=1):
        coming += timedelta(days=7)
    tomorrow, later = today + timedelta(days=1), today + timedelta(days=14)
    return [(day, _capital(near(day, today))) for day in (tomorrow, coming)] + [(later, _("En dos semanas"))]


def context_of(member: Any, day: Day, now: datetime) -> dict[str, Any]:
    local = now.astimezone(member.zone)
    return {
        "day": day,
        "hello": wording.hello(member.get_short_name(), local),
        "headline": wording.headline(len(day.cards)),
        "week": Week(day.spent, member.weekly_minutes),
        "choices": choices(day.date),
        "beginning": beginnings.checklist(member, now),
        "banners": banners(member, day.date),
        "here": "home",
    }


def _page(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    day = day_of(request.user, request.user.today(now))
    return render_page(request, "practice/today.html", context_of(request.user, day, now), region="today")


def _after() -> HttpResponse:
    # htmx follows with its own header, and gets the region.
    return redirect("home")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
