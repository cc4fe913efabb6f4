"""A goal as its page and the list of goals show it: the step, the people, and one honest sentence about them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lazos.people.models import Contact, Exchange, Relation
from lazos.practice.models import Goal, Promise
from lazos.practice.sentences import short_name
from lazos.web.wording import ago

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Relations with somebody further along the way.
AHEAD = {"mentor", "sponsor", "teacher"}
_WASH = {1: "cosechar", 2: "regar", 3: "sembrar"}


@dataclass(slots=True)
class GoalCard:
    goal: Goal
    today: date
    people: list[Contact]
    relations: dict[int, set[str]]
    untold: list[Exchange] = field(default_factory=list)  # advice of theirs that nothing was told about yet

    @property
    def wash(self) -> str:
        return _WASH.get(self.goal.rank, "sembrar")

    @property
    def place(self) -> str:
        return {1: _("Primera"), 2: _("Segunda"), 3: _("Tercera")}.get(self.goal.rank, "")

    @property
    def horizon(self) -> str:
        """ "antes de junio", "sin fecha"."""
        on = self.goal.horizon
        if on is None:
            return _("sin fecha")
        words = date_format(on, "YEAR_MONTH_FORMAT") if (on - self.today).days > 330 else date_format(on, "F")
        return (_("antes de %(month)s") if on >= self.today else _("era para %(month)s")) % {"month": words}

    @property
    def promise(self) -> Promise | None:
        """The next step with a person, while it is open."""
        step = self.goal.step
        return step if step and step.kept_at is None and step.released_at is None else None

    @property
    def done(self) -> Promise | None:
        """The last step, where it was taken and nothing follows yet."""
        step = self.goal.step
        return step if step and step.kept_at and not self.goal.next_step else None

    @property
    def names(self) -> str:
        return ", ".join(short_name(contact) for contact in self.people)

    @property
    def misses_a_guide(self) -> bool:
        """People are linked, and none of them is further along, nor is the goal about guiding one of them."""
        kinds = set().union(*(self.relations.get(contact.pk, set()) for contact in self.people))
        return bool(self.people) and not kinds & (AHEAD | {"mentee"})

    @property
    def sentence(self) -> str:
        if self.goal.horizon and self.goal.horizon < self.today:
            return _("Su fecha ya pasó. ¿Sigue, cambia o la cierras?")
        if not self.people:
            return _("Aún no hay nadie aquí. ¿Quién conoce este camino?")
        if self.untold:
            said = self.untold[0]
            name = short_name(said.contact)
            facts = {"name": name, "when": ago(said.day, self.today), "what": said.note.rstrip(".")}
            return _("%(name)s te dio un consejo %(when)s: %(what)s. Falta contarle qué salió.") % facts
        if self.misses_a_guide:
            return _("Falta alguien que ya haya dado ese salto.")
        if all(contact.tie == Contact.Tie.FALLOW for contact in self.people):
            return _("Hace mucho que no hablas con estas personas. Un saludo sin petición abre la puerta.")
        return _("Va bien así.")


def cards_of(member: Member, today: date) -> list[GoalCard]:
    """The open goals by rank. A constant number of queries."""
    goals = Goal.objects.owned_by(member).filter(reached_at=None).select_related("step__contact")
    return _cards(member, list(goals), today)


def card_of(goal: Goal, today: date) -> GoalCard:
    return _cards(goal.owner, [goal], today)[0]


def closed_goals(member: Member) -> list[Goal]:
    return list(Goal.objects.owned_by(member).exclude(reached_at=None).order_by("-reached_at", "-pk")[:100])


def _cards(member: Member, goals: list[Goal], today: date) -> list[GoalCard]:
    people = _people(member, goals)
    ids = {contact.pk for linked in people.values() for contact in linked}
    relations: dict[int, set[str]] = defaultdict(set)
    for contact, kind in Relation.objects.owned_by(member).filter(contact__in=ids).values_list("contact_id", "kind"):
        relations[contact].add(kind)
    untold = _untold(member, ids)
    return [
        GoalCard(goal, today, people[goal.pk], relations, _since(goal, people[goal.pk], untold, member))
        for goal in goals
    ]


def _people(member: Member, goals: list[Goal]) -> dict[int, list[Contact]]:
    pairs = Goal.contacts.through.objects.filter(goal__in=[goal.pk for goal in goals]).values_list(
        "goal_id", "contact_id"
    )
    by_goal: dict[int, set[int]] = defaultdict(set)
    for goal, contact in pairs:
        by_goal[goal].add(contact)
    wanted = set().union(*by_goal.values()) if by_goal else set()
    living = Contact.objects.owned_by(member).living().filter(pk__in=wanted).order_by("-warmth", "sort_name", "pk")
    ordered = list(living)
    return defaultdict(list, {goal: [one for one in ordered if one.pk in ids] for goal, ids in by_goal.items()})


def _untold(member: Member, ids: set[int]) -> list[Exchange]:
    rows = Exchange.objects.owned_by(member).filter(
        contact__in=ids, direction="received", kind="advice", thanked_on=None
    )
    return list(rows.exclude(note="").select_related("contact").order_by("-day", "-pk")[:100])


def _since(goal: Goal, people: list[Contact], untold: list[Exchange], member: Member) -> list[Exchange]:
    """Only advice since the goal was written can be about it."""
    began: datetime = goal.created_at
    ids, first = {contact.pk for contact in people}, began.astimezone(member.zone).date()
    return [said for said in untold if said.contact_id in ids and said.day >= first]
