"""What phones talk to: who is signed in, what they send, and which pages they keep. JSON, never kept itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from lazos.offline.delivering import deliver
from lazos.offline.forms import ParcelForm
from lazos.offline.keeping import pages_of
from lazos.web.marks import mark_of

NOT_KEPT = {"Cache-Control": "private, no-store"}


@require_http_methods(["GET", "HEAD", "POST"])
def deliveries(request: HttpRequest) -> HttpResponse:
    """GET: whose things may be sent now, and the token to send them with. POST: one thing.

    {"state": "done"} or {"state": "asks"}: it is here. {"state": "other"}, 409: it is somebody else's, and stays where
    it is. {"trouble": sentence}, 422: nobody can read it.
    """
    mark = mark_of(request.user)
    if request.method != "POST":
        return JsonResponse({"member": mark, "token": get_token(request)}, headers=NOT_KEPT)
    form, now = ParcelForm(request.POST), timezone.now()
    if not form.is_valid():
        said = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return JsonResponse({"trouble": said}, status=422, headers=NOT_KEPT)
    if form.cleaned_data["member"] != mark:
        return JsonResponse({"state": "other"}, status=409, headers=NOT_KEPT)
    return JsonResponse(deliver(request.user, form.parcel(now=now), now=now).answer, headers=NOT_KEPT)


@require_safe
def kept_pages(request: HttpRequest) -> HttpResponse:
    pages = pages_of(request.user, request.user.today(timezone.now()))
    return JsonResponse({"pages": pages}, headers=NOT_KEPT)
