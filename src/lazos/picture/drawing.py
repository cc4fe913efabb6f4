"""Drawing the picture, and drawing it again when people or their history have changed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, timedelta

from django.db.models import Count, Max, Sum
from django.utils import timezone
from django_tasks import task

from lazos.accounts.models import Member
from lazos.background.jobs import enqueue_on_commit
from lazos.core.picture import findings, place, would_welcome
from lazos.core.picture.sectors import sector_of
from lazos.people.models import Contact, Tending
from lazos.picture import sleeping
from lazos.picture.gathering import Network, gather, persons, ring_of, spots, standings
from lazos.picture.groups import keyed
from lazos.picture.models import Picture
from lazos.practice.models import Goal
from lazos.practice.seeds import SEEDS

#: Up to so many people a picture is drawn while the page waits; beyond, in the background.
AT_ONCE = 1_500
#: Ties cool by themselves: a picture older than this is drawn again.
STALE = timedelta(hours=12)
LEARNED_FOR = timedelta(days=7)
#: Raised with every change of how it is drawn, so that no picture of an older Lazos stays.
DRAWING = 3
#: "Nobody from there" is said once so many of the circles of the guided start are in use: before, it says nothing.
_CIRCLES_IN_USE = 3


def current(member: Member, *, now: datetime) -> Picture:
    """The picture to show now. A large one that is out of date is shown as it was and drawn again meanwhile."""
    last: Picture | None = Picture.objects.owned_by(member).first()
    mark = mark_of(member)
    if last is not None and last.seen == mark and now - last.drawn_at < STALE:
        return last
    if last is not None and len(last.people) > AT_ONCE:
        enqueue_on_commit(draw_again, member.pk)
        return last
    return draw(member, now=now, mark=mark)


def draw(member: Member, *, now: datetime, mark: str = "") -> Picture:
    today = member.today(now)
    mark = mark or mark_of(member)
    network = gather(member, today)
    habits = Picture.objects.owned_by(member).values_list("habits", flat=True).first() or []
    places, groups = place(spots(network), network.ties), keyed(network)
    at = {key: nth for nth, (key, _name) in enumerate(groups)}
    rings = {pk: int(ring_of(row, pk in network.tended)) for pk, row in network.rows.items()}
    facts = {
        "drawn_at": now,
        "seen": mark,
        "people": [
            [pk, rings[pk], x, y, at.get(network.groups.get(pk, ""), -1)] for pk, (x, y) in sorted(places.items())
        ],
        "ties": network.ties,
        "groups": groups,
        "findings": [asdict(one) for one in findings(persons(network), network.ties, wanted=_wanted(member, network))],
        "welcome": would_welcome(standings(member, network, today)),
        "dormant": sleeping.told(member, network, today, habits),
    }
    return Picture.objects.update_or_create(owner=member, defaults=facts)[0]


def learn_when_due(member: Member, picture: Picture, *, now: datetime) -> None:
    """How ties live on changes over months, and takes half a second to learn: once a week, in the background."""
    if picture.learned_at is None or now - picture.learned_at >= LEARNED_FOR:
        enqueue_on_commit(learn, member.pk)


@task()
def learn(member_id: int) -> None:
    """Idempotent: what was learned this week is left as it is."""
    now = timezone.now()
    member = Member.objects.get(pk=member_id)
    picture = Picture.objects.owned_by(member).first()
    if picture is None or (picture.learned_at is not None and now - picture.learned_at < LEARNED_FOR):
        return
    habits = sleeping.learned(member, member.today(now))
    Picture.objects.owned_by(member).update(habits=habits, learned_at=now)
    draw(member, now=now)


@task()
def draw_again(member_id: int) -> None:
    """Idempotent: what is up to date is left as it is."""
    now = timezone.now()
    member = Member.objects.get(pk=member_id)
    last = Picture.objects.owned_by(member).first()
    if last is None or last.seen != mark_of(member) or now - last.drawn_at >= STALE:
        draw(member, now=now)


def mark_of(member: Member) -> str:
    """Changes whenever the picture would: people, their words, their days of contact, who is tended."""
    mine = Contact.objects.owned_by(member).aggregate(
        many=Count("pk"), newest=Max("pk"), changed=Max("updated_at"), days=Sum("contact_days")
    )
    tended = Tending.objects.owned_by(member).aggregate(many=Count("pk"), newest=Max("pk"))
    changed = int(mine["changed"].timestamp() * 1000) if mine["changed"] else 0
    parts = (DRAWING, mine["many"], mine["newest"], changed, mine["days"], tended["many"], tended["newest"])
    return "/".join(str(part or 0) for part in parts)


def _wanted(member: Member, network: Network) -> dict[str, list[str]]:
    """Of what somebody is needed: the fields of the open goals, and the circles that are not in use yet."""
    goals = Goal.objects.owned_by(member).filter(reached_at=None).values_list("text", flat=True)
    fields = [sector for text in goals if (sector := sector_of(text))]
    used = {facets["seed"] for facets in network.facets.values() if "seed" in facets}
    circles = [code for code in SEEDS if code not in used] if len(used) >= _CIRCLES_IN_USE else []
    return {"sector": list(dict.fromkeys(fields)), "seed": circles}
