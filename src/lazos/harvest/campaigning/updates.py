"""News for those who follow a campaign. The member sends it in their own mail or messenger; each is told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.harvest.changes import made
from lazos.harvest.models import Campaign, CampaignNote, CampaignUpdate
from lazos.people import records
from lazos.people.models import Contact, Interaction
from lazos.practice.drafts import Draft, Way, language_of, ways
from lazos.practice.drafts.writing import addressed

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@dataclass(frozen=True, slots=True)
class Recipient:
    """`other_language`: es or en where the two write in another language than the news is in, else ""."""

    contact: Contact
    draft: Draft
    links: list[Way]
    told: bool
    other_language: str = ""


def helpers(campaign: Campaign) -> list[Contact]:
    """Who follows the campaign and can be written to."""
    rows = campaign.people.filter(helps=True, left_at=None, contact__merged_into=None, contact__archival=None)
    people = rows.select_related("contact").prefetch_related("contact__emails", "contact__phones", "contact__links")
    return [row.contact for row in people.order_by("pk")]


def subject(campaign: Campaign, day: date) -> str:
    """ "Novedad de noviembre". `day` is the member's."""
    return _("Novedad de %(month)s") % {"month": date_format(day, "F").lower()}


def proposed(campaign: Campaign, today: Any) -> str:
    """A first text from what was noted since the last news. All read the same, so it says neither tú nor usted."""
    last = campaign.updates.order_by("-pk").first()
    notes = CampaignNote.objects.filter(campaign=campaign, day__lte=today).order_by("day", "pk")
    fresh = notes.filter(created_at__gt=last.created_at) if last else notes
    learned = [note.text.strip().rstrip(".") for note in fresh.exclude(kind="material")][-2:]
    if learned:
        told = {"title": campaign.title, "learned": "; ".join(learned)}
        said = _(
            "Una novedad sobre esto: %(title)s. En estas semanas: %(learned)s. Sigo en ello. Gracias por acompañarme."
        )
        return said % told
    said = _("Una novedad sobre esto: %(title)s. Avanza, un paso a la vez. Gracias por acompañarme.")
    return said % {"title": campaign.title}


def begin(campaign: Campaign, text: str, *, now: datetime) -> tuple[CampaignUpdate, Deed]:
    with transaction.atomic():
        update = CampaignUpdate.objects.create(owner=campaign.owner, campaign=campaign, text=text, created_at=now)
        return update, made(update, say("update_begun", title=campaign.title), now=now)


def recipients(update: CampaignUpdate, member: Member) -> list[Recipient]:
    """Those who follow, and those who were told already; each with the text addressed to them."""
    told = list(update.told.filter(merged_into=None).prefetch_related("emails", "phones", "links"))
    people = {contact.pk: contact for contact in [*helpers(update.campaign), *told]}
    knows = {contact.pk for contact in told}
    return [_recipient(update, contact, member, contact.pk in knows) for contact in people.values()]


def tell(update: CampaignUpdate, contact: Contact, *, now: datetime) -> Deed | None:
    """The member sent it to `contact`: once. It counts as contact."""
    member = update.owner
    with transaction.atomic():
        if update.told.filter(pk=contact.pk).exists():
            return None
        update.told.add(contact)
        today = member.today(now)
        talk = records.record_interaction(member, [contact], kind="message", direction="out", day=today, today=today)
        said = say("campaign_told", name=contact.display_name)
        if all(one.told for one in recipients(update, member)):
            update.sent_at = now
            update.save_changes("sent_at")
        return record(
            member, "campaign_told", at=now, subject=said, update=update.pk, contact=contact.pk, interaction=talk.pk
        )


@undoes("campaign_told")
def _not_told(deed: Deed, now: datetime) -> None:
    facts = deed.facts
    update = CampaignUpdate.objects.owned_by(deed.owner_id).filter(pk=facts["update"]).first()
    if update is not None:
        update.told.remove(facts["contact"])
        update.sent_at = None
        update.save_changes("sent_at")
    for talk in Interaction.objects.owned_by(deed.owner_id).filter(pk=facts["interaction"]):
        records.remove_interaction(talk, today=deed.owner.today(now))


def _recipient(update: CampaignUpdate, contact: Contact, member: Member, told: bool) -> Recipient:
    # The news is one text: it greets in the language that it is written in.
    name = addressed(contact, member.language)
    hello = f"Hello {name}," if member.language == "en" else f"Hola, {name}."
    with override(member.language):
        title = subject(update.campaign, member.today(update.created_at))
    draft = Draft("progress_helpers", title, f"{hello} {update.text}", member.language)
    usual = language_of(contact, member)
    return Recipient(contact, draft, ways(contact, draft), told, usual if usual != member.language else "")
