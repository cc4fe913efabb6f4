"""The list of people: which ones, in what order, a page at a time. No page counts the whole table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.core.language.fold import words
from lazos.people import filters
from lazos.people.models import Circle, Contact, Relation, Tag, Tending
from lazos.people.models.contact import ContactQuerySet, place_of
from lazos.web.numbers import number_in
from lazos.web.paging import Page

if TYPE_CHECKING:
    from lazos.accounts.models import Member

AT_ONCE = 50
HALF_A_YEAR = 183
SHOWN = ("pk", "owner_id", "display_name", "role", "organisation", "city", "last_day", "tie")

WHO: dict[str, Any] = {
    "tended": _("Círculo cuidado"),
    "fallow": _("En barbecho"),
    "silent": _("Más de seis meses"),
    "all": pgettext_lazy("people", "Todas"),
    "archived": pgettext_lazy("people", "Archivo"),
}
ORDERS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "name": (_("Por nombre"), ("sort_name", "pk")),
    "last": (_("Por la última vez"), (F("last_day").desc(nulls_last=True), "sort_name", "pk")),
    "tie": (_("Por cercanía"), (F("warmth").desc(nulls_last=True), "sort_name", "pk")),
}
SINCE: dict[str, Any] = {
    "30": _("Sin hablar en un mes"),
    "91": _("Sin hablar en tres meses"),
    "183": _("Sin hablar en seis meses"),
    "365": _("Sin hablar en un año"),
}


@dataclass(frozen=True)
class Wanted:
    """What the address asks for; what makes no sense counts as not asked."""

    who: str = ""
    q: str = ""
    circle: str = ""
    tie: str = ""
    place: str = ""
    organisation: str = ""
    relation: str = ""
    since: str = ""
    tag: str = ""
    order: str = "name"
    added: tuple[tuple[str, str], ...] = ()  # of the filters that the apps above added

    @classmethod
    def of(cls, data: Any) -> Wanted:
        names = [field.name for field in fields(cls) if field.name != "added"]
        given = {name: data.get(name, "").strip()[:200].replace("\0", "") for name in names}
        sensible = {name: value for name, value in given.items() if _makes_sense(name, value)}
        return cls(**sensible, added=filters.asked(data))

    @property
    def is_filtered(self) -> bool:
        return bool(self.added) or any(getattr(self, name) for name in ("q", *NARROWING))

    @property
    def rare(self) -> bool:
        """Whether one of the filters behind “Más filtros” is set: then they stand open."""
        return any((self.place, self.organisation, self.relation, self.since, self.tag))


@dataclass(frozen=True)
class Choices:
    circles: list[Circle]
    tags: list[Tag]
    ties: list[tuple[str, Any]]
    relations: list[tuple[str, Any]]
    since: list[tuple[str, Any]]
    orders: list[tuple[str, Any]]


def people_page(member: Member, wanted: Wanted, today: date, number: int) -> Page:
    found = narrowed(member, wanted, today).annotate(rests_at=F("resting__at"))
    order = ORDERS[wanted.order][1]
    # Who is looked for by name comes first, before those of whom only a note or a company says it.
    ranked = (place_of(words(wanted.q)), *order) if wanted.q and wanted.order == "name" else order
    page = Page.of(found.order_by(*ranked).only(*SHOWN), number, AT_ONCE)
    for contact in page.rows:
        contact.rests_since = contact.rests_at.astimezone(member.zone).date() if contact.rests_at else None
    return page


def narrowed(member: Member, wanted: Wanted, today: date) -> ContactQuerySet:
    found = _tab(member, wanted.who, today)
    for name, narrow in NARROWING.items():
        if value := getattr(wanted, name):
            found = found.filter(narrow(value, today))
    if wanted.added:
        found = found.filter(filters.condition(member, wanted.added))
    return found.matching(wanted.q) if wanted.q else found


def choices_of(member: Member) -> Choices:
    return Choices(
        circles=list(Circle.objects.owned_by(member)),
        tags=list(Tag.objects.owned_by(member)),
        ties=list(Contact.Tie.choices),
        relations=list(Relation.Kind.choices),
        since=list(SINCE.items()),
        orders=[(name, label) for name, (label, _columns) in ORDERS.items()],
    )


def tended_count(member: Member) -> int:
    return Tending.objects.owned_by(member).filter(contact__archival=None, contact__merged_into=None).count()


def fallow_count(member: Member) -> int:
    return Contact.objects.owned_by(member).living().filter(tie=Contact.Tie.FALLOW).order_by().count()


NARROWING: dict[str, Callable[[str, date], Q]] = {
    "circle": lambda value, today: Q(circles=int(value)),
    "tag": lambda value, today: Q(tags=int(value)),
    "tie": lambda value, today: Q(tie=value),
    "place": lambda value, today: Q(city__icontains=value),
    "organisation": lambda value, today: Q(organisation__icontains=value),
    "relation": lambda value, today: Q(relations__kind=value),
    "since": lambda value, today: Q(last_day__lt=today.toordinal() - int(value)) | Q(last_day=None),
}


def _tab(member: Member, who: str, today: date) -> ContactQuerySet:
    mine = Contact.objects.owned_by(member)
    if who == "archived":
        return mine.filter(archival__isnull=False, merged_into=None)
    living = mine.living()
    if who == "tended":
        return living.tended()
    if who == "fallow":
        return living.filter(tie=Contact.Tie.FALLOW)
    if who == "silent":
        return living.filter(last_day__lt=today.toordinal() - HALF_A_YEAR)
    return living


def _makes_sense(name: str, value: str) -> bool:
    if not value:
        return False
    if name in _KNOWN:
        return value in _KNOWN[name]
    return number_in(value) is not None if name in {"circle", "tag"} else True


_KNOWN: dict[str, Any] = {
    "who": WHO,
    "tie": Contact.Tie.values,
    "relation": Relation.Kind.values,
    "since": SINCE,
    "order": ORDERS,
}
