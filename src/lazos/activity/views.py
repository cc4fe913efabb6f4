"""What the member did, and taking it back: the undo of a toast also lives here."""

from copy import copy
from urllib.parse import urlsplit

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lazos.activity.models import Deed
from lazos.web.htmx import came_from, local, render_page
from lazos.web.toasts import toast, warn


@require_safe
def history(request: HttpRequest) -> HttpResponse:
    deeds = Deed.objects.owned_by(request.user).order_by("-at", "-pk")
    page = Paginator(deeds, 50).get_page(request.GET.get("page"))
    return render_page(request, "activity/history.html", {"page": page, "here": "history"})


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    deed = get_object_or_404(Deed.objects.owned_by(request.user), pk=pk)
    done = deed.undo(now=timezone.now())
    page = local(request.POST.get("next", "")) or came_from(request)
    page = page if page and _is_there(request, page) else reverse("history")
    if done:
        toast(request, _("Deshecho. Todo quedó como estaba."))
    else:
        warn(request, deed.refusal or _("Ya estaba deshecho, o ya no se puede deshacer."))
    return redirect(page)


def _is_there(request: HttpRequest, address: str) -> bool:
    """Whether a page still answers: what was taken back may be the very thing that it showed."""
    parts, asked = urlsplit(address), copy(request)
    asked.method, asked.GET, asked.POST = "GET", QueryDict(parts.query), QueryDict()
    asked.path = asked.path_info = parts.path
    try:
        view, args, kwargs = resolve(parts.path)
        return view(asked, *args, **kwargs).status_code < 400
    except Http404:
        return False
