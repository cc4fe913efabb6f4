"""With whom somebody is drawn, and what that is called: a circle, where they were thought of, a house, a friend."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import hypot
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.people.models import Circle, Contact
from lazos.picture.gathering import Network
from lazos.picture.models import Picture
from lazos.practice.seeds import SEEDS
from lazos.practice.sentences import short_name

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Groups named in the drawing: the largest, and none so near another that the names would meet.
NAMED, SMALLEST, APART, RIM = 12, 3, 0.2, 1.12


def keyed(network: Network) -> list[list[str]]:
    """Every group as [key, name where the key alone does not say it], in the order of the keys."""
    names = {f"organisation:{row['organisation'].casefold()}": row["organisation"] for row in network.rows.values()}
    return [[key, names.get(key, "")] for key in sorted(set(network.groups.values()))]


def names_of(member: Member, picture: Picture) -> list[str]:
    """The name of each group of the picture, "" for one that is gone since. Two queries."""
    ids: dict[str, list[str]] = defaultdict(list)
    for key, _name in picture.groups:
        kind, _sep, rest = key.partition(":")
        ids[kind].append(rest)
    circles = dict(Circle.objects.owned_by(member).filter(pk__in=ids["circle"]).values_list("pk", "name"))
    people = Contact.objects.owned_by(member).filter(pk__in=ids["with"])
    near = {contact.pk: short_name(contact) for contact in people.only("pk", "display_name", "given", "nickname")}
    return [_name_of(key, name, circles, near) for key, name in picture.groups]


def rim(picture: Picture, names: list[str]) -> list[dict[str, Any]]:
    """Where the names of the largest groups stand outside of the drawing: in the direction of their people."""
    sums: dict[int, tuple[float, float]] = {}
    sizes = Counter(row[4] for row in picture.people if row[4] >= 0)
    for _pk, _ring, x, y, group in picture.people:
        if group >= 0:
            so_far = sums.get(group, (0.0, 0.0))
            sums[group] = so_far[0] + x, so_far[1] + y
    found: list[dict[str, Any]] = []
    for group, size in sorted(sizes.items(), key=lambda one: (-one[1], one[0])):
        length = hypot(*sums[group])
        if len(found) < NAMED and size >= SMALLEST and names[group] and length > 0:
            x, y = (round(RIM * along / length, 4) for along in sums[group])
            if all(hypot(x - one["x"], y - one["y"]) >= APART for one in found):
                found.append({"name": names[group], "x": x, "y": y})
    return found


def _name_of(key: str, name: str, circles: dict[int, str], near: dict[int, str]) -> str:
    kind, _sep, rest = key.partition(":")
    if kind == "circle":
        return circles.get(int(rest), "")
    if kind == "seed":
        return str(SEEDS[rest][0]) if rest in SEEDS else ""
    if kind == "with":
        return _("Con %(name)s") % {"name": near[int(rest)]} if int(rest) in near else ""
    return name
