"""A conversation with one person: prepared before it, told after it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lazos.people.access import contact_for
from lazos.practice.conversations import Talk, prepare, prompts
from lazos.practice.conversations.forms import TalkForm
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def conversation(request: HttpRequest, pk: int) -> HttpResponse:
    contact, now = contact_for(request.user, pk), timezone.now()
    today = request.user.today(now)
    form = TalkForm(request.POST if request.method == "POST" else None, today=today)
    if form.is_valid():
        deed = Talk(contact, form.cleaned_data, now, form.once_key()).save()
        toast(request, _("Guardado. Queda en su historia."), deed=deed)
        if "thank" in request.POST:
            return redirect("message", contact.pk, "after_talk")
        return redirect("contact", contact.pk)
    if contact.pk != pk and not form.is_bound:
        return redirect("conversation", contact.pk)  # it was merged into another
    preparation = prepare(contact, request.user, today)
    context = {
        "contact": contact,
        "form": form,
        "before": preparation,
        "prompts": prompts(preparation.state),
        "here": "people",
    }
    return render_page(request, "practice/conversation.html", context, status=422 if form.is_bound else 200)
