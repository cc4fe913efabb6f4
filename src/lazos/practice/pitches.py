"""The member's presentation, in as many versions as they like: which one is shown, what happens to each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from lazos.activity.models import Deed, demand_untouched, record, undoes
from lazos.activity.sentences import say
from lazos.practice.models import Pitch

if TYPE_CHECKING:
    from lazos.accounts.models import Member

FIELDS = ("name", "language", "who", "what", "moves", "why")
#: An unhurried speaking voice.
WORDS_A_MINUTE = 140


@dataclass(frozen=True, slots=True)
class Versions:
    all: list[Pitch]
    current: Pitch | None


def of(member: Member, chosen: str = "") -> Versions:
    """Every version, and the one that `chosen` (its number) names; else the first."""
    rows = list(Pitch.objects.owned_by(member))
    named = next((pitch for pitch in rows if str(pitch.pk) == chosen), None)
    return Versions(rows, named or (rows[0] if rows else None))


def seconds(pitch: Pitch) -> int:
    """How long it takes to say."""
    return round(len(pitch.text.split()) * 60 / WORDS_A_MINUTE)


def add(member: Member, pitch: Pitch) -> Pitch:
    pitch.owner, pitch.position = member, Pitch.objects.owned_by(member).count()
    pitch.save()
    return pitch


@transaction.atomic
def change(pitch: Pitch, *, seen: int | None, now: datetime) -> Deed:
    """Raises `StaleVersion`. The words before can be brought back."""
    before = Pitch.objects.owned_by(pitch.owner_id).get(pk=pitch.pk)
    pitch.save_changes(*FIELDS, seen=seen)
    subject = say("pitch_changed", name=pitch.name)
    words = {"before": _words(before), "after": _words(pitch)}
    return record(pitch.owner, "pitch_changed", at=now, subject=subject, pitch=pitch.pk, **words)


@transaction.atomic
def put_first(pitch: Pitch) -> None:
    """The one that is shown, and that one tap copies."""
    others = [other for other in Pitch.objects.owned_by(pitch.owner_id) if other.pk != pitch.pk]
    for position, one in enumerate([pitch, *others]):
        one.position = position
        one.save_changes("position")


@transaction.atomic
def remove(pitch: Pitch, *, now: datetime) -> Deed:
    subject = say("pitch_removed", name=pitch.name)
    words = _words(pitch) | {"position": pitch.position}
    deed = record(pitch.owner, "pitch_removed", at=now, subject=subject, before=words)
    pitch.delete()
    return deed


@undoes("pitch_changed")
def _change_back(deed: Deed, now: datetime) -> None:
    for pitch in Pitch.objects.owned_by(deed.owner_id).filter(pk=deed.facts["pitch"]):
        demand_untouched(pitch, deed.facts.get("after", {}))
        for name, value in deed.facts["before"].items():
            setattr(pitch, name, value)
        pitch.save_changes(*FIELDS)


@undoes("pitch_removed")
def _write_again(deed: Deed, now: datetime) -> None:
    Pitch.objects.create(owner=deed.owner, **deed.facts["before"])


def _words(pitch: Pitch) -> dict[str, str]:
    return {name: getattr(pitch, name) for name in FIELDS}
