"""After talking: one short form. Everything but how and when may be left empty."""

from __future__ import annotations

from datetime import date
from secrets import token_urlsafe
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.people.models import Exchange, Interaction
from lazos.web.forms import LazosForm

_DAY = {"type": "date"}


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs=_DAY, format="%Y-%m-%d"))


def _words(label: Any, length: int = 500) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=length)


class TalkForm(LazosForm):
    kind = forms.ChoiceField(label=gettext_lazy("Cómo"), choices=[])
    day = _day(gettext_lazy("Qué día"))
    learned = forms.CharField(
        label=gettext_lazy("Qué aprendiste"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Una o dos frases tuyas."),
    )
    title = _words(gettext_lazy("De qué hablaron"), 300)
    promise = _words(gettext_lazy("Qué prometiste"))
    promise_due = _day(gettext_lazy("Para cuándo"))
    theirs = _words(gettext_lazy("Qué te prometió"))
    theirs_due = _day(gettext_lazy("Para cuándo"))
    given = _words(gettext_lazy("Qué le diste"))
    given_kind = forms.ChoiceField(label=gettext_lazy("Qué tipo"), required=False, choices=[])
    received = _words(gettext_lazy("Qué te dio"))
    received_kind = forms.ChoiceField(label=gettext_lazy("Qué tipo"), required=False, choices=[])
    thanked = forms.BooleanField(label=gettext_lazy("Ya le di las gracias"), required=False)
    again = _day(gettext_lazy("Volver a hablar"))
    once = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs["initial"] = {"kind": "coffee", "day": today, "once": token_urlsafe(12)} | (kwargs.get("initial") or {})
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["kind"].choices = [(code, str(label).capitalize()) for code, label in Interaction.Kind.choices]
        kinds = [(code, str(label).capitalize()) for code, label in Exchange.Kind.choices]
        self.fields["given_kind"].choices = self.fields["received_kind"].choices = [("", "—"), *kinds]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"] or self.today
        if day > self.today:
            raise forms.ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day

    def clean_promise_due(self) -> date | None:
        return self._to_come("promise_due")

    def clean_again(self) -> date | None:
        return self._to_come("again")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for words, day in (("promise", "promise_due"), ("theirs", "theirs_due")):
            if data.get(day) and not data.get(words):
                self.add_error(words, _("Hay una fecha. Falta decir qué."))
        return data

    def _to_come(self, name: str) -> date | None:
        day: date | None = self.cleaned_data[name]
        if day and day < self.today:
            raise forms.ValidationError(_("Ese día ya pasó. Elige uno que venga, o ninguno."))
        return day
