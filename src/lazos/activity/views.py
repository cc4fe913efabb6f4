"""What the member did, and taking it back: the undo of a toast also lives here."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lazos.activity.models import Deed
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast, warn


@require_safe
def history(request: HttpRequest) -> HttpResponse:
    deeds = Deed.objects.owned_by(request.user).order_by("-at", "-pk")
    page = Paginator(deeds, 50).get_page(request.GET.get("page"))
    return render_page(request, "activity/history.html", {"page": page, "here": "history"})


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    deed = get_object_or_404(Deed.objects.owned_by(request.user), pk=pk)
    if deed.undo(now=timezone.now()):
        toast(request, _("Deshecho. Todo quedó como estaba."))
    else:
        warn(request, deed.refusal or _("Ya estaba deshecho, o ya no se puede deshacer."))
    return back(request, "history")
