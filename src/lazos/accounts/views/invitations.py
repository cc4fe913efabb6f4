"""Invitation links: a member makes one and hands it over themselves; nothing is sent from here."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.forms import NewMemberForm
from lazos.accounts.models import Invitation, Member
from lazos.accounts.views.front import asked_language, guesses, in_language, posted, welcome_in
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def invitations(request: HttpRequest) -> HttpResponse:
    """The member's open invitations; a POST makes one and shows its link, once."""
    link = ""
    if request.method == "POST":
        note = request.POST.get("note", "").strip()[:150]
        _made, token = Invitation.issue(by=request.user, now=timezone.now(), note=note)
        link = request.build_absolute_uri(reverse("join", args=[token]))
    mine = Invitation.objects.filter(by=request.user).select_related("accepted_by")[:50]
    context = {"invitations": mine, "link": link, "now": timezone.now(), "here": "account"}
    return render_page(request, "accounts/invitations.html", context)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(Invitation.objects.filter(by=request.user), pk=pk).withdraw(now=timezone.now())
    toast(request, _("Retiramos la invitación. Ese enlace ya no abre nada."))
    return redirect("invitations")


@login_not_required
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Somebody follows their link. Used, expired and unknown links look the same."""
    invitation = Invitation.open_with(token, now=timezone.now())
    if invitation is None or request.user.is_authenticated:
        raise Http404
    if language := asked_language(request):
        return in_language(request, language, "accounts/join.html", invitation=invitation)
    form = NewMemberForm(posted(request), initial=guesses(request))
    if form.is_valid() and (member := _accepted(invitation, form)):
        return welcome_in(request, member)
    context, status = {"form": form, "invitation": invitation}, 422 if form.is_bound else 200
    return render_page(request, "accounts/join.html", context, status=status)


def _accepted(invitation: Invitation, form: NewMemberForm) -> Member | None:
    """The new member; None where the form has an error now. 404 where somebody else was first with the link."""
    with transaction.atomic():
        member = form.create()
        if member and not invitation.accept(by=member, now=timezone.now()):
            raise Http404
    return member
