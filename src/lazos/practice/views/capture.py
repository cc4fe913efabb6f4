from django.http import HttpRequest, HttpResponse

from lazos.web.htmx import render_page


def capture(request: HttpRequest) -> HttpResponse:
    return render_page(request, "practice/today.html", {"here": "capture"})
