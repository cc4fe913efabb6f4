"""The reviews: the ones of now, the past ones, and one of them where it was left."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.reviews import access, acts, key_people, steps, telling, ties
from lazos.reviews.calendar import last_day, period_of, quarter_for_key_people
from lazos.reviews.models import Review
from lazos.web.htmx import at_its_address, render_page
from lazos.web.toasts import toast, warn


@require_http_methods(["GET", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """The close of this week and of this quarter; posting begins one, or goes on with it."""
    kind, is_posted = request.POST.get("kind", ""), request.method == "POST"
    if is_posted and kind in steps.STEPS:
        return redirect("review_one", acts.begin(request.user, kind, today=_today(request)).pk)
    if is_posted:
        warn(request, _("Elige la semana o el trimestre."))
    return render_page(request, "reviews/reviews.html", _overview(request), status=422 if is_posted else 200)


@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the member stands in it; what was said, once it has ended."""
    row = access.review_for(request.user, pk)
    if row.ended_at is None:
        return redirect("review_step", pk, row.step if row.step in steps.codes(row.kind) else steps.first(row.kind))
    answers = list(ties.decided(row).select_related("contact"))
    context = {
        "review": row,
        "last": last_day(row.kind, row.period),
        "said": ties.said_of(answers),
        "happened": telling.happened(row, _today(request)),
        "here": "review",
    }
    return at_its_address(request, render_page(request, "reviews/ended.html", context, region="review"))


@require_POST
def reopening(request: HttpRequest, pk: int) -> HttpResponse:
    acts.reopen(access.review_for(request.user, pk))
    toast(request, _("Abierta otra vez, donde estaba."))
    return redirect("review_one", pk)


def _overview(request: HttpRequest) -> dict[str, Any]:
    today, member = _today(request), request.user
    mine = Review.objects.owned_by(member).filter(kind__in=list(steps.STEPS))
    current = {kind: period_of(kind, today, member.review_day) for kind in steps.STEPS}
    known = {row.kind: row for row in mine.filter(period__in=current.values()) if current[row.kind] == row.period}
    past = Paginator(mine.exclude(pk__in=[row.pk for row in known.values()]), 20).get_page(request.GET.get("page"))
    return {
        "now": [_card(kind, period, known.get(kind)) for kind, period in current.items()],
        "page": past,
        "past": [_card(row.kind, row.period, row) for row in past],
        "key_people": key_people.of_quarter(member, quarter_for_key_people(today)),
        "here": "review",
    }


def _card(kind: str, period: Any, row: Review | None) -> dict[str, Any]:
    stands = steps.name(kind, row.step) if row and not row.ended_at else ""
    return {"kind": kind, "period": period, "last": last_day(kind, period), "review": row, "stands": stands}


def _today(request: HttpRequest) -> Any:
    return request.user.today(timezone.now())
