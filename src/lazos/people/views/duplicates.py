"""¿Son la misma persona? One pair at a time, side by side."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.models import Deed
from lazos.background.jobs import enqueue_on_commit
from lazos.background.models import Run
from lazos.people import access, duplicates, jobs
from lazos.people.comparison import in_order, side_by_side, where_from
from lazos.people.merging import ContactMerge, NotMergeable
from lazos.people.models import Contact, PossibleDuplicate
from lazos.web.htmx import render_page
from lazos.web.toasts import toast, warn

NEXT_SHOWN, RECENT_SHOWN = 8, 3


@require_safe
def pairs(request: HttpRequest) -> HttpResponse:
    return _page(request, duplicates.next_pair(request.user, now=timezone.now()))


@require_http_methods(["GET", "POST"])
def pair(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.possible_duplicate_for(request.user, pk)
    answer = request.POST.get("answer", "")
    if request.method == "GET":
        return _page(request, found)
    if answer == "one":
        _merge(request, found.first, found.second)
    elif answer == "two":
        deed = duplicates.say_two(found, by=request.user, now=timezone.now())
        toast(request, _("Anotado. No volvemos a preguntar."), deed=deed)
    else:
        duplicates.put_off(found, now=timezone.now())
        toast(request, _("Queda para después, al final de la lista."))
    return redirect("duplicates")


@require_POST
def search(request: HttpRequest) -> HttpResponse:
    """Begins looking; one search at a time is enough."""
    under_way = Run.objects.owned_by(request.user).under_way().filter(kind="duplicates")
    with transaction.atomic():
        if not under_way.exists():
            run = Run.objects.create(owner=request.user, kind="duplicates", label=_("Buscar fichas parecidas"))
            enqueue_on_commit(jobs.find_duplicates, request.user.pk, run.pk)
    return redirect("duplicates")


@require_safe
def merging(request: HttpRequest, pk: int) -> HttpResponse:
    """Choosing by hand with whom a record is one."""
    contact = access.contact_for(request.user, pk)
    text = request.GET.get("q", "").strip()[:200]
    text = text or contact.given or contact.display_name
    found = access.contacts_of(request.user).matching(text).exclude(pk=contact.pk).order_by("sort_name", "pk")[:20]
    return render_page(
        request, "people/merging.html", {"contact": contact, "q": text, "found": found, "here": "people"}
    )


@require_http_methods(["GET", "POST"])
def merging_with(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    one, two = access.contact_for(request.user, pk), access.contact_for(request.user, other)
    if one.pk == two.pk:
        return redirect("contact", one.pk)
    if request.method == "POST":
        kept = _merge(request, one, two)
        return redirect("contact", kept.pk)
    context = {**_compared(one, two), "here": "people", "by_hand": True}
    return render_page(request, "people/duplicates.html", context)


def _merge(request: HttpRequest, one: Contact, other: Contact) -> Contact:
    kept, gone = in_order(one, other)
    choices = {name: value for name, value in request.POST.items() if value in {"kept", "gone"}}
    try:
        deed = ContactMerge(kept, gone).perform(by=request.user, now=timezone.now(), choices=choices)
        toast(request, _("Unidas en la ficha de %(name)s.") % {"name": kept}, deed=deed)
    except NotMergeable:
        warn(request, _("Esas dos fichas ya no se pueden unir."))
    return kept


def _page(request: HttpRequest, pair: PossibleDuplicate | None) -> HttpResponse:
    open_pairs = duplicates.open_pairs(request.user)
    merges = Deed.objects.owned_by(request.user).filter(kind="contacts_merged", undone_at=None).order_by("-at", "-pk")
    context = {
        "pair": pair,
        "count": open_pairs.count(),
        "following": (open_pairs.exclude(pk=pair.pk) if pair else open_pairs)[:NEXT_SHOWN],
        "merges": merges[:RECENT_SHOWN],
        "run": Run.objects.owned_by(request.user).under_way().filter(kind="duplicates").first(),
        "here": "duplicates",
    }
    if pair:
        context |= _compared(pair.first, pair.second)
    return render_page(request, "people/duplicates.html", context)


def _compared(one: Contact, other: Contact) -> dict[str, Any]:
    kept, gone = in_order(one, other)
    return {
        "kept": kept,
        "gone": gone,
        "lines": side_by_side(kept, gone),
        "kept_from": where_from(kept),
        "gone_from": where_from(gone),
    }
