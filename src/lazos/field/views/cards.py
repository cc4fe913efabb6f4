"""Cards by QR: one's own, with the fields one chooses, and another's, which becomes a person."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.core.formats import cards
from lazos.core.formats.records import Problem
from lazos.field import access, carding, scanning
from lazos.field.forms import CardForm, KeepForm, ScannedForm
from lazos.field.keeping import Kept, keep, known, namesakes
from lazos.field.models import Gathering
from lazos.web.htmx import render_page
from lazos.web.numbers import number_in
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def card(request: HttpRequest) -> HttpResponse:
    choice = access.card_of(request.user)
    form = CardForm(request.POST if request.method == "POST" else None, instance=choice)
    if form.is_valid():
        try:
            _keep_choice(form)
        except StaleVersion:
            form.say_stale(access.card_of(request.user).version)
        else:
            toast(request, _("Guardado. Tu tarjeta ya es esta."))
            return redirect("card")
    shares = carding.told(access.card_of(request.user))
    context = {"form": form, "shares": shares, "here": "card"}
    return render_page(request, "field/card.html", context, status=422 if form.is_bound else 200)


@require_safe
def code(request: HttpRequest) -> HttpResponse:
    response = HttpResponse(carding.drawn(access.card_of(request.user)), content_type="image/svg+xml")
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_safe
def file(request: HttpRequest) -> HttpResponse:
    """The card to send: what the code says, as a file that every address book takes."""
    choice = access.card_of(request.user)
    response = HttpResponse(carding.written(choice), content_type="text/vcard; charset=utf-8")
    name = slugify(carding.shown(choice).name) or "lazos"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.vcf"'
    response.headers["Cache-Control"] = "private, no-cache"
    return response


@require_http_methods(["GET", "POST"])
def reading(request: HttpRequest) -> HttpResponse:
    form = ScannedForm(request.POST, request.FILES) if request.method == "POST" else ScannedForm()
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        text = form.cleaned_data["text"]
        found = cards.read(text)
        if isinstance(found, Problem):
            context["form"] = form = ScannedForm({"text": text})  # what the photo said stays to be corrected
            form.is_valid()
            form.add_error("text", carding.refusal(found))
        else:
            given = {"text": text, "name": found.full_name, "key": uuid4()}
            context |= {"found": found, "keep": KeepForm(initial=given, owner=request.user)}
    return _read(request, context)


@require_POST
def keeping(request: HttpRequest) -> HttpResponse:
    gathering, now = _gathering(request), timezone.now()
    form, scanned = KeepForm(request.POST, owner=request.user), ScannedForm(request.POST)
    found = cards.read(request.POST.get("text", ""))
    if isinstance(found, Problem):
        if scanned.is_valid():
            scanned.add_error("text", carding.refusal(found))
        return _read(request, {"form": scanned})
    if not form.is_valid():
        return _read(request, {"form": scanned, "found": found, "keep": form})
    told = form.cleaned_data
    said = {"key": told["key"] or uuid4(), "whose": told["whose"], "now": now}
    kept = keep(request.user, found, told["name"], gathering, **said)
    toast(request, _said(kept), deed=kept.deed)
    return redirect("gathering_mode", gathering.pk) if gathering else redirect("contact", kept.contact.pk)


def _keep_choice(form: CardForm) -> None:
    if form.instance.pk:
        form.instance.save_changes(*form.Meta.fields, seen=form.seen_version)
    else:
        form.instance.save()


def _said(kept: Kept) -> str:
    name = {"name": kept.contact.display_name}
    if kept.is_new:
        return _("%(name)s ya está entre tus personas.") % name
    return _("%(name)s ya estaba entre tus personas. Sumamos lo que faltaba.") % name


def _read(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    gathering = _gathering(request)
    told = {"gathering": gathering, "can_scan": scanning.can_scan(), "here": "card"}
    if found := context.get("found"):
        told["known"] = known(request.user, found, found.full_name)
        told["namesakes"] = [] if told["known"] else namesakes(request.user, found, gathering)
    is_wrong = bool(context["form"].errors or (context.get("keep") and context["keep"].errors))
    return render_page(request, "field/reading.html", context | told, status=422 if is_wrong else 200)


def _gathering(request: HttpRequest) -> Gathering | None:
    """`gathering` names the occasion where the card was read; nobody else's is found (404)."""
    key = number_in(request.POST.get("gathering") or request.GET.get("gathering"))
    return access.gathering_for(request.user, key) if key is not None else None
