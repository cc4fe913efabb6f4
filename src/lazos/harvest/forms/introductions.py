"""The forms of an introduction: whom, and the words for each and for both."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.harvest.forms.person import PersonField, SeveralFit, person_named
from lazos.harvest.models import Introduction
from lazos.people.models import Contact
from lazos.web.forms import LazosForm, LazosModelForm


class NewIntroductionForm(LazosForm):
    """Two people by name; one of them may be known already."""

    first_name = PersonField(label=_("A quién"))
    second_name = PersonField(label=_("Con quién"))

    def __init__(
        self, *args: Any, member: Any, first: Contact | None = None, second: Contact | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.member = member
        self.people: dict[str, Contact | None] = {"first": first, "second": second}
        self.candidates: dict[str, list[Contact]] = {}
        for side, contact in self.people.items():
            if contact is not None:
                del self.fields[f"{side}_name"]

    def clean_first_name(self) -> str:
        return self._clean_side("first")

    def clean_second_name(self) -> str:
        return self._clean_side("second")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        first, second = self.people["first"], self.people["second"]
        if first is not None and first == second:
            self.add_error(None, gettext("Es la misma persona. Elige a alguien más."))
        return data

    def _clean_side(self, side: str) -> str:
        name: str = self.cleaned_data[f"{side}_name"]
        try:
            self.people[side] = person_named(self.member, name, self.data.get(f"{side}_chosen", ""))
        except SeveralFit as several:
            self.candidates[side] = several.candidates
            raise
        return name


class IntroductionForm(LazosModelForm):
    class Meta:
        model = Introduction
        fields = [
            "first_known",
            "second_known",
            "first_gains",
            "second_gains",
            "first_ask",
            "second_ask",
            "message",
        ]
        widgets = {
            name: forms.Textarea(attrs={"rows": rows, "class": "chat-q"})
            for name, rows in (("first_ask", 6), ("second_ask", 6), ("message", 9))
        }
