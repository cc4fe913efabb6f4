"""What was given and received: noting it, changing it, saying that thanks were given."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.people import access
from lazos.people.forms.history import ExchangeForm
from lazos.people.models import Contact, Exchange
from lazos.people.removals import remove_row
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    today = request.user.today(timezone.now())
    row = Exchange(owner=request.user, contact=contact, day=today, direction=Exchange.Direction.GIVEN)
    form = ExchangeForm(posted(request), instance=row, today=today)
    if form.is_valid():
        row.thanked_on = form.thanked_on()
        row.save(force_insert=True)
        toast(request, _("Lo anotamos en la historia de %(name)s.") % {"name": contact.display_name})
        return redirect("contact", contact.pk)
    return _page(request, form, contact)


@require_http_methods(["GET", "POST"])
def exchange(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.exchange_for(request.user, pk)
    form = ExchangeForm(posted(request), instance=row, today=request.user.today(timezone.now()))
    if form.is_valid():
        row.thanked_on = form.thanked_on()
        try:
            row.save_changes(*form.Meta.fields, "thanked_on", seen=form.seen_version)
        except StaleVersion:
            form.add_error(
                None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez.")
            )
            form.data = form.data.copy()
            form.data["seen_version"] = str(access.exchange_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("contact", row.contact_id)
    return _page(request, form, row.contact)


@require_POST
def thanks(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.exchange_for(request.user, pk)
    row.thanked_on = None if row.thanked_on else request.user.today(timezone.now())
    row.save_changes("thanked_on")
    return redirect("contact", row.contact_id)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.exchange_for(request.user, pk)
    said = say("exchange_removed")
    deed = remove_row(row, by=request.user, now=timezone.now(), subject=said)
    toast(request, said, deed=deed)
    return redirect("contact", row.contact_id)


def _page(request: HttpRequest, form: ExchangeForm, contact: Contact) -> HttpResponse:
    context = {"form": form, "contact": contact, "here": "people"}
    return render_page(request, "people/exchange.html", context, status=422 if form.is_bound else 200)
