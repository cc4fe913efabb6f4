"""What the shell of every page needs: where we are, who signs in, the community's name."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from lazos.web import marks, nav
from lazos.web.news import news


def shell(request: HttpRequest) -> dict[str, Any]:
    member = getattr(request, "user", None)
    everywhere = {"can_mail": bool(settings.EMAIL_HOST), "languages_offered": [("es", "Español"), ("en", "English")]}
    if marks.KEEPING in request.headers:
        everywhere["messages"] = []  # they stay for the member to read
    if member is None or not member.is_authenticated:
        return everywhere | {"shell": {"theme": "auto"}}
    return everywhere | {
        "shell": {
            "mark": marks.mark_of(member),
            "mine": nav.present(nav.MINE),
            "community": nav.present(nav.COMMUNITY),
            "community_name": settings.COMMUNITY_NAME,
            "behind_more": nav.BEHIND_MORE,
            "theme": member.theme,
            # Asked by the template alone: a region that htmx swaps has no bell.
            "news": lambda: news(member),
        }
    }
