"""What goes on over weeks: an ask, an introduction. Its next step is a promise, so that Hoy proposes it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import models, transaction
from django.urls import NoReverseMatch, reverse

from lazos.activity.models import Deed
from lazos.activity.rows import Owned, Versioned
from lazos.practice.models.promises import Promise


class Flow(Owned, Versioned):
    """A row whose next step stands in Hoy and under promises as any other promise, and leads back to its page.

    `route` names the page of one row, `step_reads` the relations that `step_draft` reads; the class registers itself
    with `practice.flows.leads_back`.
    """

    route = ""
    step_reads: tuple[str, ...] = ()

    step = models.OneToOneField(Promise, on_delete=models.SET_NULL, null=True, related_name="%(class)s")

    class Meta:
        abstract = True

    @property
    def page(self) -> str:
        """Its address; "" where the app of that page is off."""
        try:
            return reverse(self.route, args=[self.pk])
        except NoReverseMatch:
            return ""

    @property
    def gives(self) -> str:
        """What the step gives the other person, "" where nothing is said of it."""
        return ""

    def why_now(self, today: date) -> str:
        """Why the open step comes today, where its own words no longer say it."""
        return ""

    def step_draft(self, contact: Any, member: Any, today: date) -> Any:
        """The message that the open step is about (`practice.drafts.Draft`), None where it needs none of its own."""
        return None

    def advance(self, *, at: datetime, interaction: Any = None) -> Deed | None:
        """The step was said to be done elsewhere, with that conversation: what it stands for is done too.

        Gives the deed that takes this back.
        """
        return None

    @transaction.atomic
    def propose(self, text: str, due: date | None, *, contact: Any, at: datetime) -> Promise:
        """Makes `text` the next step, in the place of the one that is still open."""
        self.end_step(at=at, kept=False)
        made_on = self.owner.today(at)
        self.step = Promise.objects.create(
            owner=self.owner, contact=contact, text=text[:500], due=due, made_on=made_on, proposed=True
        )
        self.save_changes("step")
        return self.step

    @transaction.atomic
    def end_step(self, *, at: datetime, kept: bool = True) -> None:
        """The step was taken (`kept`), or is no longer wanted: then it leaves no trace, it was our proposal."""
        step, self.step = self.step, None
        if step is None:
            return
        self.save_changes("step")
        if kept and step.kept_at is None:
            step.keep(at=at)
        elif not kept and step.kept_at is None and step.released_at is None:
            step.delete()
