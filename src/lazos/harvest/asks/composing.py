"""Writing an ask: its first words, saving them, taking a phrase that the checker proposes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.activity.models import Deed
from lazos.harvest.acts import changing
from lazos.harvest.asks import drafting
from lazos.harvest.asks.checking import found_in
from lazos.harvest.models import Ask

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact

FIELDS = ("purpose", "minutes", "needed_by", "topic", "gives_back", "message")


def begin(contact: Contact, *, by: Member, purpose: str, topic: str = "", **more: Any) -> Ask:
    """A draft with its first words. `more`: other fields of `Ask` (goal, campaign …)."""
    more = {"minutes": drafting.MINUTES} | more
    ask = Ask(owner=by, contact=contact, purpose=purpose, topic=topic, **more)
    draft = drafting.first(ask, contact, by)
    ask.message, ask.language = draft.text, draft.language
    ask.save(force_insert=True)
    return ask


def save(ask: Ask, form: Any) -> None:
    """What the form says. Raises `StaleVersion`. An emptied message gets its first words again."""
    if not ask.message.strip():
        ask.message = drafting.first(ask, ask.contact, ask.owner).text
    ask.save_changes(*FIELDS, seen=form.seen_version)


def redraft(ask: Ask, *, now: datetime) -> Deed:
    """New first words from what the form says now; the former ones come back with the deed."""
    with changing(ask, _("Pediste otro texto para %(name)s") % {"name": ask.contact.display_name}, now=now) as change:
        ask.message = drafting.first(ask, ask.contact, ask.owner).text
        ask.left_as_is = []
    return _deed(change)


def rewrite(ask: Ask, named: str, *, now: datetime) -> Deed | None:
    """Puts the proposed phrase in the place of the one it is about; None where the text is no longer so."""
    found = found_in(ask, ask.message, named)
    if found is None or not found.rewrite:
        return None
    with changing(ask, _("Cambiaste una frase de tu petición a %(name)s") % {"name": ask.contact}, now=now) as change:
        ask.message = found.applied
    return _deed(change)


def leave_as_is(ask: Ask, named: str) -> None:
    found = found_in(ask, ask.message, named)
    if found is not None and [found.code, found.words] not in ask.left_as_is:
        ask.left_as_is = [*ask.left_as_is, [found.code, found.words]][-50:]
        ask.save_changes("left_as_is")


def subject(ask: Ask) -> str:
    return drafting.first(ask, ask.contact, ask.owner).subject


def _deed(change: Any) -> Deed:
    deed: Deed = change.deed
    return deed
