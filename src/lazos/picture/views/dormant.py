"""The ties that sleep, and what the member answers: done, not now. Letting them rest is a page of the practice."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from lazos.people.access import contact_for
from lazos.picture import drawing, reviving
from lazos.practice import answers
from lazos.practice.lines import doing_of, how_of
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast


@require_safe
def dormant(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    drawn = drawing.current(request.user, now=now)
    drawing.learn_when_due(request.user, drawn, now=now)
    context = {"sleeping": reviving.cards(request.user, drawn, request.user.today(now)), "here": "dormant"}
    return render_page(request, "picture/dormant.html", context, region="sleeping")


@require_POST
def done(request: HttpRequest, pk: int) -> HttpResponse:
    """They were written to: it is noted as a contact, like a line of Hoy."""
    contact, now = contact_for(request.user, pk), timezone.now()
    sent = request.POST.dict() | {"kind": "dormant"}
    answer = doing_of(request.user, contact, sent).perform(how=how_of(sent), today=request.user.today(now), now=now)
    said = _("Hecho. Lo anotamos en la historia de %(name)s.") % {"name": contact.display_name}
    toast(request, said, deed=answer.deed)
    return back(request, "dormant")


@require_POST
def refusal(request: HttpRequest, pk: int) -> HttpResponse:
    contact, now = contact_for(request.user, pk), timezone.now()
    answer = answers.refuse(contact, kind="dormant", today=request.user.today(now), now=now)
    said = _("%(name)s, otra vez será. Sigue ahí.") % {"name": contact.display_name}
    toast(request, said, deed=answer.deed)
    return back(request, "dormant")
