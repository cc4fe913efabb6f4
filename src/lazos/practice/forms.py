"""Forms of the practice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.practice.models import Goal
from lazos.web.forms import LazosForm

FARTHEST = timedelta(days=366)


def tell_of_newer(form: Any) -> None:
    """Another window saved first: the form keeps what was typed, and its next save is onto what is there now."""
    row = form.instance
    data = form.data.copy()
    data["seen_version"] = str(type(row).objects.owned_by(row.owner_id).get(pk=row.pk).version)
    form.data = data
    form.add_error(None, gettext("Se guardó algo en otra ventana. Mira lo de abajo y guarda otra vez."))


class LaterForm(LazosForm):
    """A day to come back to: one of the buttons, or another one typed."""

    until = forms.DateField(required=False, label="")
    other = forms.DateField(
        required=False, label=_("Otro día"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        until = data.get("other") or data.get("until")
        if until is None:
            if not self.errors:
                self.add_error("other", _("Elige un día."))
        elif not self.today < until <= self.today + FARTHEST:
            self.add_error("other", _("Elige un día entre mañana y un año."))
        return data | {"until": until}


class DueForm(LazosForm):
    """Another day for a promise; none at all is a day too."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    due = forms.DateField(
        required=False,
        label=_("Para cuándo"),
        help_text=_("Vacío: sin prisa."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class GoalsForm(LazosForm):
    """Three places for goals; only the first one is asked for."""

    text_1 = forms.CharField(
        max_length=300, label=_("La principal"), error_messages={"required": _("Escribe al menos una meta.")}
    )
    text_2 = forms.CharField(required=False, max_length=300, label=_("La segunda"))
    text_3 = forms.CharField(required=False, max_length=300, label=_("La tercera"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for rank in RANKS:
            self.fields[f"horizon_{rank}"] = forms.DateField(
                required=False,
                label=_("Para cuándo"),
                widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            )

    @staticmethod
    def initial_of(goals: list[Goal]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for goal in goals:
            values |= {f"text_{goal.rank}": goal.text, f"horizon_{goal.rank}": goal.horizon}
        return values

    def goals(self) -> list[tuple[str, date | None]]:
        return [(self.cleaned_data[f"text_{rank}"], self.cleaned_data[f"horizon_{rank}"]) for rank in RANKS]

    @property
    def places(self) -> list[tuple[Any, Any]]:
        return [(self[f"text_{rank}"], self[f"horizon_{rank}"]) for rank in RANKS]


RANKS = (1, 2, 3)
