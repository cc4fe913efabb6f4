"""The pieces of a note as fields to correct. What was understood fills them; what is left empty is not kept."""

from __future__ import annotations

from datetime import date
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from lazos.core.language.capture import Capture, parse
from lazos.people.access import contacts_of
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.notes.people import Found, find
from lazos.web.forms import LazosForm

if TYPE_CHECKING:
    from lazos.accounts.models import Member

PEOPLE, PROMISES = 5, 4
LISTS = ("interest", "need", "offer", "learned")


class LineForm(LazosForm):
    """The note itself."""

    line = forms.CharField(
        max_length=2000,
        label=gettext_lazy("Nota"),
        error_messages={"required": gettext_lazy("Escribe una línea.")},
        widget=forms.Textarea(attrs={"rows": 2, "class": "line-input"}),
    )


class PiecesForm(LazosForm):
    """Everything understood of a note. `found` has the readings of each name, `member` whose people they are."""

    line = forms.CharField(max_length=2000, widget=forms.HiddenInput)
    once = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)  # the same one is saved once

    def __init__(self, data: Any = None, *, member: Member, found: list[Found], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.member, self.found = member, found
        for n in range(PEOPLE):
            self._add_person(n)
        for n in range(PROMISES):
            self.fields[f"promise_{n}"] = _text(_("Prometí"), 500)
            self.fields[f"due_{n}"] = _day(_("Para cuándo"))
            self.fields[f"theirs_{n}"] = forms.BooleanField(required=False, label=_("Lo prometió la otra persona"))
        kinds = [("", _("No fue una conversación")), *Interaction.Kind.choices]
        self.fields["kind"] = forms.ChoiceField(required=False, choices=kinds, label=_("Cómo"))
        self.fields["day"] = _day(_("Qué día"))
        self.fields["organisation"] = _text(_("Trabaja en"), 300)
        self.fields["role"] = _text(_("Qué hace"), 300)
        self.fields["met_where"] = _text(_("Dónde se conocieron"), 300)
        self.fields["met_on"] = _day(_("Cuándo se conocieron"))
        self.fields["introduced_by"] = _text(_("Quién los presentó"), 200)
        labels = (_("Le importa"), _("Busca"), _("Ofrece"), _("Lo que supe"))
        for name, label in zip(LISTS, labels, strict=True):
            self.fields[name] = _text(label, 1000)
        exchange_kinds = [("", "—"), *Exchange.Kind.choices]
        for name, label in (("given", _("Le diste")), ("received", _("Te dio"))):
            self.fields[name] = _text(label, 500)
            self.fields[f"{name}_kind"] = forms.ChoiceField(required=False, choices=exchange_kinds, label=_("Qué fue"))
        self.fields["email"] = forms.EmailField(required=False, label=pgettext("address", "Correo"))
        self.fields["phone"] = _text(_("Teléfono"), 100)

    def _add_person(self, n: int) -> None:
        found = self.found[n] if n < len(self.found) else Found("")
        choices = [(str(contact.pk), _described(contact)) for contact in found.candidates]
        new = _("Persona nueva") if not found.candidates else _("Es otra persona, nueva")
        self.fields[f"who_{n}"] = _text(_("Persona"), 200)
        self.fields[f"is_{n}"] = forms.ChoiceField(
            required=False, choices=[*choices, ("new", new)], label=_("¿Quién es?"), widget=forms.RadioSelect
        )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not any(data.get(f"who_{n}") for n in range(PEOPLE)):
            self.add_error("who_0", _("Falta con quién."))
        return data

    def people(self) -> list[tuple[str, Contact | None]]:
        """Each name with the contact it is, None for a new person; nobody twice."""
        people: dict[Any, tuple[str, Contact | None]] = {}
        for n in range(PEOPLE):
            name, choice = self.cleaned_data.get(f"who_{n}", ""), self.cleaned_data.get(f"is_{n}", "")
            if not name:
                continue
            contact = next((one for one in self._candidates(n) if str(one.pk) == choice), None)
            people.setdefault(contact.pk if contact else name.casefold(), (name, contact))
        return list(people.values())

    def _candidates(self, n: int) -> list[Contact]:
        return self.found[n].candidates if n < len(self.found) else []

    def promises(self) -> list[tuple[str, date | None, bool]]:
        """(text, due, by me)."""
        data = self.cleaned_data
        rows = [(data[f"promise_{n}"], data[f"due_{n}"], not data[f"theirs_{n}"]) for n in range(PROMISES)]
        return [row for row in rows if row[0]]

    def listed(self, name: str) -> list[str]:
        return [part.strip() for part in self.cleaned_data[name].split(";") if part.strip()]


def understood(line: str, member: Member, today: date, contact: Contact | None = None) -> tuple[list[Found], Capture]:
    """What the note says, with its people looked up; `contact` is the page it was written on."""
    capture = parse(line, member.language, today)
    names = [person.name for person in capture.people][:PEOPLE]
    found = [find(member, name) for name in names]
    if contact is None:
        return found, capture
    for one in found:
        if contact in one.candidates:
            one.candidates, one.is_sure = [contact], True
            return found, capture
    return [Found(contact.display_name, [contact]), *found][:PEOPLE], capture


def initial(line: str, found: list[Found], capture: Capture, today: date) -> dict[str, Any]:
    """The fields of `PiecesForm` as the note fills them."""
    values: dict[str, Any] = {"line": line, "day": today, "once": token_urlsafe(12)}
    for n, one in enumerate(found):
        values |= {f"who_{n}": one.name, f"is_{n}": one.choice}
    mine = [(promise, False) for promise in capture.promises] + [(p, True) for p in capture.promises_received]
    for n, (promise, theirs) in enumerate(mine[:PROMISES]):
        values |= {f"promise_{n}": promise.text, f"due_{n}": promise.due, f"theirs_{n}": theirs}
    if capture.interaction:
        values |= {"kind": capture.interaction.kind, "day": capture.interaction.day or capture.met_on or today}
    for name, pieces in zip(LISTS, (capture.interests, capture.needs, capture.offers, capture.learned), strict=True):
        values[name] = "; ".join(piece.text for piece in pieces)
    for name, exchanges in (("given", capture.given), ("received", capture.received)):
        for exchange in exchanges[:1]:
            values |= {name: exchange.text, f"{name}_kind": exchange.kind}
    return values | {
        "organisation": capture.organisations[0] if capture.organisations else "",
        "role": capture.role.text if capture.role else "",
        "met_where": capture.met_where.text if capture.met_where else "",
        "met_on": capture.met_on or (values["day"] if capture.met_where else None),
        "introduced_by": capture.introduced_by.name if capture.introduced_by else "",
        "email": capture.emails[0].text if capture.emails else "",
        "phone": capture.phones[0].text if capture.phones else "",
    }


def found_again(member: Member, data: Any) -> list[Found]:
    """The readings a sent form was made with: each chosen contact is looked up anew among the member's own."""
    found = []
    for n in range(PEOPLE):
        name, choice = data.get(f"who_{n}", "").strip()[:200], data.get(f"is_{n}", "")
        one = find(member, name) if name else Found("")
        if choice.isdecimal() and len(choice) < 19 and choice not in {str(c.pk) for c in one.candidates}:
            one.candidates = [*one.candidates, *contacts_of(member).filter(pk=int(choice))]
        found.append(one)
    return found


def _described(contact: Contact) -> str:
    about = contact.organisation or contact.role or contact.city
    return f"{contact.display_name} · {about}" if about else contact.display_name


def _text(label: Any, longest: int) -> forms.CharField:
    return forms.CharField(required=False, max_length=longest, label=label)


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=False, label=label, widget=widget)
