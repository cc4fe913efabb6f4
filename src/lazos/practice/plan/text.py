"""The day as plain text, for a terminal."""

from __future__ import annotations

from django.utils.translation import gettext as _

from lazos.practice.plan.day import Card, Day
from lazos.practice.wording import headline
from lazos.web import wording


def as_text(day: Day) -> str:
    lines = [headline(len(day.open)), ""]
    for card in day.open:
        lines += [*_card(card), ""]
    for promise in day.promises:
        due = wording.near(promise.due, day.date) if promise.due else _("sin prisa")
        lines.append(f"{promise.contact.display_name}: {promise.text} ({due})")
    for near in day.dates:
        lines.append(f"{near.contact.display_name} {near.text}, {wording.near(near.on, day.date)}")
    return "\n".join(lines).rstrip()


def _card(card: Card) -> list[str]:
    last, to_give = _("Lo último"), _("Para darle")
    return [
        f"{card.contact.display_name} · {card.line.minutes} min",
        f"  {card.reason}",
        *([f"  {last}: {card.last_topic}"] if card.last_topic else []),
        f"  {to_give}: {card.give}",
        f"  “{card.draft.text}”",
    ]
