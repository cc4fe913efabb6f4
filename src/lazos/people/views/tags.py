"""Tags: renaming one, joining it with another, taking it away."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.people import access, records
from lazos.people.forms.groups import TagForm
from lazos.people.models import Tag
from lazos.people.removals import remove_row
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

LIVING = Count("contacts", filter=Q(contacts__archival=None, contacts__merged_into=None))


@require_safe
def tags(request: HttpRequest) -> HttpResponse:
    listed = Tag.objects.owned_by(request.user).annotate(people=LIVING).order_by("folded")
    return render_page(request, "people/tags.html", {"tags": listed, "here": "people"})


@require_http_methods(["GET", "POST"])
def tag(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.tag_for(request.user, pk)
    form = TagForm(posted(request), initial={"name": found.name, "seen_version": found.version})
    if form.is_valid():
        try:
            kept = records.rename_tag(found, form.cleaned_data["name"], seen=form.cleaned_data["seen_version"])
        except StaleVersion:
            form.say_stale(access.tag_for(request.user, pk).version)
        else:
            joined = _("Unimos las dos etiquetas en “%(name)s”.") % {"name": kept.name}
            toast(request, joined if kept.pk != found.pk else _("Guardado."))
            return redirect("tags")
    context = {"form": form, "tag": found, "here": "people"}
    return render_page(request, "people/tag.html", context, status=422 if form.is_bound else 200)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.tag_for(request.user, pk)
    said = say("tag_removed", name=found.name)
    toast(request, said, deed=remove_row(found, by=request.user, now=timezone.now(), subject=said))
    return redirect("tags")
