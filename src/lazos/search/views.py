"""Search over everything the member may see."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.web.htmx import render_page


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    return render_page(request, "search/search.html", {"here": "search"})
