"""Naming a person in a form: somebody known is found, two of one name are asked about, nobody is made twice."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.core.identity.names import split_name
from lazos.people import records
from lazos.people.models import Contact
from lazos.people.wording import where
from lazos.practice.notes.people import Found, find
from lazos.web.forms import LazosForm

if TYPE_CHECKING:
    from lazos.accounts.models import Member

NEW = "new"


class WhoForm(LazosForm):
    """`who` is a name; `who_is` says which person is meant where more than one fits (a pk, or "new")."""

    who = forms.CharField(label=_("Con quién"), max_length=200, help_text=_("Su nombre. Si aún no está, se suma."))
    who_is = forms.CharField(required=False, max_length=20)

    def __init__(self, *args: Any, owner: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        self.person: Contact | None = None
        self.found = find(owner, self._typed()) if self.is_bound else Found("")

    @property
    def asks_which(self) -> bool:
        return bool(self.found.candidates) and not self.found.is_sure

    @property
    def which(self) -> list[tuple[str, Any]]:
        """Who may be meant, to choose from."""
        known = [(str(contact.pk), named(contact)) for contact in self.found.candidates]
        return [*known, (NEW, _("Otra persona, aún no está"))]

    @property
    def picked(self) -> str:
        """The person the form was opened for, or the choice that was made."""
        return str(self.data.get(self.add_prefix("who_is"), "") if self.is_bound else self.initial.get("who_is", ""))

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        by_pk = {str(contact.pk): contact for contact in self.found.candidates}
        picked = data.get("who_is", "")
        if picked in by_pk:
            self.person = by_pk[picked]
        elif self.asks_which and picked != NEW:
            self.add_error("who", self._which_of_them())
        elif self.found.candidates and picked != NEW:
            self.person = self.found.candidates[0]
        return data

    def _which_of_them(self) -> str:
        if len(self.found.candidates) > 1:
            return gettext("Hay más de una persona así. Elige cuál es.")
        return gettext("¿Es %(name)s, u otra persona? Dilo abajo.") % {"name": self.found.candidates[0].display_name}

    def contact(self, *, now: datetime) -> tuple[Contact, bool]:
        """The person, and whether they are new."""
        if self.person is not None:
            return self.person, False
        return new_person(self.owner, self.cleaned_data["who"], now=now), True

    def _typed(self) -> str:
        return str(self.data.get(self.add_prefix("who"), ""))[:200].replace("\0", "")


def new_person(member: Member, name: str, *, now: datetime, **fields: Any) -> Contact:
    return records.new_contact(member, now=now, **(asdict(split_name(name)) | fields))


def named(contact: Contact) -> str:
    place = where(contact)
    return f"{contact.display_name} · {place}" if place else contact.display_name
