"""The door: the first member of an installation, signing in, and the language of a visitor."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import translation
from django.views.decorators.http import require_http_methods, require_POST

from lazos.accounts.forms import NewMemberForm
from lazos.accounts.models import Member
from lazos.web.htmx import back, render_page

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_login = LoginView.as_view()


def front(request: HttpRequest) -> HttpResponse:
    """What `/` shows to a visitor: signing in, or the first member where there is none yet."""
    if not Member.objects.exists():
        return _new_member_page(request, NewMemberForm(initial=guesses(request)))
    return _login(request)


@login_not_required
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Makes the first member, who runs this installation. Closed for ever once there is one."""
    if Member.objects.exists():
        return redirect("home")
    if language := asked_language(request):
        return in_language(request, language, "accounts/start.html")
    form = NewMemberForm(posted(request), initial=guesses(request))
    if not form.is_valid():
        return _new_member_page(request, form)
    with transaction.atomic():
        if not Member.objects.nobody_yet():
            return redirect("home")  # two browsers were open: the first one made it
        member = form.create()
    return welcome_in(request, member) if member else _new_member_page(request, form)


@login_not_required
@require_http_methods(["GET", "POST"])
def sign_up(request: HttpRequest) -> HttpResponse:
    """Closed, unless whoever runs this Lazos opened it (`LAZOS_OPEN_SIGNUP`)."""
    if request.user.is_authenticated:
        return redirect("home")
    if not settings.OPEN_SIGNUP:
        return render_page(request, "account/signup_closed.html")
    if language := asked_language(request):
        return in_language(request, language, "accounts/signup.html")
    form = NewMemberForm(posted(request), initial=guesses(request))
    if form.is_valid() and (member := form.create()):
        return welcome_in(request, member)
    return render_page(request, "accounts/signup.html", {"form": form}, status=422 if form.is_bound else 200)


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, also where nothing was filled in; None where the page is only looked at."""
    return request.POST if request.method == "POST" else None


def welcome_in(request: HttpRequest, member: Member) -> HttpResponse:
    login(request, member, backend=BACKEND)
    return redirect("home")


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """The visitor's language in a cookie; the member's in their account."""
    language = request.POST.get("language", "")
    response = back(request, "home")
    if language not in dict(settings.LANGUAGES):
        return response
    if request.user.is_authenticated:
        Member.objects.filter(pk=request.user.pk).update(language=language)
    return _remembered(response, language)


def asked_language(request: HttpRequest) -> str:
    """The language that somebody asks for in the middle of the form of a new member."""
    language = request.POST.get("speak", "")
    return language if language in dict(settings.LANGUAGES) else ""


def in_language(request: HttpRequest, language: str, template: str, **context: Any) -> HttpResponse:
    """The form again in `language`, with what was typed already. The password alone is not sent back."""
    typed = {name: request.POST.get(name, "") for name in ("name", "email", "timezone")}
    request.LANGUAGE_CODE = language  # type: ignore[attr-defined]
    with translation.override(language):
        form = NewMemberForm(initial=typed | {"language": language})
        form.fields["timezone"].widget.attrs.pop("data-zone")  # chosen already
        return _remembered(render_page(request, template, {"form": form, **context}), language)


def _remembered(response: HttpResponse, language: str) -> HttpResponse:
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=31536000,
        samesite="Lax",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )
    response.headers["Content-Language"] = language
    return response


def _new_member_page(request: HttpRequest, form: NewMemberForm) -> HttpResponse:
    status = 422 if form.is_bound else 200
    return render_page(request, "accounts/start.html", {"form": form}, status=status)


def guesses(request: HttpRequest) -> dict[str, Any]:
    return {"language": request.LANGUAGE_CODE, "timezone": server_zone()}  # type: ignore[attr-defined]


def server_zone() -> str:
    """The zone of the machine: for one person on a laptop it is their own."""
    from pathlib import Path

    try:
        parts = Path("/etc/localtime").resolve().parts
        name = "/".join(parts[parts.index("zoneinfo") + 1 :])
    except (OSError, ValueError):
        return "UTC"
    return name if "/" in name and not name.startswith("Etc/") else "UTC"
