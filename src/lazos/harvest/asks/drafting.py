"""The messages of an ask: the first one, the reminder, the thanks, what came of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from lazos.core.language.phrases import inside
from lazos.harvest.drafting import since
from lazos.practice.drafts import Draft, for_situation, known_of, language_of, own_templates, to_them

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.harvest.models import Ask
    from lazos.people.models import Contact

FIRST = {
    "advice": "advice",
    "interview": "interview_request",
    "introduction": "introduction_request",
    "referral": "referral_request",
    "feedback": "read_request",
    "recommendation": "recommendation_request",
    "problem": "problem_ask",
}
MINUTES = 15


def first(ask: Ask, contact: Contact, member: Member) -> Draft:
    """The message to start from. What nobody said yet stands in it in brackets."""
    topic = inside(ask.topic)
    goal = ask.goal.text if ask.goal else topic
    facts: dict[str, object] = known_of(contact, member) | dict.fromkeys(("ask", "problem", "title", "role"), topic)
    if ask.purpose == "feedback":
        facts["ask"] = ""  # the topic is what they would read: said once
    facts |= {"goal": goal, "minutes": ask.minutes, "when": when(ask, contact, member), "give": inside(ask.gives_back)}
    return for_situation(FIRST[ask.purpose], contact, member, own=own_templates(member), **facts)


def when(ask: Ask, contact: Contact, member: Member) -> str:
    """ "antes del 28 de noviembre", in the language of the message; "" where there is no day."""
    if ask.needed_by is None:
        return ""
    with translation.override(language_of(contact, member)):
        return before(ask.needed_by)


def before(day: date) -> str:
    return _("antes del %(date)s") % {"date": date_format(day, "MONTH_DAY_FORMAT")}


def for_step(ask: Ask, contact: Contact, member: Member, today: date) -> Draft | None:
    """The words of what comes next: a reminder, the thanks, the result; None where it needs none."""
    code = _situation(ask)
    if not code:
        return None
    with translation.override(language_of(contact, member)):
        topic = inside(ask.topic) or str(ask.get_purpose_display()).lower()
        what = _helped_with(ask, contact, member) if ask.helped_at else _("la respuesta, clara y a tiempo")
    about = {"what": what}
    if code == "ask_reminder":
        wrote = member.today(max(filter(None, (ask.sent_at, ask.followed_at))))
        about = {"ask": topic} | since(wrote, today, contact, member)
    return for_situation(code, contact, member, own=own_templates(member), **about)


def _helped_with(ask: Ask, contact: Contact, member: Member) -> str:
    return to_them(ask.help_note, contact, member, otherwise=inside(ask.help_note), advice=True)


def _situation(ask: Ask) -> str:
    if ask.sent_at is None or ask.closed_at:
        return ""
    if ask.helped_at:
        return "result" if ask.thanked_at else "thanks"
    return {"yes": "meeting_proposal", "no": "thanks"}.get(ask.answer, "ask_reminder")
