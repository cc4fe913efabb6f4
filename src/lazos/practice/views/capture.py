from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.web.htmx import render_page


@require_safe
def capture(request: HttpRequest) -> HttpResponse:
    return render_page(request, "practice/today.html", {"here": "capture"})
