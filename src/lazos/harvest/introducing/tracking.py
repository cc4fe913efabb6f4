"""An introduction from the idea to what came of it: each act with the contact there was and the next step."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext as _

from lazos.activity.models import Deed
from lazos.activity.sentences import say
from lazos.core.language.phrases import inside
from lazos.harvest.acts import changing
from lazos.harvest.introducing.drafting import SIDES, contact_of, fill_in, other_side
from lazos.harvest.models import Acquaintance, Introduction
from lazos.people.wording import met
from lazos.practice.sentences import short_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact, Interaction

LOOK_AGAIN, INTRODUCE, HOW_IT_WENT = (timedelta(days=days) for days in (7, 1, 21))


def open_between(first: Contact, second: Contact) -> Introduction | None:
    both = [first.pk, second.pk]
    rows = Introduction.objects.owned_by(first.owner_id).filter(closed_at=None, first__in=both, second__in=both)
    return rows.first()


def begin(first: Contact, second: Contact, *, by: Member, **more: Any) -> Introduction:
    """An introduction with its first words: how each is known, what each gains where something noted says so."""
    introduction = Introduction(owner=by, first=first, second=second, **(_gains(first, second) | more))
    introduction.first_known, introduction.second_known = _known(first), _known(second)
    fill_in(introduction, by)
    introduction.save(force_insert=True)
    return introduction


def ask(introduction: Introduction, side: str, *, how: str, now: datetime) -> Deed:
    """One side was asked alone."""
    contact = contact_of(introduction, side)
    with changing(introduction, say("introduction_asked", **_name(contact)), now=now) as change:
        setattr(introduction, f"{side}_asked_at", now)
        change.spoke(contact, how=how, summary=_title(introduction, side))
        introduction.end_step(at=now)
        text = _("Ver si quiere conocer a %(name)s") % _name(contact_of(introduction, other_side(side)))
        introduction.propose(inside(text), change.today + LOOK_AGAIN, contact=contact, at=now)
    return _deed(change)


def answer(introduction: Introduction, side: str, what: str, *, now: datetime) -> Deed:
    """What one side said: yes or no. Only the member knows who said it."""
    contact = contact_of(introduction, side)
    with changing(introduction, say("introduction_answered", **_name(contact)), now=now) as change:
        if getattr(introduction, f"{side}_asked_at") is None:
            setattr(introduction, f"{side}_asked_at", now)
        before = getattr(introduction, f"{side}_answered_at")
        setattr(introduction, f"{side}_answered_at", now)
        setattr(introduction, f"{side}_answer", what)
        if before is None:  # a correction of what they said is no second message of theirs
            change.spoke(contact, how="message", direction="in", summary=_title(introduction, side))
        introduction.end_step(at=now)
        _propose_next(introduction, side, now)
    return _deed(change)


def introduce(introduction: Introduction, *, how: str, now: datetime, interaction: Interaction | None = None) -> Deed:
    """The member wrote to both."""
    first, second = introduction.first, introduction.second
    names = {"first": first.display_name, "second": second.display_name}
    with changing(introduction, say("introduced", **names), now=now) as change:
        introduction.introduced_at = now
        title = _("Presentación: %(names)s") % {"names": wording.joined(list(names.values()))}
        # Where one of them was noted in Hoy already, the other one was written to as well.
        change.spoke(
            *([first, second] if interaction is None else _others(interaction, first, second)), how=how, title=title
        )
        for side in SIDES:
            note = _title(introduction, side)
            change.exchanged(contact_of(introduction, side), "given", "introduction", note)
        introduction.end_step(at=now)
        text = _("Preguntarle cómo le fue con %(name)s") % {"name": short_name(second)}
        introduction.propose(inside(text), change.today + HOW_IT_WENT, contact=first, at=now)
    return _deed(change)


def tell(introduction: Introduction, outcome: str, *, now: datetime) -> Deed:
    """What came of it."""
    with changing(introduction, say("introduction_told"), now=now) as change:
        introduction.outcome, introduction.outcome_at, introduction.closed_at = outcome, now, now
        introduction.end_step(at=now)
    return _deed(change)


def let_be(introduction: Introduction, *, now: datetime) -> Deed:
    with changing(introduction, say("introduction_let_be"), now=now) as change:
        introduction.closed_at = now
        introduction.end_step(at=now, kept=False)
    return _deed(change)


def reopen(introduction: Introduction, *, now: datetime) -> Deed:
    with changing(introduction, say("introduction_reopened"), now=now) as change:
        introduction.closed_at = None
    return _deed(change)


def advance(introduction: Introduction, *, at: datetime, interaction: Interaction | None = None) -> Deed | None:
    """The step was said to be done elsewhere. What somebody answered only its own page can tell."""
    if introduction.closed_at or introduction.introduced_at or not introduction.is_agreed:
        return None
    return introduce(introduction, how="message", now=at, interaction=interaction)


def set_aside(acquaintance: Acquaintance, *, now: datetime) -> None:
    acquaintance.set_aside_at = now
    acquaintance.save(update_fields=["set_aside_at"])


def _propose_next(introduction: Introduction, side: str, now: datetime) -> None:
    today, other = introduction.owner.today(now), other_side(side)
    contact, others = contact_of(introduction, side), contact_of(introduction, other)
    if introduction.is_agreed:
        text = _("Presentarle a %(name)s: las dos partes dijeron que sí") % _name(introduction.second)
        introduction.propose(inside(text), today + INTRODUCE, contact=introduction.first, at=now)
    elif introduction.is_declined:
        asked = getattr(introduction, f"{other}_asked_at")
        if asked and getattr(introduction, f"{other}_answer") != "no":
            text = _("Decirle que esta vez la presentación no se dio")
            introduction.propose(inside(text), today + INTRODUCE, contact=others, at=now)
    elif getattr(introduction, f"{other}_asked_at") is None:
        text = _("Preguntarle si quiere conocer a %(name)s") % _name(contact)
        introduction.propose(inside(text), today + INTRODUCE, contact=others, at=now)
    else:
        text = _("Ver si quiere conocer a %(name)s") % _name(contact)
        introduction.propose(inside(text), today + LOOK_AGAIN, contact=others, at=now)


def _gains(first: Contact, second: Contact) -> dict[str, str]:
    """From what was found to fit, whichever way round."""
    both = [first.pk, second.pk]
    rows = Acquaintance.objects.owned_by(first.owner_id).filter(Q(first__in=both), Q(second__in=both))
    found = rows.select_related("first_need", "second_need", "first_offer", "second_offer").first()
    if found is None:
        return {}
    gains = {found.first_id: found.second_offer.text, found.second_id: found.first_offer.text}
    return {"first_gains": gains[first.pk][:300], "second_gains": gains[second.pk][:300]}


def _known(contact: Contact) -> str:
    return (met(contact).strip().rstrip(".") or contact.in_common)[:300]


def _title(introduction: Introduction, side: str) -> str:
    return _("Presentarle a %(name)s") % _name(contact_of(introduction, other_side(side)))


def _others(interaction: Interaction, *contacts: Contact) -> list[Contact]:
    noted = set(interaction.contacts.values_list("pk", flat=True))
    return [contact for contact in contacts if contact.pk not in noted]


def _name(contact: Contact) -> dict[str, str]:
    return {"name": contact.display_name}


def _deed(change: Any) -> Deed:
    deed: Deed = change.deed
    return deed
