"""Hoy: the few people to nourish now."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.accounts.views.front import front
from lazos.web.htmx import render_page


@login_not_required
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        return front(request)
    return render_page(request, "practice/today.html", {"here": "home"})
