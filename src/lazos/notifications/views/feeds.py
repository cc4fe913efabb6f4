"""Calendars that programs subscribe to: made, changed, given another address, taken away, and read."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.notifications import access
from lazos.notifications.feeds.body import body, etag
from lazos.notifications.forms import FeedForm
from lazos.notifications.links import reaches_out, site_of
from lazos.notifications.models import CalendarFeed
from lazos.notifications.models.feeds import begin
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

#: Nobody has more devices; somebody who tries out buttons may.
MOST = 20


@require_http_methods(["GET", "POST"])
def feeds(request: HttpRequest) -> HttpResponse:
    """The member's calendars; a POST makes one and shows its address, once."""
    form = FeedForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_room(request, form):
        token = begin(request.user, now=timezone.now(), feed=form.save(commit=False))
        return _page(request, FeedForm(), token=token)
    return _page(request, form, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def feed(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.feed_for(request.user, pk)
    form = FeedForm(request.POST if request.method == "POST" else None, instance=row)
    if form.is_valid():
        try:
            row.save_changes(*form.changed_model_fields(), seen=form.seen_version)
        except StaleVersion:
            form.say_stale(access.feed_for(request.user, pk).version)
        else:
            toast(request, _("Guardado. Cada programa lo ve la próxima vez que pregunta."))
            return redirect("calendars")
    context = {"form": form, "feed": row, "here": "account"}
    return render_page(request, "notifications/feed.html", context, status=422 if form.is_bound else 200)


@require_POST
def address(request: HttpRequest, pk: int) -> HttpResponse:
    """Another address; the old one opens nothing from now on."""
    row = access.feed_for(request.user, pk)
    token = row.renew(at=timezone.now())
    row.save_changes("token_hash", "renewed_at", "used_on")
    return _page(request, FeedForm(), token=token)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    access.feed_for(request.user, pk).delete()
    toast(request, _("Quitado. Esa dirección ya no abre nada."))
    return redirect("calendars")


@login_not_required
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar itself, for programs: no cookie, no session, whoever has the address."""
    row = CalendarFeed.opened_with(token)
    if row is None:
        raise Http404
    row.note_use(row.owner.today(timezone.now()))
    data = body(row, site=site_of(request))
    response = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="lazos.ics"'
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["ETag"] = etag(data)
    return get_conditional_response(request, etag=etag(data), response=response) or response


def _is_room(request: HttpRequest, form: FeedForm) -> bool:
    if CalendarFeed.objects.owned_by(request.user).count() < MOST:
        return True
    form.add_error(None, _("Ya tienes veinte. Quita alguno que no uses y haz este después."))
    return False


def _page(request: HttpRequest, form: FeedForm, *, token: str = "", status: int = 200) -> HttpResponse:
    link = site_of(request) + reverse("calendar", args=[token]) if token else ""
    context = {
        "form": form,
        "feeds": CalendarFeed.objects.owned_by(request.user),
        "link": link,
        "webcal": link.replace("https://", "webcal://").replace("http://", "webcal://"),
        "reaches_out": reaches_out(),
        "here": "account",
    }
    return render_page(request, "notifications/feeds.html", context, status=status)
