"""Forms of the practice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lazos.web.forms import LazosForm

FARTHEST = timedelta(days=366)


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
