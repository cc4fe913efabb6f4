"""Who has been silent for over six months, with one good next step each."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from lazos.practice.silence import people, silent_contacts
from lazos.web.htmx import render_page


@require_safe
def silent(request: HttpRequest) -> HttpResponse:
    today = request.user.today(timezone.now())
    page = Paginator(silent_contacts(request.user, today), 30).get_page(request.GET.get("page"))
    context = {"page": page, "people": people(request.user, list(page), today), "today": today, "here": "silent"}
    return render_page(request, "practice/silent.html", context, region="silent")
