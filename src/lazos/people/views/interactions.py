"""Conversations: noting one that happened, today or long ago, changing it, taking it away."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.models import Member
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.people import access, records
from lazos.people.forms.history import InteractionForm
from lazos.people.models import Contact, Interaction
from lazos.people.removals import remove_interaction
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, pk: int) -> HttpResponse:
    contact = access.contact_for(request.user, pk)
    today = request.user.today(timezone.now())
    form = _form(request, Interaction(owner=request.user, day=today), [contact])
    if form.is_valid():
        details = form.details() | {"today": today, "once": form.once_key()}
        records.record_interaction_once(request.user, form.contacts(), **details)
        toast(request, _("Lo anotamos en la historia de %(name)s.") % {"name": contact.display_name})
        return redirect("contact", contact.pk)
    return _page(request, form, contact)


@require_http_methods(["GET", "POST"])
def interaction(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.interaction_for(request.user, pk)
    people = list(row.contacts.filter(merged_into=None).order_by("sort_name", "pk"))
    form = _form(request, row, people)
    if form.is_valid():
        try:
            _change(row, form, request.user)
        except StaleVersion:
            form.add_error(
                None, _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez.")
            )
            form.data = form.data | {"seen_version": str(access.interaction_for(request.user, pk).version)}
        else:
            toast(request, _("Guardado."))
            return redirect("contact", form.contacts()[0].pk)
    return _page(request, form, people[0] if people else None)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.interaction_for(request.user, pk)
    contact = row.contacts.order_by("pk").first()
    said = say("interaction_removed")
    deed = remove_interaction(row, by=request.user, now=timezone.now(), subject=said)
    toast(request, said, deed=deed)
    return redirect("contact", contact.pk) if contact else redirect("people")


def _change(row: Interaction, form: InteractionForm, member: Member) -> None:
    today = member.today(timezone.now())
    details = form.details()
    records.change_interaction(row, today=today, seen=form.seen_version, contacts=form.contacts(), **details)


def _form(request: HttpRequest, row: Interaction, people: list[Contact]) -> InteractionForm:
    data = request.POST.dict() | {"people": request.POST.getlist("people")} if request.method == "POST" else None
    today = request.user.today(timezone.now())
    return InteractionForm(data, instance=row, owner=request.user, today=today, people=people)


def _page(request: HttpRequest, form: InteractionForm, contact: Contact | None) -> HttpResponse:
    context = {"form": form, "contact": contact, "here": "people"}
    return render_page(request, "people/interaction.html", context, status=422 if form.is_bound else 200)
