"""What the member offers and needs: words first, then the concepts that the words may mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.activity.rows import StaleVersion
from lazos.practice import access
from lazos.practice import offerings as acts
from lazos.practice.forms import tell_of_newer
from lazos.practice.models import Offering
from lazos.practice.purpose_forms import MatchingForm, OfferingForm
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def offerings(request: HttpRequest) -> HttpResponse:
    side = request.GET.get("side", "")
    form = OfferingForm(request.POST if request.method == "POST" else None, initial={"side": side or "offer"})
    if form.is_valid():
        said = form.cleaned_data
        added = acts.add(request.user, side=said["side"], kind=said["kind"], text=said["text"].strip())
        return redirect("offering", added.pk)
    acts.warm()
    context = {"form": form, "sides": acts.by_side(request.user), "here": "offerings"}
    return render_page(request, "practice/offerings.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def offering(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.offering_for(request.user, pk)
    proposed = acts.proposals(found, request.user.language)
    form = MatchingForm(request.POST if request.method == "POST" else None, instance=found, proposals=proposed)
    if not form.is_valid():
        return _page(request, form, found)
    said = form.cleaned_data
    reworded = "text" in form.changed_data
    try:
        deed = acts.change(found, kind=said["kind"], text=said["text"], concepts=said["concepts"],
                           seen=form.seen_version, now=timezone.now())  # fmt: skip
    except StaleVersion:
        tell_of_newer(form)
        return _page(request, form, found)
    toast(request, _("Guardado."), deed=deed)
    return redirect("offering", pk) if reworded else redirect("offerings")


@require_POST
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    deed = acts.end(access.offering_for(request.user, pk), now=timezone.now())
    toast(request, _("Quitado."), deed=deed)
    return redirect("offerings")


def _page(request: HttpRequest, form: MatchingForm, offering: Offering) -> HttpResponse:
    context = {"form": form, "offering": offering, "here": "offerings"}
    return render_page(request, "practice/offering.html", context, status=422 if form.is_bound else 200)
