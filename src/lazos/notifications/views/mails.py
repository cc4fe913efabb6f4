"""What Lazos mailed to the member, and what could not leave, with its reason."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.notifications.models import Outgoing
from lazos.web.htmx import render_page


@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    rows = Outgoing.objects.owned_by(request.user).defer("text", "html").order_by("-pk")
    page = Paginator(rows, 30).get_page(request.GET.get("page"))
    return render_page(request, "notifications/mails.html", {"page": page, "here": "mails"})
