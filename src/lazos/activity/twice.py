"""A button pressed twice, a page sent again: the second time leads to what the first one made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpRequest, HttpResponse

MOMENT = timedelta(minutes=1)


def just_made(model: Any, member: Any, *, now: datetime, **same: Any) -> Any:
    """The row with these values that was made a moment ago, or None."""
    return model.objects.owned_by(member).filter(created_at__gte=now - MOMENT, **same).order_by("-pk").first()


def wait_for_others(owner: int) -> None:
    """Of two acts of one member that come at once, the second waits here until the first is through, and sees what it
    made. Call it inside a transaction."""
    list(get_user_model().objects.select_for_update().filter(pk=owner).values_list("pk"))


def one_at_a_time(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator of a view that asks `just_made`: of two taps that come at once, the second waits for the first."""

    @wraps(view)
    def waiting(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            wait_for_others(request.user.pk)
            return view(request, *args, **kwargs)

    return waiting
