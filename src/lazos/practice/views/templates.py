"""Drafts: those that come with Lazos to look through and copy, the member's own to write and to try."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.practice import access, own_drafts
from lazos.practice.drafts import MOMENTS, SITUATIONS, VARIABLES, own_templates, situation_name
from lazos.practice.drafts.shelf import shelf
from lazos.practice.drafts.writing import template_for
from lazos.practice.forms import tell_of_newer
from lazos.practice.models import OwnTemplate
from lazos.practice.template_forms import TemplateForm
from lazos.web.htmx import render_page
from lazos.web.toasts import toast

FIELDS = ("situation", "language", "name", "text")


@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    language, text, moment = _language(request), request.GET.get("q", "").strip()[:100], request.GET.get("moment", "")
    own = own_templates(request.user)
    for template in own:
        template.situation_words = situation_name(template.situation)
    context = {
        "own": own,
        "moments": MOMENTS,
        "moment": moment if any(one.code == moment for one in MOMENTS) else "",
        "text": text,
        "shelf": shelf(language, text, moment),
        "language": language,
        "here": "templates",
    }
    return render_page(request, "practice/templates.html", context, region="shelf")


@require_http_methods(["GET", "POST"])
def new_template(request: HttpRequest) -> HttpResponse:
    """An empty one, or a copy of one that comes with Lazos (`?from=follow_up&language=es`)."""
    sent = request.POST if request.method == "POST" else None
    form = TemplateForm(sent, instance=OwnTemplate(owner=request.user), initial=_copied(request))
    if not form.is_valid() or "try" in request.POST:
        return _form_page(request, form)
    form.save()
    toast(request, _("Guardado."))
    return redirect("templates")


@require_http_methods(["GET", "POST"])
def template(request: HttpRequest, pk: int) -> HttpResponse:
    own = access.template_for(request.user, pk)
    form = TemplateForm(request.POST if request.method == "POST" else None, instance=own)
    if not form.is_valid() or "try" in request.POST:
        return _form_page(request, form, own=own)
    try:
        own.save_changes(*FIELDS, seen=form.seen_version)
    except StaleVersion:
        tell_of_newer(form)
        return _form_page(request, form, own=own)
    toast(request, _("Guardado."))
    return redirect("templates")


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    deed = own_drafts.remove(access.template_for(request.user, pk), now=timezone.now())
    toast(request, _("Borrado."), deed=deed)
    return redirect("templates")


def _language(request: HttpRequest) -> str:
    language = request.GET.get("language", request.user.language)
    return language if language in ("es", "en") else "es"


def _copied(request: HttpRequest) -> dict[str, Any]:
    code, language = request.GET.get("from", ""), _language(request)
    if code not in SITUATIONS:
        return {"language": language}
    text = template_for(code, language, formal=request.GET.get("form") == "usted")
    return {"situation": code, "language": language, "name": situation_name(code), "text": text}


def _form_page(request: HttpRequest, form: TemplateForm, own: OwnTemplate | None = None) -> HttpResponse:
    context = {"form": form, "own": own, "variables": VARIABLES.items(), "here": "templates"}
    if form.is_bound and form.is_valid():
        context["tried"] = form.tried(request.user)
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render_page(request, "practice/template.html", context, status=status)
