"""Circles: groups of people that mean something to the member, some with a rhythm of their own."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.people import access
from lazos.people.forms.groups import CircleForm
from lazos.people.models import Circle
from lazos.people.removals import remove_row
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

LIVING = Count("contacts", filter=Q(contacts__archival=None, contacts__merged_into=None))


@require_http_methods(["GET", "POST"])
def circles(request: HttpRequest) -> HttpResponse:
    form = CircleForm(posted(request), instance=Circle(owner=request.user))
    if form.is_valid():
        circle = form.save()
        toast(request, _("El círculo “%(name)s” ya existe. Súmale gente desde la lista.") % {"name": circle.name})
        return redirect("circles")
    listed = Circle.objects.owned_by(request.user).annotate(people=LIVING).order_by("name")
    context = {"form": form, "circles": listed, "here": "people"}
    return render_page(request, "people/circles.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def circle(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.circle_for(request.user, pk)
    form = CircleForm(posted(request), instance=found)
    if form.is_valid():
        try:
            found.save_changes(*form.Meta.fields, seen=form.seen_version)
        except StaleVersion:
            form.say_stale(access.circle_for(request.user, pk).version)
        else:
            found.contacts.remove(*form.leaving(request.POST.getlist("leaving")))
            toast(request, _("Guardado."))
            return redirect("circle", pk)
    members = found.contacts.filter(merged_into=None).order_by("sort_name", "pk")[:500]
    context = {"form": form, "circle": found, "members": members, "here": "people"}
    return render_page(request, "people/circle.html", context, status=422 if form.is_bound else 200)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.circle_for(request.user, pk)
    said = say("circle_removed", name=found.name)
    toast(request, said, deed=remove_row(found, by=request.user, now=timezone.now(), subject=said))
    return redirect("circles")
