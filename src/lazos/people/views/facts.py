"""What matters to a contact, added and taken away in place; and the next step with them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.sentences import say
from lazos.people import access, derive, records
from lazos.people.models import Fact
from lazos.people.removals import remove_row
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn


@require_POST
def facts(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    kind, text = request.POST.get("kind", ""), request.POST.get("text", "").strip()
    if kind in Fact.Kind.values and text:
        records.add_fact(contact, kind, text, noted_on=request.user.today(timezone.now()))
        derive.refresh_words(request.user.pk, [contact.pk])
    else:
        warn(request, _("Escribe unas palabras antes de añadir."))
    return redirect("contact", contact.pk)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    fact = get_object_or_404(Fact.objects.owned_by(request.user), pk=pk)
    contact_id, said = fact.contact_id, say("fact_removed", text=fact.text[:80])
    deed = remove_row(fact, by=request.user, now=timezone.now(), subject=said)
    toast(request, said, deed=deed)
    return redirect("contact", contact_id)


@require_http_methods(["GET", "POST"])
def next_step(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    if request.method == "GET":
        return render_page(request, "people/next_step.html", {"contact": contact, "here": "people"})
    text = request.POST.get("text", "").strip()[:300]
    deed = records.change_next_step(contact, text, by=request.user, now=timezone.now())
    toast(request, _("Anotado.") if text else _("Hecho. Ese paso ya está dado."), deed=deed)
    return redirect("contact", contact.pk)
