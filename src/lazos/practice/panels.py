"""What the practice adds to the page of a contact: promises in the story and aside, the goals they matter to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from lazos.people.panels import Block, Moment, Tab, adds_to
from lazos.practice.models import Goal, Promise


@adds_to("why")
def promise_due(member: Any, contact: Any) -> str:
    """A promise of the member's whose day has come."""
    today = member.today(timezone.now())
    mine = Promise.objects.owned_by(member).open().mine().filter(contact=contact, due__lte=today).first()
    if mine is None:
        return ""
    said = _("Siguiente paso: %(what)s.") if mine.proposed else _("Le prometiste: %(what)s.")
    return said % {"what": mine.text.rstrip(".")}


@adds_to("story")
def promises(member: Any, contact: Any) -> Iterator[Moment]:
    """A step that was taken is told by what was done: that stands in the story by itself."""
    taken = Q(proposed=True) & ~Q(kept_at=None, released_at=None)
    for promise in Promise.objects.owned_by(member).filter(contact=contact).exclude(taken):
        yield Moment(promise.made_on, "practice/parts/promise_moment.html", promise)


@adds_to("aside")
def beside(member: Any, contact: Any) -> Iterator[Block]:
    still_open = list(Promise.objects.owned_by(member).open().filter(contact=contact)[:10])
    if still_open:
        yield Block("practice/parts/beside_contact.html", {"promises": still_open})


@adds_to("tabs")
def goals_together(member: Any, contact: Any) -> Iterator[Tab]:
    """The goals that this person matters to, and those that they could."""
    goals = list(Goal.objects.owned_by(member).filter(reached_at=None))
    linked = set(Goal.contacts.through.objects.filter(contact=contact).values_list("goal_id", flat=True))
    if goals:
        facts = {
            "goals": [goal for goal in goals if goal.pk in linked],
            "more": [goal for goal in goals if goal.pk not in linked],
        }
        yield Tab("practice/parts/goals_together.html", facts, "goals", _("Metas con esta persona"))


@adds_to("menu")
def conversation(member: Any, contact: Any) -> Iterator[Block]:
    if contact.kind == "person":
        yield Block("practice/parts/conversation_link.html")
