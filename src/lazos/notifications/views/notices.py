"""Avisos: what is due, and marking it as read."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lazos.notifications import access
from lazos.notifications.models import Notice
from lazos.notifications.notices import listing
from lazos.notifications.notices.gather import gather
from lazos.notifications.telling import ways_told
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast

SHOWN = 40


@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    member, now = request.user, timezone.now()
    # Whoever looks before their hour, or where the worker rests, sees what is due all the same.
    gather(member, now=now)
    page = Paginator(Notice.objects.owned_by(member).filter(shown=True), SHOWN).get_page(request.GET.get("page"))
    lines = listing.lines_of(member, list(page), now=now)
    context = {
        "sections": listing.sections_of(lines, member.today(now)),
        "page": page,
        "new": listing.news(member, now=now).count(),
        "ways": ways_told(member),
        "here": "notices",
    }
    return render_page(request, "notifications/notices.html", context)


@require_POST
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    access.notice_for(request.user, pk).read(at=timezone.now())
    return back(request, "notices")


@require_POST
def reading_all(request: HttpRequest) -> HttpResponse:
    Notice.objects.owned_by(request.user).filter(read_at=None).update(read_at=timezone.now())
    toast(request, _("Todos leídos."))
    return back(request, "notices")
