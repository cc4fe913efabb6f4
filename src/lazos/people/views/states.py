"""Letting people rest, waking, archiving and tending them, one or many; and removing one for ever."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.people import access
from lazos.people.bulk import Asked, asked_ids, carry_out, chosen
from lazos.people.models import CircleFull
from lazos.people.removals import remove_contact
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast, warn


@require_POST
def states(request: HttpRequest) -> HttpResponse:
    contacts = chosen(request.user, asked_ids(request.POST))
    asked = Asked.of(request.POST)
    if not contacts:
        warn(request, _("Elige primero a alguien."))
    elif asked is None:
        warn(request, _("Elige qué hacer, y con qué nombre."))
    else:
        try:
            deed, said = carry_out(contacts, asked, by=request.user, now=timezone.now())
            toast(request, said, deed=deed)
        except CircleFull:
            cap = request.user.tended_cap
            warn(request, _("En tu círculo cuidado caben %(n)s. Para sumar, deja descansar a alguien.") % {"n": cap})
    return back(request, "people")


@require_http_methods(["GET", "POST"])
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    if request.method == "GET":
        return render_page(request, "people/removal.html", {"contact": contact, "here": "people"})
    remove_contact(contact, by=request.user, now=timezone.now())
    toast(request, _("Borramos la ficha de %(name)s, para siempre.") % {"name": contact.display_name})
    return redirect("people")
