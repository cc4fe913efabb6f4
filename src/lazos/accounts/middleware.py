"""Each page in the member's language and time zone; and no page but the open ones without a member."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import get_language_from_request

from lazos.web import marks

GetResponse = Callable[[HttpRequest], HttpResponse]


class MemberLocaleMiddleware:
    """The member's own language and zone; a visitor's from the cookie of the language links or from the browser."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = request.user
        language = member.language if member.is_authenticated else get_language_from_request(request)
        zone = zoneinfo.ZoneInfo(member.timezone) if member.is_authenticated else zoneinfo.ZoneInfo("UTC")
        request.LANGUAGE_CODE = language
        with translation.override(language), timezone.override(zone):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class MembersOnlyMiddleware:
    """A view is for members unless it says `@login_not_required`: forgetting closes a door instead of opening one.

    Each answer says whose it is, and whoever leaves leaves nothing behind for the next one's back button.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        came_as_member = request.user.is_authenticated
        response = self.get_response(request)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-cache")
        elif came_as_member:
            response.headers["Clear-Site-Data"] = '"cache"'
        response.headers[marks.HEADER] = marks.mark_of(request.user)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        if (request.resolver_match.namespace, request.resolver_match.view_name) in OPEN_ROUTES:
            return None
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)


# Routes of others (allauth, static files) that a visitor needs; ours carry `@login_not_required`.
OPEN_ROUTES = {
    ("", name)
    for name in (
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
    )
}
