"""Photos and attachments: the photo drawn anew and small, the rest as a download, never shown in place."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lazos.people import access, photos


@require_safe
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    if contact.photo is None:
        raise Http404
    try:
        with contact.photo.file.open("rb") as file:
            drawn = photos.small(file)
    except (photos.NotAPhoto, OSError, ValueError):
        raise Http404
    response = HttpResponse(drawn, content_type="image/webp")
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


@require_safe
def attachment(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    found = access.attachment_for(request.user, pk)
    try:
        file = found.file.open("rb")
    except (OSError, ValueError):  # ValueError: the row names no file
        raise Http404
    response = FileResponse(file, as_attachment=True, filename=found.name or found.kind)
    response.headers["Content-Type"] = "application/octet-stream"
    return response
