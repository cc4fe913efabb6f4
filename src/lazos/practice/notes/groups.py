"""What a note may tell of each person: groups of fields, one chip each. Field names carry the person's number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from lazos.people.forms.fields import DayInWordsField
from lazos.people.models import Exchange, KeyDate, Relation


@dataclass(frozen=True, slots=True)
class Group:
    """One chip: its fields belong to the same person. The first field says whether there is anything."""

    key: str
    icon: str
    label: str | Promise
    names: tuple[str, ...]


GROUPS = (
    Group("work", "building-2", gettext_lazy("Trabaja en"), ("organisation", "role")),
    Group("relation", "heart", gettext_lazy("Qué es para ti"), ("relation",)),
    Group("circle", "users", gettext_lazy("Círculo"), ("circle",)),
    Group("interest", "tag", gettext_lazy("Le importa"), ("interest",)),
    Group("need", "search", gettext_lazy("Busca"), ("need",)),
    Group("offer", "gift", gettext_lazy("Ofrece"), ("offer",)),
    Group("learned", "info", gettext_lazy("Lo que supe"), ("learned",)),
    Group("date", "cake", gettext_lazy("Fecha"), ("date", "date_kind")),
    Group("given", "gift", gettext_lazy("Le diste"), ("given", "given_kind")),
    Group("received", "heart", gettext_lazy("Te dio"), ("received", "received_kind")),
    Group("email", "mail", pgettext_lazy("address", "Correo"), ("email",)),
    Group("phone", "phone", gettext_lazy("Teléfono"), ("phone",)),
)
DATE_KINDS = (KeyDate.Kind.BIRTHDAY, KeyDate.Kind.ANNIVERSARY)


def numbered(name: str, n: int) -> str:
    """The field `name` of person `n`; the first person's has no number."""
    return f"{name}_{n}" if n else name


def fields_of(circles: list[tuple[str, str]], region: str) -> dict[str, forms.Field]:
    """The fields of one person. `circles`: the member's own, as (pk, name)."""
    relations = [("", "—"), *Relation.Kind.choices]
    exchanges = [("", "—"), *Exchange.Kind.choices]
    dates = [(kind.value, kind.label) for kind in DATE_KINDS]
    fields: dict[str, forms.Field] = {
        "organisation": text(_("Trabaja en"), 300),
        "role": text(_("Qué hace"), 300),
        "relation": choice(_("Qué es para ti"), relations),
        "circle": choice(_("Círculo"), [("", "—"), *circles]),
        "date": DayInWordsField(label=_("Qué día"), day_first=region != "US"),
        "date_kind": choice(_("Qué se celebra"), dates),
        "email": forms.EmailField(required=False, label=pgettext("address", "Correo")),
        "phone": text(_("Teléfono"), 100),
    }
    labels = {"interest": _("Le importa"), "need": _("Busca"), "offer": _("Ofrece"), "learned": _("Lo que supe")}
    fields |= {name: text(label, 1000) for name, label in labels.items()}
    for name, label in (("given", _("Le diste")), ("received", _("Te dio"))):
        fields |= {name: text(label, 500), f"{name}_kind": choice(_("Qué fue"), exchanges)}
    return fields


def text(label: Any, longest: int) -> forms.CharField:
    return forms.CharField(required=False, max_length=longest, label=label)


def choice(label: Any, choices: list[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(required=False, choices=choices, label=label)


def day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=False, label=label, widget=widget)
