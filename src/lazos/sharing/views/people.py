"""Giving a kept thing to somebody: the draft, done, not for them, somebody else."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.people.access import contact_for, contacts_of
from lazos.people.models import Interaction
from lazos.practice.sentences import short_name
from lazos.sharing import access, acts, proposing
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

SHOWN = 12


@require_safe
def people(request: HttpRequest, pk: int) -> HttpResponse:
    """Somebody else, by name; those of the circle where nothing is typed."""
    row, text = access.clipping_for(request.user, pk), request.GET.get("q", "").strip()[:100]
    rows = contacts_of(request.user).filter(kind="person")
    rows = rows.matching(text).order_by("sort_name", "pk") if text else rows.tended().order_by("-tending__at", "pk")
    context = {"clipping": row, "text": text, "people": rows[:SHOWN], "here": "clippings"}
    return render_page(request, "sharing/people.html", context, region="people")


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    """POST says that it was given: opening a message is not giving."""
    row, one, now = access.clipping_for(request.user, pk), contact_for(request.user, contact), timezone.now()
    if request.method == "POST":
        how = request.POST.get("how", "")
        deed = acts.share(row, one, how=how if how in Interaction.Kind.values else "message", now=now)
        if deed is not None:
            toast(request, _("Hecho. Lo anotamos en la historia de %(name)s.") % {"name": short_name(one)}, deed=deed)
        return redirect("clipping", pk)
    context = {"clipping": row, "proposal": proposing.proposal_for(row, one, request.user, now), "here": "clippings"}
    return render_page(request, "sharing/person.html", context)


@require_POST
def refusal(request: HttpRequest, pk: int, contact: int) -> HttpResponse:
    row, one = access.clipping_for(request.user, pk), contact_for(request.user, contact)
    deed = acts.set_aside(row, one, now=timezone.now())
    if deed is not None:
        toast(request, _("Está bien. A %(name)s no se lo volvemos a proponer.") % {"name": short_name(one)}, deed=deed)
    return redirect("clipping", pk)
