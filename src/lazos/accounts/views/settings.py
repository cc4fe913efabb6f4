"""The account: how the member likes it, how they sign in, how they leave."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib.auth import logout
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lazos.accounts.forms import TimeForm
from lazos.accounts.leaving import leave, sessions_ended, sessions_of
from lazos.accounts.models import Member
from lazos.accounts.panels import Bound, panels
from lazos.accounts.views.front import posted
from lazos.activity.rows import StaleVersion
from lazos.web.htmx import render_page
from lazos.web.toasts import toast


@require_http_methods(["GET", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    member = request.user
    form = TimeForm(posted(request), instance=member)
    if form.is_valid():
        try:
            member.save_changes(*form.changed_model_fields(), seen=form.seen_version)
        except StaleVersion:
            form.add_error(None, _("Cambiaste tu cuenta en otra ventana. Mira lo de abajo y guarda otra vez."))
        else:
            toast(request, _("Guardado."))
            return redirect("account")
    return account_page(request, {"time": form})


def account_page(request: HttpRequest, bound: Bound) -> HttpResponse:
    """Tu cuenta; the forms of `bound` stand in the place of fresh ones, with what was typed."""
    form = bound.get("time") or TimeForm(instance=request.user)
    context = {
        "form": form,
        "authenticators": Authenticator.objects.filter(user=request.user),
        "panels": panels(request, bound),
        "here": "account",
        "sessions": len(sessions_of(request.user)),
    }
    status = 422 if any(given.is_bound for given in bound.values()) else 200
    return render_page(request, "accounts/account.html", context, status=status)


@require_safe
def to_account(request: HttpRequest) -> HttpResponse:
    return redirect("account")


@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """Signs the member out everywhere but here."""
    others = [key for key in sessions_of(request.user) if key != request.session.session_key]
    Session.objects.filter(session_key__in=others).delete()
    sessions_ended.send(Member, member=request.user, sessions=others)
    toast(request, _("Cerramos las demás sesiones."))
    return redirect("account")


@require_http_methods(["GET", "POST"])
def removal(request: HttpRequest) -> HttpResponse:
    """Leaving: the member's password, then everything of theirs is erased."""
    wrong = _wrong_password(request) if request.method == "POST" else ""
    if request.method == "GET" or wrong:
        context = {"wrong": wrong, "here": "account"}
        return render_page(request, "accounts/removal.html", context, status=422 if wrong else 200)
    member = Member.objects.get(pk=request.user.pk)
    logout(request)
    leave(member, now=timezone.now())
    return redirect("home")


def _wrong_password(request: HttpRequest) -> str:
    """Why the password that was sent opens nothing; "" where it does. Guesses count as those at the door do."""
    given = {"email": request.user.email, "password": request.POST.get("password", "")}
    try:
        known = get_adapter(request).authenticate(request, **given)
    except ValidationError as limited:
        return str(limited.message)
    return "" if known == request.user else str(get_adapter(request).error_messages["incorrect_password"])
