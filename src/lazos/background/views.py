"""The progress of long work, as a region any page can show, and the way to stop it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lazos.background.models import Run
from lazos.web.htmx import back, render_page


@require_safe
def progress(request: HttpRequest, pk: int) -> HttpResponse:
    run = get_object_or_404(Run.objects.owned_by(request.user), pk=pk)
    response = render_page(request, "background/run.html", {"run": run}, region="progress")
    if not run.is_under_way:
        # The page that shows it has more to say once the work has ended.
        response.headers["HX-Refresh"] = "true"
    return response


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(Run.objects.owned_by(request.user), pk=pk).ask_to_stop(now=timezone.now())
    return back(request, "home")
