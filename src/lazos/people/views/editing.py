"""Adding a person and changing their record: one form."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lazos.activity.rows import StaleVersion
from lazos.people import access
from lazos.people.forms.contact import ContactForm
from lazos.people.forms.rows import address_forms, date_forms
from lazos.people.models import CircleFull, Contact
from lazos.people.saving import initial_of, save_contact
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    return _edit(request, None)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    return _edit(request, access.contact_for(request.user, pk))


def _edit(request: HttpRequest, contact: Contact | None) -> HttpResponse:
    form, formsets = _forms(request, contact)
    context: dict[str, Any] = {"form": form, "addresses": formsets[0], "dates": formsets[1], "contact": contact}
    if form.is_bound and _valid(form, formsets):
        try:
            saved = save_contact(form, formsets, by=request.user, now=timezone.now())
        except CircleFull as full:
            context["resting_candidates"] = full.resting_candidates
        except StaleVersion:
            context |= {"conflicts": _conflicts(form), "contact": _as_saved(form)}
        else:
            return _saved(request, saved)
    context |= {"here": "people", "today": request.user.today(timezone.now())}
    return render_page(request, "people/edit.html", context, status=422 if form.is_bound else 200)


def _saved(request: HttpRequest, contact: Contact) -> HttpResponse:
    toast(request, _("Guardamos la ficha de %(name)s.") % {"name": contact.display_name})
    return redirect("contact_new") if "another" in request.POST else redirect("contact", contact.pk)


def _forms(request: HttpRequest, contact: Contact | None) -> tuple[ContactForm, list[Any]]:
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    given = {"given": request.GET.get("name", "")[:200]}
    initial = initial_of(contact) if contact else given
    today = request.user.today(timezone.now())
    form = ContactForm(data, files, instance=contact, owner=request.user, today=today, initial=initial)
    return form, [address_forms(data, contact), date_forms(data, contact)]


def _valid(form: ContactForm, formsets: list[Any]) -> bool:
    return all([form.is_valid(), *[formset.is_valid() for formset in formsets]])


def _conflicts(form: ContactForm) -> list[tuple[str, Any]]:
    """The fields that were changed here and elsewhere: (label, what it says now). The form goes on from there."""
    now = _as_saved(form)
    saved = {**initial_of(now), **form.saved_values}
    listed = []
    for name in form.moved() if form.was_opened else form.changed_data:
        value = saved.get(name, "")
        if name in form.fields and name not in {"seen_version", "photo_file", "rest"}:
            text = ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value or "")
            listed.append((form.fields[name].label, text or _("nada")))
    form.catch_up(now.version)
    return listed


def _as_saved(form: ContactForm) -> Contact:
    found: Contact = access.contact_for(form.owner, form.instance.pk)
    return found
