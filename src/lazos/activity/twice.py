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


def one_at_a_time(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Decorator of a view that asks `just_made`: of two taps that come at once, the second waits for the first."""

    @wraps(view)
    def waiting(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            list(get_user_model().objects.select_for_update().filter(pk=request.user.pk).values_list("pk"))
            return view(request, *args, **kwargs)

    return waiting
