"""Search over everything the member may see. What is searched for is not kept."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.people.models import Contact
from lazos.search import history
from lazos.search.people import find
from lazos.web.htmx import render_page

#: What a line of the results shows of a person.
SHOWN = ("display_name", "tie", "role", "organisation", "city", "notes")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The page with its results; as one types, the results alone."""
    text = request.GET.get("q", "").strip()[:200]
    found = find(request.user, text)
    people = Contact.objects.owned_by(request.user).only(*SHOWN).in_bulk(found.ids)
    heard = found.instead or text
    context = {
        "text": text,
        "heard": heard,
        "instead": found.instead,
        "people": [people[pk] for pk in found.ids],
        "interactions": history.interactions(request.user, heard),
        "promises": history.promises(request.user, heard),
        "here": "search",
    }
    return render_page(request, "search/search.html", context, region="results")
