"""What happens to a clipping, each in one call; what would be lost can be undone."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.background.jobs import enqueue_on_commit
from lazos.people import records, snapshots
from lazos.people.models import Contact, Exchange, Interaction
from lazos.sharing.keeping import kept_before, key_of
from lazos.sharing.models import LONGEST_NOTE, Clipping, ClippingPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Between two readings of one page: each may hold the worker for seconds, and a stranger's server is asked by us.
BREATH = timedelta(minutes=1)


class NoteFull(Exception):
    """What was said now does not fit into the note of `clipping`, which was kept before. Nothing was written."""

    def __init__(self, clipping: Clipping) -> None:
        super().__init__(clipping.pk)
        self.clipping = clipping


def keep(member: Member, *, link: str, title: str, note: str, day: date | None, now: datetime) -> tuple[Clipping, bool]:
    """(the clipping, whether it is new). A page that was kept before stays one, and is told what is said of it now.

    Raises `NoteFull`.
    """
    try:
        with transaction.atomic():
            if known := kept_before(member, link):
                _add(known, title=title, note=note, day=day, now=now)
                return known, False
            clipping = Clipping.objects.create(
                owner=member, kind=_kind(link, day), url=link, key=key_of(link), title=title, note=note, day=day,
                created_at=now,
            )  # fmt: skip
            work_out(clipping, now=now, reads=True)
    except IntegrityError:  # the same page, sent twice at once
        with transaction.atomic():
            known = Clipping.objects.owned_by(member).get(key=key_of(link))
            _add(known, title=title, note=note, day=day, now=now)
            return known, False
    return clipping, True


def change(clipping: Clipping, *, title: str, note: str, day: date | None, seen: int | None, now: datetime) -> None:
    """Raises `StaleVersion`."""
    with transaction.atomic():
        clipping.title, clipping.note, clipping.day = title, note, day
        clipping.kind = _kind(clipping.url, day)
        clipping.save_changes("title", "note", "day", "kind", seen=seen)
        work_out(clipping, now=now)


def read_again(clipping: Clipping, *, now: datetime) -> bool:
    """False where its page was read a moment ago: one page that is asked for again and again does not count as many."""
    if clipping.read_at is not None and now - clipping.read_at < BREATH:
        return False
    with transaction.atomic():
        clipping.write(read_at=None, problem="")
        work_out(clipping, now=now, reads=True)
    return True


def work_out(clipping: Clipping, *, now: datetime, reads: bool = False) -> None:
    """Hands it to the job that looks for whom it would interest, and that `reads` its page before.

    Only what the member put in or asked for is read: nothing that an import brought is asked of the network.
    """
    from lazos.sharing import jobs

    clipping.write(asked_at=now)
    enqueue_on_commit(jobs.work_out, clipping.pk, reads)


def share(clipping: Clipping, contact: Contact, *, how: str, now: datetime) -> Deed | None:
    """The member gave it: a conversation, value given, and it is not proposed to them again. None: told before."""
    owner, today = clipping.owner, clipping.owner.today(now)
    with transaction.atomic():
        row = _row_of(clipping, contact)
        if row.shared_at is not None:
            return None
        talk = records.record_interaction(
            owner, [contact], kind=how, day=today, today=today, direction="out", title=str(clipping)[:300]
        )
        facts = _give(row, clipping, contact, talk, today, now)
        subject = say("clipping_shared", name=contact.display_name, title=str(clipping))
        return record(owner, "clipping_shared", at=now, subject=subject, interaction=talk.pk, **facts)


def share_in(clipping: Clipping, contact: Contact, talk: Interaction, *, today: date, now: datetime) -> dict[str, Any]:
    """It was given in a conversation that is noted already; the facts by which that deed takes it back (`unshare`)."""
    with transaction.atomic():
        row = _row_of(clipping, contact)
        if row.shared_at is not None:
            return {}
        if not talk.title:
            records.change_interaction(talk, today=today, title=str(clipping)[:300])
        return _give(row, clipping, contact, talk, today, now)


def set_aside(clipping: Clipping, contact: Contact, *, now: datetime) -> Deed | None:
    """Not for them, or not now: it is not proposed to them again. None where it was said before."""
    with transaction.atomic():
        row = _row_of(clipping, contact)
        if row.set_aside_at is not None or row.shared_at is not None:
            return None
        row.set_aside_at = now
        row.save(update_fields=["set_aside_at"])
        subject = say("clipping_set_aside", name=contact.display_name, title=str(clipping))
        facts = {"contact": contact.pk, "clippingperson": row.pk}
        return record(clipping.owner, "clipping_set_aside", at=now, subject=subject, **facts)


def let_go(clipping: Clipping, *, now: datetime) -> Deed:
    """The clipping goes; what was given of it stays in the stories of people."""
    with transaction.atomic():
        rows = list(clipping.people.exclude(shared_at=None, set_aside_at=None))
        subject = say("clipping_let_go", title=str(clipping))
        deed = record(
            clipping.owner, "clipping_let_go", at=now, subject=subject,
            clipping=snapshots.taken(clipping), answered=[snapshots.taken(row) for row in rows],
        )  # fmt: skip
        clipping.delete()
    return deed


@undoes("clipping_shared")
def _not_shared(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner
    unshare(owner, facts)
    for talk in Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]):
        records.remove_interaction(talk, today=owner.today(now))


def unshare(owner: Member, facts: dict[str, Any]) -> None:
    """Takes the gift back that `facts` name; the conversation is the business of who noted it."""
    Exchange.objects.owned_by(owner).filter(pk=facts.get("exchange")).delete()
    ClippingPerson.objects.owned_by(owner).filter(pk=facts.get("clippingperson")).update(shared_at=None, exchange=None)


@undoes("clipping_set_aside")
def _not_set_aside(deed: Deed, now: datetime) -> None:
    rows = ClippingPerson.objects.owned_by(deed.owner_id).filter(pk=deed.facts["clippingperson"])
    rows.update(set_aside_at=None)


@undoes("clipping_let_go")
def _kept_again(deed: Deed, now: datetime) -> None:
    """Unless the same page was kept again since: that one stays, and knows to whom it was given."""
    values = deed.facts["clipping"]
    same = Clipping.objects.owned_by(deed.owner_id).filter(key=values["key"]).first()
    clipping: Any = same or snapshots.given_back(Clipping, values)
    for row in deed.facts["answered"]:
        there = clipping.people.filter(contact=row["contact_id"])
        if snapshots.can_come_back(ClippingPerson, row | {"clipping_id": clipping.pk}):
            there.filter(shared_at=None, set_aside_at=None).delete()
            if not there.exists():
                snapshots.given_back(ClippingPerson, row | {"clipping_id": clipping.pk})
    work_out(clipping, now=now)


def _give(
    row: ClippingPerson, clipping: Clipping, contact: Contact, talk: Interaction, today: date, now: datetime
) -> dict[str, Any]:
    row.exchange = records.record_exchange(
        contact, direction="given", kind=_gift(clipping), day=today, note=str(clipping)[:500], interaction=talk
    )
    row.shared_at = now
    row.save(update_fields=["exchange", "shared_at"])
    return {"contact": contact.pk, "clippingperson": row.pk, "exchange": row.exchange_id}


def _kind(link: str, day: date | None) -> str:
    if day is not None:
        return Clipping.Kind.EVENT
    return Clipping.Kind.LINK if link else Clipping.Kind.IDEA


def _gift(clipping: Clipping) -> str:
    return Exchange.Kind.ARTICLE if clipping.kind == Clipping.Kind.LINK else Exchange.Kind.RESOURCE


def _add(clipping: Clipping, *, title: str, note: str, day: date | None, now: datetime) -> None:
    """Nothing that was typed is lost: a first title is its title, another one joins the note, and a new day is its day
    (a fair has one page and comes every year)."""
    if title and not clipping.title:
        clipping.title = title
    elif title != clipping.title:
        note = "\n".join(part for part in (title, note) if part)
    if note and note not in clipping.note:
        clipping.note = f"{clipping.note}\n{note}".strip()
        if len(clipping.note) > LONGEST_NOTE:
            raise NoteFull(clipping)
    clipping.day = day or clipping.day
    clipping.kind = _kind(clipping.url, clipping.day)
    was = Clipping.objects.owned_by(clipping.owner_id).values("title", "note", "day", "kind").get(pk=clipping.pk)
    if changed := [name for name, value in was.items() if getattr(clipping, name) != value]:
        clipping.save_changes(*changed)
        work_out(clipping, now=now)


def _row_of(clipping: Clipping, contact: Contact) -> ClippingPerson:
    """Locked with the contact: two taps at once are one after the other."""
    list(Contact.objects.owned_by(clipping.owner_id).select_for_update().filter(pk=contact.pk).values_list("pk"))
    # The row too: a job that looks for people at this moment takes the open ones away.
    rows = ClippingPerson.objects.owned_by(clipping.owner_id).select_for_update()
    row: ClippingPerson = rows.get_or_create(
        clipping=clipping, contact=contact, defaults={"owner_id": clipping.owner_id}
    )[0]
    return row
