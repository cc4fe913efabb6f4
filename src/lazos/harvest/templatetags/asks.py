"""Sentences about asks, for templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils import timezone

from lazos.harvest.asks import state

if TYPE_CHECKING:
    from lazos.harvest.models import Ask

register = template.Library()
register.filter("subject", state.subject_of)


@register.filter(name="state")
def state_of(ask: Ask) -> state.State:
    return state.state_of(ask, timezone.localdate())
