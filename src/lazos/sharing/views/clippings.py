"""What the member keeps to share: the list, one more, one of them with the people it may interest, changing it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.sharing import access, acts, listing, proposing, wording
from lazos.sharing.forms import ClippingForm, KeepForm
from lazos.sharing.models import Clipping
from lazos.web.htmx import render_page
from lazos.web.paging import page_number
from lazos.web.toasts import toast, warn


@require_safe
def clippings(request: HttpRequest) -> HttpResponse:
    today = request.user.today(timezone.now())
    page = listing.kept(request.user, today, page_number(request.GET.get("page")))
    return render_page(request, "sharing/clippings.html", {"page": page, "today": today, "here": "clippings"})


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """What a phone shares comes as GET, what Anotar sends as `text` alone: both are shown, and kept when asked to."""
    sent = request.POST if request.method == "POST" else None
    if sent is not None and sent.get("text", "").strip() and "save" not in sent:
        return _form(request, KeepForm(initial={"text": sent["text"]}))
    form = KeepForm(sent, initial=listing.shared_by_phone(request.GET))
    if not form.is_valid():
        return _form(request, form)
    try:
        row, is_new = acts.keep(request.user, **form.details(), now=timezone.now())
    except acts.NoteFull as full:
        form.add_error(
            "note", _("Ya guardas esa página, y esto no cabe en la nota que ya tiene. Haz sitio allí antes.")
        )
        return _form(request, form, full.clipping)
    if not is_new:
        on = date_format(timezone.localtime(row.created_at), "DATE_FORMAT")
        toast(request, _("Ya lo tenías guardado desde el %(date)s.") % {"date": on})
    return redirect("clipping", row.pk)


@require_safe
def clipping(request: HttpRequest, pk: int) -> HttpResponse:
    return page_of(request, access.clipping_for(request.user, pk))


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    row = access.clipping_for(request.user, pk)
    form = ClippingForm(request.POST if request.method == "POST" else None, instance=row)
    if form.is_valid():
        told = {name: form.cleaned_data[name] for name in ("title", "note", "day")}
        try:
            acts.change(row, **told, seen=form.seen_version, now=timezone.now())
        except StaleVersion:
            form.say_stale(access.clipping_for(request.user, pk).version)
        else:
            toast(request, _("Guardado."))
            return redirect("clipping", pk)
    context = {"form": form, "clipping": row, "here": "clippings"}
    return render_page(request, "sharing/change.html", context, status=422 if form.is_bound else 200)


@require_POST
def reading(request: HttpRequest, pk: int) -> HttpResponse:
    """Once more, for a page that could not be read. What was written beside the button is kept first."""
    written = ClippingForm(request.POST, instance=access.clipping_for(request.user, pk)).changed_data
    if "title" in request.POST and {"title", "note", "day"} & set(written):
        answer = change(request, pk)
        if answer.status_code != 302:
            return answer
    if not acts.read_again(access.clipping_for(request.user, pk), now=timezone.now()):
        warn(request, _("La leímos hace un momento. Prueba otra vez en un minuto, o escribe de qué trata."))
    return redirect("clipping", pk)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    deed = acts.let_go(access.clipping_for(request.user, pk), now=timezone.now())
    toast(request, _("Ya no lo guardas. Lo que diste sigue en la historia de cada persona."), deed=deed)
    return redirect("clippings")


def page_of(request: HttpRequest, row: Clipping) -> HttpResponse:
    now = timezone.now()
    context: dict[str, Any] = {
        "clipping": row,
        "problem": wording.problem(row.problem),
        "is_over": row.is_over(request.user.today(now)),
        "form": ClippingForm(instance=row),
        "here": "clippings",
    }
    context |= proposing.context_of(row, request.user, now)
    return render_page(request, "sharing/clipping.html", context, region="clipping")


def _form(request: HttpRequest, form: KeepForm, known: Clipping | None = None) -> HttpResponse:
    """`known`: what was kept before and has no room for more."""
    context = {"form": form, "known": known, "here": "clippings"}
    return render_page(request, "sharing/new.html", context, status=422 if form.is_bound else 200)
