"""The messages of an introduction: to each alone, to both together, and when it did not come about."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from django.utils import translation
from django.utils.translation import gettext as _

from lazos.core.language.phrases import inside
from lazos.practice.drafts import Draft, Way, for_situation, language_of, own_templates, ways
from lazos.practice.sentences import short_name

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.harvest.models import Introduction
    from lazos.people.models import Contact

SIDES = ("first", "second")


def other_side(side: str) -> str:
    return SIDES[1 - SIDES.index(side)]


def contact_of(introduction: Introduction, side: str) -> Contact:
    contact: Contact = getattr(introduction, side)
    return contact


def to_one(introduction: Introduction, side: str, member: Member, code: str = "introduction_ask_first") -> Draft:
    """The private question to one side; no detail of the other goes with it."""
    contact, other = contact_of(introduction, side), contact_of(introduction, other_side(side))
    facts = {
        "other": short_name(other) if code == "introduction_ask_first" else other.display_name,
        "other_about": lowered_about(introduction, other_side(side)),
    } | gains(introduction, side)
    if code != "introduction_ask_first":
        facts = {"other": short_name(other)}
    return for_situation(code, contact, member, own=own_templates(member), **facts)


def to_both(introduction: Introduction, member: Member) -> Draft:
    """What both read: how the member knows each, and what each gains."""
    first, second = introduction.first, introduction.second
    facts = {
        "other": short_name(second),
        "about": lowered_about(introduction, "first"),
        "other_about": lowered_about(introduction, "second"),
    } | gains(introduction, "first")
    return for_situation("introduction_text", first, member, own=own_templates(member), **facts)


def gains(introduction: Introduction, side: str) -> dict[str, str]:
    """What each gains, seen from `side`. What both gain alike joins them: it is said once."""
    own, others = (inside(getattr(introduction, f"{one}_gains")) for one in (side, other_side(side)))
    return {"interest": own} if own and own == others else {"gain": own, "other_gain": others}


def lowered_about(introduction: Introduction, side: str) -> str:
    """Who they are and how the member knows them: "abogada; nos conocemos de esto: Lima, 2021"."""
    contact = contact_of(introduction, side)
    known = getattr(introduction, f"{side}_known").strip().rstrip(".")
    doing = ", ".join(part for part in (contact.role, contact.organisation) if part)
    with translation.override(language_of(introduction.first, introduction.owner)):
        met = _("nos conocemos de esto: %(how)s") % {"how": known} if known else ""
    return "; ".join(part for part in (inside(doing), met) if part)


def fill_in(introduction: Introduction, member: Member) -> None:
    """First words wherever there are none yet."""
    for side in SIDES:
        if not getattr(introduction, f"{side}_ask"):
            setattr(introduction, f"{side}_ask", to_one(introduction, side, member).text)
    if not introduction.message:
        introduction.message = to_both(introduction, member).text
    introduction.language = language_of(introduction.first, member)


def ways_to_one(introduction: Introduction, side: str, member: Member) -> list[Way]:
    draft = to_one(introduction, side, member)
    text = getattr(introduction, f"{side}_ask") or draft.text
    return ways(contact_of(introduction, side), Draft("", draft.subject, text, draft.language))


def ways_to_both(introduction: Introduction, member: Member) -> list[Way]:
    """One mail to the two, where both addresses are known."""
    addresses = []
    for side in SIDES:
        emails = sorted(contact_of(introduction, side).emails.all(), key=lambda email: not email.preferred)
        addresses += [email.address for email in emails[:1]]
    if len(addresses) < len(SIDES):
        return []
    to, subject = ",".join(quote(address, safe="@") for address in addresses), to_both(introduction, member).subject
    base = f"mailto:{to}?subject={quote(subject)}&body="
    text = introduction.message.replace("\r\n", "\n").replace("\n", "\r\n")
    return [Way("email", base + quote(text), base)]
