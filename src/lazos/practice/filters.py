"""What the practice lets the list of people be narrowed by: a goal, a promise that is still open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from lazos.people.filters import Filter, add_filter
from lazos.practice.models import Goal, Promise


def _goals(member: Any) -> Iterator[tuple[str, str]]:
    for goal in Goal.objects.owned_by(member).filter(reached_at=None):
        yield str(goal.pk), goal.text


def _of_goal(member: Any, value: str) -> Q:
    people = Goal.contacts.through.objects.filter(goal__owner=member, goal=int(value))
    return Q(pk__in=people.values("contact"))


def _with_promise(member: Any, value: str) -> Q:
    return Q(pk__in=Promise.objects.owned_by(member).open().values("contact"))


add_filter(Filter("goal", _("Meta"), _of_goal, _goals, _("Cualquier meta")))
add_filter(Filter("promise", _("Con promesa pendiente"), _with_promise))
