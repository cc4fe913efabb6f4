"""The card of one contact, to take into another address book."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from lazos.exchange.takeout.cards import card_of
from lazos.people.access import contact_for


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    contact = contact_for(request.user, pk)
    response = HttpResponse(card_of(request.user, contact), content_type="text/vcard; charset=utf-8")
    response.headers["Content-Disposition"] = (
        f'attachment; filename="{slugify(contact.display_name) or "contacto"}.vcf"'
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
