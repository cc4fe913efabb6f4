"""What becomes of an ask: each act sets its moment, notes the contact there was, and proposes what comes next."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.activity.models import Deed, follow
from lazos.activity.sentences import say
from lazos.core.language.phrases import inside
from lazos.harvest.acts import changing
from lazos.harvest.asks.state import subject_of
from lazos.harvest.drafting import PATIENCE

if TYPE_CHECKING:
    from lazos.harvest.models import Ask
    from lazos.people.models import Interaction

ARRANGE, THANK, LATER, REPORT = (timedelta(days=days) for days in (3, 1, 30, 30))
#: Which kind of help an ask brings when it brings any.
HELP = {
    "advice": "advice",
    "interview": "advice",
    "introduction": "introduction",
    "referral": "referral",
    "feedback": "feedback",
    "recommendation": "referral",
    "problem": "help",
}


def send(ask: Ask, *, how: str, day: date, now: datetime) -> Deed:
    """The member says that they sent it, on `day`."""
    from lazos.harvest.campaigning import acts as campaigning  # which knows the models that know this module

    with changing(ask, say("ask_sent", name=ask.contact.display_name), now=now) as change:
        ask.sent_at = now if day == change.today else datetime.combine(day, datetime.min.time(), ask.owner.zone)
        change.spoke(ask.contact, how=how, day=day, summary=subject_of(ask))
        _propose_patience(ask, max(day, change.today - PATIENCE), now)
        campaign = campaigning.asked(ask.campaign_id, ask.contact, now=now)
    follow(_deed(change), campaign)
    return _deed(change)


def follow_up(ask: Ask, *, how: str, now: datetime, interaction: Interaction | None = None) -> Deed:
    """They were reminded, gently."""
    with changing(ask, say("ask_followed", name=ask.contact.display_name), now=now) as change:
        ask.followed_at = now
        if interaction is None:
            change.spoke(ask.contact, how=how, summary=subject_of(ask))
        ask.end_step(at=now)
        _propose_patience(ask, change.today, now)
    return _deed(change)


def answer(ask: Ask, what: str, *, note: str, how: str, until: date | None, now: datetime) -> Deed:
    """They answered: `what` is yes, later (come back on `until`) or no."""
    with changing(ask, say("ask_answered", name=ask.contact.display_name), now=now) as change:
        ask.answered_at, ask.answer, ask.answer_note = now, what, note
        change.spoke(ask.contact, how=how, direction="in", title=_spoken_of(ask), summary=note)
        ask.end_step(at=now)
        _propose_after_answer(ask, until, now)
    return _deed(change)


def receive(ask: Ask, *, note: str, how: str, now: datetime) -> Deed:
    """They helped. `how` "" where the conversation is noted already."""
    with changing(ask, say("ask_helped", name=ask.contact.display_name), now=now) as change:
        if ask.answered_at is None:
            ask.answered_at, ask.answer = now, "yes"
        ask.helped_at, ask.help_note = now, note
        if how:
            change.spoke(ask.contact, how=how, direction="both", title=_spoken_of(ask), summary=note)
        ask.received = change.exchanged(ask.contact, "received", HELP[ask.purpose], note or subject_of(ask))
        ask.end_step(at=now)
        text = _("Darle las gracias: %(what)s") % {"what": note or subject_of(ask)}
        ask.propose(inside(text), change.today + THANK, contact=ask.contact, at=now)
    return _deed(change)


def thank(ask: Ask, *, how: str, now: datetime, interaction: Interaction | None = None) -> Deed:
    """Thanked: for the help, and then they are told in a month what came of it; or for the answer, and that is all."""
    with changing(ask, say("ask_thanked", name=ask.contact.display_name), now=now) as change:
        ask.thanked_at = now
        if interaction is None:
            change.spoke(ask.contact, how=how, title=_("Gracias: %(what)s") % {"what": subject_of(ask)})
            change.exchanged(ask.contact, "given", "thanks")
        change.gave_thanks_for(ask.received)
        ask.end_step(at=now)
        if ask.helped_at:
            text = _("Contarle en qué quedó: %(what)s") % {"what": ask.help_note or subject_of(ask)}
            ask.propose(inside(text), change.today + REPORT, contact=ask.contact, at=now)
        else:
            ask.closed_at = now
    return _deed(change)


def report(ask: Ask, *, result: str, how: str, now: datetime, interaction: Interaction | None = None) -> Deed:
    """They know what came of it: the ask is closed."""
    with changing(ask, say("ask_reported", name=ask.contact.display_name), now=now) as change:
        ask.reported_at = ask.closed_at = now
        ask.result = result
        if interaction is None:
            title = _("En qué quedó: %(what)s") % {"what": subject_of(ask)}
            change.spoke(ask.contact, how=how, title=title, summary=result)
        change.gave_thanks_for(ask.received)
        ask.thanked_at = ask.thanked_at or now
        ask.end_step(at=now)
    return _deed(change)


def let_be(ask: Ask, *, now: datetime) -> Deed:
    """It is left as it stands."""
    with changing(ask, say("ask_let_be", name=ask.contact.display_name), now=now) as change:
        ask.closed_at = now
        ask.end_step(at=now, kept=False)
    return _deed(change)


def reopen(ask: Ask, *, now: datetime) -> Deed:
    with changing(ask, say("ask_reopened", name=ask.contact.display_name), now=now) as change:
        ask.closed_at = None
        if ask.helped_at is None and ask.sent_at:
            _propose_patience(ask, change.today - PATIENCE, now)
    return _deed(change)


def advance(ask: Ask, *, at: datetime, interaction: Interaction | None = None) -> Deed | None:
    """The step was said to be done in Hoy or among the promises: what it was about is done here too."""
    more: dict[str, Any] = {"how": "message", "now": at, "interaction": interaction}
    if ask.closed_at or not ask.sent_at:
        return None
    if ask.helped_at:
        return report(ask, result="", **more) if ask.thanked_at else thank(ask, **more)
    if ask.answer == "no":
        return thank(ask, **more)
    return follow_up(ask, **more) if ask.answer != "yes" else None


def _propose_patience(ask: Ask, since: date, now: datetime) -> None:
    text = _("Preguntarle si pudo ver tu petición: %(what)s") % {"what": subject_of(ask)}
    ask.propose(inside(text), since + PATIENCE, contact=ask.contact, at=now)


def _propose_after_answer(ask: Ask, until: date | None, now: datetime) -> None:
    today = ask.owner.today(now)
    text, due = {
        "yes": (_("Acordar cuándo: %(what)s"), today + ARRANGE),
        "later": (_("Volver a preguntarle: %(what)s"), until or today + LATER),
        "no": (_("Agradecerle que respondió: %(what)s"), today + THANK),
    }[ask.answer]
    ask.propose(inside(text % {"what": subject_of(ask)}), due, contact=ask.contact, at=now)


def _spoken_of(ask: Ask) -> str:
    """What they spoke of: it comes back in later messages, where “15 min sobre…” would be odd."""
    return ask.topic or subject_of(ask)


def _deed(change: Any) -> Deed:
    deed: Deed = change.deed
    return deed
