"""The member's presentation: versions to copy and to practise, each with its page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.practice import access
from lazos.practice import pitches as acts
from lazos.practice.forms import tell_of_newer
from lazos.practice.models import Pitch
from lazos.practice.purpose_forms import PitchForm
from lazos.web.htmx import back, render_page
from lazos.web.toasts import toast


@require_safe
def pitches(request: HttpRequest) -> HttpResponse:
    versions = acts.of(request.user)
    told = [(pitch, acts.seconds(pitch)) for pitch in versions.all]
    return render_page(request, "practice/pitches.html", {"told": told, "here": "pitches"})


@require_http_methods(["GET", "POST"])
def new_pitch(request: HttpRequest) -> HttpResponse:
    sent = request.POST if request.method == "POST" else None
    form = PitchForm(sent, initial={"language": request.user.language})
    if not form.is_valid():
        return _page(request, form)
    acts.add(request.user, form.save(commit=False))
    toast(request, _("Guardada."))
    return redirect("pitches")


@require_http_methods(["GET", "POST"])
def pitch(request: HttpRequest, pk: int) -> HttpResponse:
    found = access.pitch_for(request.user, pk)
    form = PitchForm(request.POST if request.method == "POST" else None, instance=found)
    if not form.is_valid():
        return _page(request, form, found)
    try:
        deed = acts.change(found, seen=form.seen_version, now=timezone.now())
    except StaleVersion:
        tell_of_newer(form)
        return _page(request, form, found)
    toast(request, _("Guardada."), deed=deed)
    return redirect("pitches")


@require_POST
def first(request: HttpRequest, pk: int) -> HttpResponse:
    acts.put_first(access.pitch_for(request.user, pk))
    toast(request, _("Esta va primero."))
    return back(request, "pitches")


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    deed = acts.remove(access.pitch_for(request.user, pk), now=timezone.now())
    toast(request, _("Borrada."), deed=deed)
    return redirect("pitches")


def _page(request: HttpRequest, form: PitchForm, pitch: Pitch | None = None) -> HttpResponse:
    context = {"form": form, "pitch": pitch, "here": "pitches"}
    return render_page(request, "practice/pitch.html", context, status=422 if form.is_bound else 200)
