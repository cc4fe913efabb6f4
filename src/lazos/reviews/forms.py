"""Forms of the reviews and of the key people."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.accounts.models import Member
from lazos.harvest.reaping.forms import SomebodyForm
from lazos.reviews.models import ReviewAnswer
from lazos.web.forms import LazosForm

STEPS = (1, 2, 3)
FARTHEST = timedelta(days=366)
_DAY = {"invalid": gettext_lazy("Ese día no existe. Elige otro.")}


class NoteForm(LazosForm):
    """What the member takes with them, and the version of the review that the page showed."""

    note = forms.CharField(
        label=gettext_lazy("Lo que te llevas"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Unas palabras para quien serás en unos meses. Si no, también está bien."),
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    @property
    def seen(self) -> int | None:
        return self.cleaned_data.get("seen_version")


class ComingForm(NoteForm):
    """The close of the week: the minutes of the next one."""

    weekly_minutes = forms.IntegerField(
        label=gettext_lazy("Minutos para la semana que viene"),
        min_value=10,
        max_value=600,
        help_text=gettext_lazy("Con 30 basta. Pocos y seguidos valen más que muchos de golpe."),
        error_messages={
            "required": gettext_lazy("¿Cuántos minutos? Con 30 basta."),
            "invalid": gettext_lazy("Escribe un número de minutos."),
            "min_value": gettext_lazy("Desde 10 minutos."),
            "max_value": gettext_lazy("Hasta 600 minutos."),
        },
    )

    def save(self, member: Member) -> None:
        minutes = self.cleaned_data["weekly_minutes"]
        if minutes != member.weekly_minutes:
            member.weekly_minutes = minutes
            member.save_changes("weekly_minutes")


class TieForm(LazosForm):
    """What is said of one person; its names begin with `p<contact>-`."""

    inspires = forms.BooleanField(required=False)
    enjoyed = forms.BooleanField(required=False)
    supported = forms.BooleanField(required=False)
    verdict = forms.ChoiceField(required=False, choices=[("", ""), *ReviewAnswer.Verdict.choices])
    next_step = forms.CharField(required=False, max_length=300)
    seen = forms.IntegerField(required=False)
    instead = forms.IntegerField(required=False)

    @property
    def is_silent(self) -> bool:
        said = self.cleaned_data
        return not any(said.get(name) for name in ("inspires", "enjoyed", "supported", "verdict", "next_step"))


class StepsForm(LazosForm):
    """What one could give, and up to three steps with their days."""

    gift = forms.CharField(
        label=gettext_lazy("Qué podrías darle primero"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Algo que le sirva, antes de pedir nada."),
    )
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        for n in STEPS:
            self.fields[f"step_{n}"] = forms.CharField(required=False, max_length=300, label=_("Paso %(n)s") % {"n": n})
            self.fields[f"due_{n}"] = forms.DateField(
                required=False,
                label=_("Para cuándo"),
                error_messages=_DAY,
                widget=forms.DateInput(attrs={"type": "date", "min": today.isoformat()}, format="%Y-%m-%d"),
            )

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        for n in STEPS:
            text, due = data.get(f"step_{n}"), data.get(f"due_{n}")
            if due and not self.today <= due <= self.today + FARTHEST:
                self.add_error(f"due_{n}", ValidationError(_("Elige un día entre hoy y un año.")))
            elif due and not text:
                self.add_error(f"step_{n}", ValidationError(_("¿Qué harías ese día? Unas palabras bastan.")))
        return data

    def steps(self) -> list[tuple[str, date | None]]:
        said = [(self.cleaned_data.get(f"step_{n}"), self.cleaned_data.get(f"due_{n}")) for n in STEPS]
        return [(text, due) for text, due in said if text]

    @property
    def rows(self) -> list[tuple[Any, Any]]:
        return [(self[f"step_{n}"], self[f"due_{n}"]) for n in STEPS]


class KeyPersonForm(StepsForm, SomebodyForm):
    field_order = ["who", "chosen", "gift"]
