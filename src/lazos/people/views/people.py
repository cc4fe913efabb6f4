"""The list of people, with its filters."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.people import access
from lazos.web.htmx import render_page


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    found = access.contacts_of(request.user).order_by("sort_name", "pk")[:50]
    return render_page(request, "people/list.html", {"people": found, "here": "people"})


@require_safe
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    return render_page(
        request, "people/list.html", {"people": [access.contact_for(request.user, pk)], "here": "people"}
    )
