"""`./lazos today --member EMAIL`: the plan of a day, for a person or for a script."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING, Any

from lazos.config.cli import CommandError
from lazos.config.cli.django import member_called, set_up
from lazos.config.cli.output import print_json
from lazos.config.cli.words import word

if TYPE_CHECKING:
    from lazos.practice.plan import Card, Day

HELP = ("las personas de hoy", "today's people")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--member", required=True, metavar="EMAIL")
    parser.add_argument("--date", type=_day, default=None, metavar="YYYY-MM-DD", help=word(("otro día", "another day")))
    parser.add_argument("--json", action="store_true", help=word(("un objeto JSON", "a JSON object")))


def run(options: argparse.Namespace) -> int:
    from lazos.config.translations import compile_all

    compile_all()
    set_up()
    from django.utils import timezone, translation

    from lazos.practice.plan import day_of
    from lazos.practice.plan.text import as_text

    member = member_called(options.member)
    with translation.override(member.language), timezone.override(member.zone):
        day = day_of(member, options.date or member.today(timezone.now()))
        if options.json:
            print_json(as_object(day), indent=2)
        else:
            print(as_text(day))
    return 0


def as_object(day: Day) -> dict[str, Any]:
    """The shape that scripts rely on (docs/using)."""
    return {
        "date": day.date.isoformat(),
        "minutes": day.minutes,
        "people": [_person(card) for card in day.open],
        "promises": [
            {
                "id": promise.id,
                "contact": _named(promise.contact),
                "text": promise.text,
                "due": promise.due.isoformat() if promise.due else None,
                "state": promise.state,
            }
            for promise in day.promises
        ],
        "dates": [
            {
                "contact": _named(near.contact),
                "kind": near.kind,
                "date": near.on.isoformat(),
                "days": near.in_days,
                "text": near.text,
            }
            for near in day.dates
        ],
    }


def _person(card: Card) -> dict[str, Any]:
    return {
        "contact": _named(card.contact),
        "reason": card.reason,
        "kind": card.line.kind,
        "last_topic": card.last_topic or None,
        "give": card.give,
        "draft": card.draft.text,
        "minutes": card.line.minutes,
    }


def _named(contact: Any) -> dict[str, Any]:
    return {"id": contact.pk, "name": contact.display_name}


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” no es una fecha: escribe 2026-11-22.", f"“{text}” is no date: write 2026-11-22.")
