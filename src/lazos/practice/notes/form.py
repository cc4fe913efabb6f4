"""The pieces of a note as fields to correct. What was understood fills them; what is left empty is not kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.people.models import Circle, Contact, Interaction
from lazos.practice.notes.groups import GROUPS, choice, day, fields_of, numbered, text
from lazos.practice.notes.people import Found
from lazos.web.forms import LazosForm

if TYPE_CHECKING:
    from lazos.accounts.models import Member

PEOPLE, PROMISES = 5, 4
#: Characters of one note.
LINE = 2_000
LISTS = ("interest", "need", "offer", "learned")


class LineForm(LazosForm):
    """The note itself."""

    line = forms.CharField(
        max_length=LINE,
        label=gettext_lazy("Nota"),
        error_messages={"required": gettext_lazy("Escribe una línea.")},
        help_text=gettext_lazy(
            "Por ejemplo: café con Ana Pérez de Acme, busca contadora, mandarle el artículo el viernes."
        ),
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "class": "line-input",
                "data-enter": "",
                "enterkeyhint": "go",
                "autocapitalize": "sentences",
            }
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            self.fields["line"].help_text = ""  # whoever wrote one needs no example
        else:
            self.fields["line"].widget.attrs["autofocus"] = True


@dataclass(slots=True)
class Told:
    """One person of a note and what it says of them; `contact` None for somebody new."""

    name: str
    contact: Contact | None
    groups: list[dict[str, Any]] = field(default_factory=list)  # the values of each group that is theirs
    promises: list[tuple[str, date | None, bool]] = field(default_factory=list)  # (text, due, by me)

    def listed(self, name: str) -> list[str]:
        return [part.strip() for group in self.groups for part in str(group.get(name) or "").split(";") if part.strip()]


class PiecesForm(LazosForm):
    """Everything understood of a note. `found` has the readings of each name, `member` whose people they are.

    `today` is theirs: what the chips say of a day is said from it.
    """

    line = forms.CharField(max_length=LINE, widget=forms.HiddenInput)
    once = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)  # the same one is saved once

    def __init__(self, data: Any = None, *, member: Member, found: list[Found], today: date, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.member, self.found, self.today = member, found, today
        self.count = max(1, len([one for one in found if one.name]))  # how many the note names
        for n in range(PEOPLE):
            self._add_person(n)
        self._add_single()
        self._add_told()

    def _add_person(self, n: int) -> None:
        found = self.found[n] if n < len(self.found) else Found("")
        choices = [(str(contact.pk), _described(contact)) for contact in found.candidates]
        new = _("Persona nueva") if not found.candidates else _("Es otra persona, nueva")
        self.fields[f"who_{n}"] = text(_("Persona"), 200)
        self.fields[f"is_{n}"] = forms.ChoiceField(
            required=False, choices=[*choices, ("new", new)], label=_("¿Quién es?"), widget=forms.RadioSelect
        )

    def _add_single(self) -> None:
        kinds = [("", _("No fue una conversación")), *Interaction.Kind.choices]
        self.fields["kind"] = choice(_("Cómo"), kinds)
        self.fields["day"] = day(_("Qué día"))
        self.fields["minutes"] = forms.IntegerField(required=False, min_value=1, max_value=1440, label=_("Minutos"))
        self.fields["direction"] = choice(_("Quién empezó"), Interaction.Direction.choices)
        self.fields["place"] = text(_("Lugar"), 200)
        self.fields["met_where"] = text(_("Dónde se conocieron"), 300)
        self.fields["met_on"] = day(_("Cuándo se conocieron"))
        self.fields["introduced_by"] = text(_("Quién los presentó"), 200)
        for n in range(PROMISES):
            self.fields[f"promise_{n}"] = text(_("Prometí"), 500)
            self.fields[f"due_{n}"] = day(_("Para cuándo"))
            self.fields[f"theirs_{n}"] = forms.BooleanField(required=False, label=_("Lo prometió la otra persona"))
            self._add_whose(f"promise_{n}")

    def _add_told(self) -> None:
        circles = [(str(pk), name) for pk, name in Circle.objects.owned_by(self.member).values_list("pk", "name")]
        for n in range(self.count):
            for name, one in fields_of(circles, self.member.region).items():
                self.fields[numbered(name, n)] = one
            for group in GROUPS:
                self._add_whose(numbered(group.key, n), n)

    def _add_whose(self, key: str, n: int = 0) -> None:
        """With several people, whose each piece is can be corrected too."""
        if self.count > 1:
            names = [(str(nth), one.name) for nth, one in enumerate(self.found) if one.name]
            self.fields[f"whose_{key}"] = choice(_("De quién"), names)
            self.fields[f"whose_{key}"].initial = str(n)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not any(data.get(f"who_{n}") for n in range(PEOPLE)):
            self.add_error("who_0", _("Falta con quién."))
        return data

    def people(self) -> list[Told]:
        """Each person with what is told of them; nobody twice."""
        people: dict[Any, Told] = {}
        by_number: dict[int, Told] = {}
        for n in range(PEOPLE):
            name, chosen = self.cleaned_data.get(f"who_{n}", ""), self.cleaned_data.get(f"is_{n}", "")
            if name:
                contact = next((one for one in self._candidates(n) if str(one.pk) == chosen), None)
                key = contact.pk if contact else name.casefold()
                by_number[n] = people.setdefault(key, Told(name, contact))
        first = next(iter(people.values()))
        for n in range(self.count):
            for group in GROUPS:
                values = {name: self.cleaned_data.get(numbered(name, n)) for name in group.names}
                if values[group.names[0]] or (len(values) > 1 and group.key != "date" and any(values.values())):
                    by_number.get(self._whose(numbered(group.key, n), n), first).groups.append(values)
        for n, told in self._promises():
            by_number.get(self._whose(f"promise_{n}", 0), first).promises.append(told)
        return list(people.values())

    def _whose(self, key: str, default: int) -> int:
        said = self.cleaned_data.get(f"whose_{key}", "")
        return int(said) if said else default

    def _candidates(self, n: int) -> list[Contact]:
        return self.found[n].candidates if n < len(self.found) else []

    def _promises(self) -> list[tuple[int, tuple[str, date | None, bool]]]:
        data = self.cleaned_data
        rows = [(n, (data[f"promise_{n}"], data[f"due_{n}"], not data[f"theirs_{n}"])) for n in range(PROMISES)]
        return [row for row in rows if row[1][0]]


def _described(contact: Contact) -> str:
    about = contact.organisation or contact.role or contact.city
    return f"{contact.display_name} · {about}" if about else contact.display_name
