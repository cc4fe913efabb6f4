"""`./lazos contacts --member EMAIL [--search TEXT] [--json]`: everybody in one list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from lazos.config.cli.django import member_called, set_up
from lazos.config.cli.output import print_json
from lazos.config.cli.words import say, word

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_PARAMETERS = 500  # SQLite takes a limited number of values in one query
HELP = ("ver tus contactos", "list your contacts")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--member", required=True, metavar="EMAIL")
    parser.add_argument("--search", metavar="TEXT", default="", help=word(("solo quienes coinciden", "only matches")))
    parser.add_argument("--json", action="store_true", help=word(("el resultado como JSON", "the result as JSON")))


def run(options: argparse.Namespace) -> int:
    set_up()
    found = contacts_of(member_called(options.member), options.search)
    if options.json:
        print_json({"contacts": found})
        return 0
    for contact in found:
        work = ", ".join(part for part in (contact["role"], contact["organisation"]) if part)
        reach = ", ".join(contact["emails"] + contact["phones"])
        print("\t".join(part for part in (str(contact["id"]), contact["name"], work, reach)))
    if not found:
        print(say("No hay nadie así todavía.", "There is nobody like that yet."))
    return 0


def contacts_of(member: Member, text: str = "") -> list[dict[str, Any]]:
    """Everybody who is not archived or merged away, in the order of the list; four queries for any number."""
    from lazos.people.access import contacts_of as living
    from lazos.people.models import Email, Phone

    contacts = living(member).order_by("sort_name", "pk")
    order: dict[int, int] | None = None
    if text.strip():
        order, contacts = _matching(member, contacts, text)
    emails = _values(Email.objects.owned_by(member).values_list("contact_id", "address"))
    phones = _values(Phone.objects.owned_by(member).values_list("contact_id", "e164", "number"))
    found = [
        {
            "id": pk,
            "name": name,
            "organisation": organisation,
            "role": role,
            "emails": emails.get(pk, []),
            "phones": phones.get(pk, []),
        }
        for pk, name, organisation, role in contacts.values_list("pk", "display_name", "organisation", "role")
    ]
    if order is None:
        return found
    return sorted((one for one in found if one["id"] in order), key=lambda one: order[one["id"]])


def _matching(member: Member, contacts: Any, text: str) -> tuple[dict[int, int], Any]:
    from lazos.search.people import find

    order = {pk: at for at, pk in enumerate(find(member, text, limit=None).ids)}
    return order, contacts.filter(pk__in=list(order)) if len(order) <= _PARAMETERS else contacts


def _values(rows: Any) -> dict[int, list[str]]:
    """By contact, in their order; of several forms the first that is not empty."""
    found: dict[int, list[str]] = {}
    for pk, *forms in rows:
        found.setdefault(pk, []).append(next(filter(None, forms), ""))
    return found
