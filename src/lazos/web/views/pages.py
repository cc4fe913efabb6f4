"""Pages that belong to no domain."""

import json
from pathlib import Path

from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_safe

from lazos.web import nav
from lazos.web.htmx import render_page

_WORKER = Path(__file__).resolve().parent.parent / "static" / "js" / "worker.js"
#: What the worker imports, in this order. Each has its digest in its address: one that changed is a new worker.
WORKER_PARTS = ("js/shelf.js", "js/sending.js", "js/keeping.js", "js/worker-push.js")


@require_safe
def more(request: HttpRequest) -> HttpResponse:
    """Everything else, with one fact each (the last entry of the phone bar)."""
    lists = {
        "mine": [entry for entry in nav.present(nav.MINE) if entry.route not in {"home", "people"}]
        + nav.present(nav.MORE),
        "community": nav.present(nav.COMMUNITY),
        "account": nav.present(nav.ACCOUNT),
    }
    return render_page(request, "web/more.html", {"lists": lists, "here": "more"})


@login_not_required
@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    sizes = [(192, "any"), (512, "any"), (512, "maskable")]
    return JsonResponse(
        {
            "name": "Lazos",
            "short_name": "Lazos",
            "description": gettext("La red que nutres."),
            "lang": request.LANGUAGE_CODE,  # type: ignore[attr-defined]
            "id": "/",
            "start_url": "/",
            "scope": "/",
            "display": "standalone",
            "background_color": "#eff3ea",
            "theme_color": "#eff3ea",
            "icons": [
                {
                    "src": static(f"icons/lazos-{size}{'-maskable' if purpose == 'maskable' else ''}.png"),
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    "purpose": purpose,
                }
                for size, purpose in sizes
            ],
            "shortcuts": [{"name": gettext("Anotar"), "url": "/capture/"}],
            # GET: what is shared is shown and kept only when the member says so, and it survives signing in.
            "share_target": {
                "action": "/clippings/new/",
                "method": "GET",
                "params": {"title": "title", "text": "text", "url": "url"},
            },
        },
        content_type="application/manifest+json",
    )


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What the worker shows in the place of a page that cannot be reached. To a visitor it tells nothing of anybody."""
    name = "web/offline_member.html" if request.user.is_authenticated else "web/offline.html"
    return render_page(request, name)


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """At the root, for a worker only serves addresses beneath its own."""
    parts = ", ".join(json.dumps(static(part)) for part in WORKER_PARTS)
    response = HttpResponse(f"importScripts({parts});\n{_WORKER.read_text()}", content_type="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


@login_not_required
@require_GET
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")


@login_not_required
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """For a supervisor: 200 where the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")
