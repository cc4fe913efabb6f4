"""Into the tended circle and out of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lazos.people.access import contact_for
from lazos.people.models import CircleFull
from lazos.practice import tending as circle
from lazos.practice.wording import in_words
from lazos.web.htmx import back, render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_POST
def tending(request: HttpRequest, pk: int) -> HttpResponse:
    """Tends the contact. Where the circle is full, the page that asks whom to let rest; `rest` names them."""
    contact, now = contact_for(request.user, pk), timezone.now()
    rest = number_in(request.POST.get("rest"))
    instead = contact_for(request.user, rest) if rest is not None else None
    try:
        deed = circle.tend(contact, by=request.user, now=now, instead_of=instead)
    except CircleFull as full:
        context = {
            "contact": contact,
            "coldest": full.resting_candidates,
            "cap": in_words(request.user.tended_cap),
            "next": request.POST.get("next", ""),
            "here": "people",
        }
        return render_page(request, "practice/full.html", context, region="full", status=409)
    toast(request, _("Desde ahora cuidas a %(name)s.") % {"name": contact.display_name}, deed=deed)
    return back(request, "home")


@require_POST
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    contact = contact_for(request.user, pk)
    deed = circle.leave(contact, by=request.user, now=timezone.now())
    toast(request, _("%(name)s sale del círculo. El lazo sigue ahí.") % {"name": contact.display_name}, deed=deed)
    return back(request, "home")


@require_POST
def resting(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the tie lie fallow."""
    contact = contact_for(request.user, pk)
    deed = circle.rest(contact, by=request.user, now=timezone.now())
    toast(request, _("%(name)s descansa. No se pierde nada.") % {"name": contact.display_name}, deed=deed)
    return back(request, "home")
