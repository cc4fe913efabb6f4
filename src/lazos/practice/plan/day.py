"""The member's day as screens, the digest and the command line show it: lines in words, promises, dates, the week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Sum

from lazos.core.plan import (
    LENGTHS,
    Candidate,
    Columns,
    DateItem,
    Line,
    Plan,
    build,
    daily_budget,
    shortlist,
    week_start,
)
from lazos.core.plan.agenda import near_dates
from lazos.people.models import Contact, ContactDay
from lazos.practice import drafts, sentences
from lazos.practice.flows import flows_of
from lazos.practice.keeping import page_of
from lazos.practice.models import Flow, OwnTemplate, PlanAnswer
from lazos.practice.plan.candidates import deciding, filled
from lazos.practice.plan.rows import Told, columns, tell
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Near dates beside the plan: the nearest.
DATES = 40
NAMES = ("pk", "display_name", "given", "nickname")
ICONS = {
    "promise_overdue": "bookmark",
    "promise_due": "bookmark",
    "birthday": "cake",
    "event": "calendar-days",
    "date": "star",
    "follow_up": "sprout",
    "thanks": "heart",
    "key_person": "star",
    "rhythm": "clock",
    "fading": "droplets",
    "goal": "target",
    "dormant": "moon",
    "seed": "sprout",
}


@dataclass(slots=True)
class Card:
    """One line in words. `answer` is what the member answered today; `spoke`: there was contact today without it."""

    contact: Contact
    line: Line
    reason: str
    last_topic: str
    give: str
    draft: drafts.Draft
    answer: PlanAnswer | None = None
    spoke: bool = False
    page: str = ""

    def lead_back(self, flow: Flow, member: Member, today: date) -> None:
        """The line is the next step of a flow: it says so, with the words that the flow has for it."""
        self.page = flow.page
        self.reason = flow.why_now(today) or sentences.next_step(str(self.line.reason.facts["text"]))
        # As text already: the command line writes it as JSON, which knows no words that wait for their language.
        self.give = str(flow.gives or sentences.attention())
        self.draft = flow.step_draft(self.contact, member, today) or self.draft

    @property
    def is_tied(self) -> bool:
        return self.answer is not None or self.spoke

    @property
    def promise_id(self) -> Any:
        return self.line.reason.facts.get("id") if self.line.kind.startswith("promise") else None

    @property
    def thanks_id(self) -> Any:
        return self.line.reason.facts.get("id") if self.line.kind == "thanks" else None

    @property
    def kept_id(self) -> Any:
        """What was kept for them, where the draft hands it over: "done" says that it was given."""
        shares = self.draft.situation == "share" and self.line.give.code == "share_saved"
        return self.line.give.facts.get("id") if shares else None

    @property
    def kept_page(self) -> str:
        facts = self.line.give.facts
        return page_of(int(str(facts["id"]))) if self.line.give.code == "share_saved" else ""

    @property
    def how(self) -> str:
        """The kind of contact that "done" most likely means: by the first way there is."""
        kinds = {"email": "email", "phone": "call"}
        return kinds.get(next((way.kind for way in self.links), ""), "message")

    @property
    def tie_words(self) -> str:
        return wording.tie(self.contact.tie)

    @property
    def icon(self) -> str:
        return ICONS[self.line.kind]

    @property
    def links(self) -> list[drafts.Way]:
        return drafts.ways(self.contact, self.draft)


@dataclass(frozen=True, slots=True)
class PromiseLine:
    contact: Contact
    id: int
    text: str
    due: date | None
    state: str


@dataclass(frozen=True, slots=True)
class DateLine:
    contact: Contact
    kind: str
    on: date
    in_days: int
    years: int | None
    text: str


@dataclass(slots=True)
class Day:
    """The plan of one day. `minutes` is the budget of the day, `spent` those of the week up to now."""

    date: date
    minutes: int
    cards: list[Card]
    promises: list[PromiseLine]
    dates: list[DateLine]
    spent: int

    @property
    def open(self) -> list[Card]:
        return [card for card in self.cards if not card.is_tied]

    @property
    def tied(self) -> list[Card]:
        return [card for card in self.cards if card.is_tied]

    def card_for(self, contact_id: int) -> Card | None:
        return next((card for card in self.cards if card.contact.pk == contact_id), None)


def day_of(member: Member, today: date) -> Day:
    """The plan of `today` in words of the active language. A constant number of queries."""
    told = tell(member, today)
    rows = columns(member, today, told)
    answers, week = answers_of(member, today), minutes_of_week(member, today)
    # Whoever was met for the first time today needs no line today, unless it was their line that was answered.
    met = _new_today(member, today, rows) - set(answers)
    ids = {int(pk) for pk in rows.contact[shortlist(rows, today)]} - met
    light = deciding(member, told, ids | set(told.promises))
    before = week - sum(answer.minutes for answer in answers.values() if answer.answer == "done")
    budget = daily_budget(member.weekly_minutes, before, today, member.review_day + 1)
    plan = _build(member, light, budget, today)
    plan = _build(member, light | filled(member, _chosen(light, plan), today), budget, today)
    return _in_words(member, replace(plan, dates=_near_dates(told, today)), answers, week)


def lengths_of(member: Member) -> dict[Any, int]:
    """Minutes for each kind of line, with the member's own."""
    own = {kind: int(length) for kind, length in member.action_minutes.items() if kind in LENGTHS and length}
    return {**LENGTHS, **own}


def answers_of(member: Member, today: date) -> dict[int, PlanAnswer]:
    """What the member answered today, the latest for each contact."""
    rows = PlanAnswer.objects.owned_by(member).filter(day=today, undone_at=None).select_related("interaction", "deed")
    return {answer.contact_id: answer for answer in rows.order_by("pk")}


def minutes_of_week(member: Member, today: date) -> int:
    """Minutes done since the member's week began, today included."""
    first = week_start(today, member.review_day + 1)
    rows = PlanAnswer.objects.owned_by(member).filter(day__range=(first, today), answer="done", undone_at=None)
    return rows.aggregate(total=Sum("minutes"))["total"] or 0


def _new_today(member: Member, today: date, rows: Columns) -> set[int]:
    fresh = set(rows.contact[(rows.added_day >= today.toordinal() - 1) & (rows.last_day == 0)].tolist())
    days = ContactDay.objects.owned_by(member).filter(day=today.toordinal())
    return fresh.intersection(days.values_list("contact_id", flat=True)) if fresh else set()


def _spoken(ids: set[int], today: date) -> set[int]:
    # From the contact's side: the ids are the member's.
    days = ContactDay.objects.filter(contact__in=ids, day=today.toordinal())
    return set(days.values_list("contact_id", flat=True))


def _near_dates(told: Told, today: date) -> tuple[DateItem, ...]:
    # Of everybody, not of the shortlist alone; a date needs nothing else of the contact.
    near = (Candidate(pk, resting=pk in told.resting, dates=tuple(dates)) for pk, dates in told.dates.items())
    return near_dates(near, today)[:DATES]


def _build(member: Member, candidates: dict[int, Candidate], budget: int, today: date) -> Plan:
    return build(candidates.values(), budget, today, lengths=lengths_of(member))


def _chosen(light: dict[int, Candidate], plan: Plan) -> dict[int, Candidate]:
    return {int(line.contact): light[int(line.contact)] for line in plan.lines}


def _in_words(member: Member, plan: Plan, answers: dict[int, PlanAnswer], week: int) -> Day:
    named = {*_ids(plan.lines), *_ids(plan.promises), *_ids(plan.dates)}
    ids = _ids(plan.lines)
    contacts = Contact.objects.owned_by(member).only(*NAMES).in_bulk(list(named - ids))
    in_full = Contact.objects.owned_by(member).filter(pk__in=list(ids))
    contacts |= {contact.pk: contact for contact in in_full.prefetch_related("emails", "phones", "links")}
    spoken, own = _spoken(ids, plan.date), list(OwnTemplate.objects.owned_by(member))
    cards = []
    for line in plan.lines:
        contact = contacts[int(line.contact)]
        card = _card(member, contact, line, own, plan.date)
        card.answer = answers.get(contact.pk)
        card.spoke = card.answer is None and contact.pk in spoken
        cards.append(card)
    flows = flows_of(member, [card.promise_id for card in cards if card.promise_id], contacts)
    drafts.read_together(card.contact for card in cards if card.promise_id in flows)
    for card in cards:
        if flow := flows.get(card.promise_id):
            card.lead_back(flow, member, plan.date)
    still_open = _still_open(member, plan)
    return Day(
        date=plan.date,
        minutes=plan.minutes,
        cards=sorted(cards, key=lambda card: not card.is_tied),
        promises=[
            PromiseLine(contacts[int(item.contact)], int(item.id), item.text, item.due, item.state)
            for item in plan.promises
            if item.id in still_open
        ],
        dates=[_date_line(contacts[int(item.contact)], item) for item in plan.dates],
        spent=week,
    )


def _card(member: Member, contact: Contact, line: Line, own: list[OwnTemplate], today: date) -> Card:
    return Card(
        contact=contact,
        line=line,
        reason=sentences.reason(line, contact, today),
        last_topic=line.last_topic.text if line.last_topic else "",
        give=sentences.give(line.give),
        draft=drafts.for_line(line, contact, member, own),
    )


def _still_open(member: Member, plan: Plan) -> set[Any]:
    from lazos.practice.models import Promise

    ids = [item.id for item in plan.promises]
    return set(Promise.objects.owned_by(member).open().filter(pk__in=ids).values_list("pk", flat=True))


def _date_line(contact: Contact, item: Any) -> DateLine:
    return DateLine(contact, item.kind, item.on, item.in_days, item.years, sentences.near_date(item))


def _ids(items: Iterable[Any]) -> set[int]:
    return {int(item.contact) for item in items}
