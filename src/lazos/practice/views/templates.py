"""Drafts: those that come with Lazos to look at and copy, the member's own to write."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.activity.rows import StaleVersion
from lazos.practice import access
from lazos.practice.drafts import SITUATIONS, VARIABLES
from lazos.practice.drafts.writing import template_for
from lazos.practice.forms import TemplateForm
from lazos.practice.models import OwnTemplate
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_safe
def templates(request: HttpRequest) -> HttpResponse:
    language = request.GET.get("language", request.user.language)
    language = language if language in ("es", "en") else "es"
    own = list(OwnTemplate.objects.owned_by(request.user))
    for template in own:
        template.situation_words = SITUATIONS.get(template.situation, template.situation)
    given = [(code, name, template_for(code, language)) for code, name in SITUATIONS.items()]
    context = {"own": own, "given": given, "language": language, "here": "templates"}
    return render_page(request, "practice/templates.html", context)


@require_http_methods(["GET", "POST"])
def new_template(request: HttpRequest) -> HttpResponse:
    """An empty one, or a copy of one that comes with Lazos (`?from=follow_up&language=es`)."""
    form = TemplateForm(request.POST if request.method == "POST" else None, initial=_copied(request))
    if form.is_valid():
        form.instance.owner = request.user
        form.save()
        toast(request, _("Guardado."))
        return redirect("templates")
    return _form_page(request, form)


@require_http_methods(["GET", "POST"])
def template(request: HttpRequest, pk: int) -> HttpResponse:
    own = access.template_for(request.user, pk)
    form = TemplateForm(request.POST if request.method == "POST" else None, instance=own)
    if form.is_valid():
        try:
            own.save_changes("situation", "language", "name", "text", seen=form.seen_version)
        except StaleVersion:
            form.add_error(None, _("Lo cambiaste en otra ventana. Mira lo de abajo y guarda otra vez."))
        else:
            toast(request, _("Guardado."))
            return redirect("templates")
    return _form_page(request, form, own=own)


@require_POST
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    access.template_for(request.user, pk).delete()
    toast(request, _("Borrado."))
    return redirect("templates")


def _copied(request: HttpRequest) -> dict[str, Any]:
    code, language = request.GET.get("from", ""), request.GET.get("language", request.user.language)
    if code not in SITUATIONS or language not in ("es", "en"):
        return {"language": request.user.language}
    return {
        "situation": code,
        "language": language,
        "name": str(SITUATIONS[code]),
        "text": template_for(code, language),
    }


def _form_page(request: HttpRequest, form: TemplateForm, own: OwnTemplate | None = None) -> HttpResponse:
    context = {"form": form, "own": own, "variables": VARIABLES, "here": "templates"}
    return render_page(request, "practice/template.html", context, status=422 if form.is_bound else 200)
