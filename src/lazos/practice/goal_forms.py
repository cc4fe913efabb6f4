"""Forms of a goal: what and until when, its next step, its people."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.people.models import Contact
from lazos.practice.models import Goal
from lazos.practice.naming import contact_named
from lazos.web.forms import LazosForm, LazosModelForm

DAY = {"type": "date"}


class GoalForm(LazosModelForm):
    class Meta:
        model = Goal
        fields = ["text", "horizon", "rank"]
        labels = {"text": _("Qué te gustaría lograr")}
        widgets = {"horizon": forms.DateInput(attrs=DAY, format="%Y-%m-%d")}
        error_messages = {"text": {"required": _("Escríbela con tus palabras.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["rank"]


class StepForm(LazosForm):
    """With a person it becomes a promise to them; alone it stays on the page."""

    text = forms.CharField(label=_("Siguiente paso"), required=False, max_length=300)
    person = forms.CharField(
        label=_("Con quién"),
        required=False,
        max_length=200,
        help_text=_("Con un nombre, Hoy te lo recuerda. Vacío: se queda aquí."),
    )
    due = forms.DateField(label=_("Para cuándo"), required=False, widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))

    def __init__(self, *args: Any, owner: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self.fields["person"].widget.attrs["list"] = "linked"

    def clean_person(self) -> Contact | None:
        name = self.cleaned_data["person"].strip()
        return contact_named(self.owner, name) if name else None

    def clean_due(self) -> date | None:
        due: date | None = self.cleaned_data["due"]
        if due and due < self.today:
            raise forms.ValidationError(gettext("Ese día ya pasó. Elige uno que venga, o ninguno."))
        return due

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if (data.get("person") or data.get("due")) and not data.get("text"):
            self.add_error("text", gettext("Falta decir qué paso es."))
        return data


class PersonForm(LazosForm):
    """Somebody by name, or by number where a page already knows whom."""

    person = forms.CharField(label=_("Quién"), max_length=200, error_messages={"required": _("Escribe un nombre.")})

    def __init__(self, *args: Any, owner: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean_person(self) -> Contact:
        return contact_named(self.owner, self.cleaned_data["person"].strip())
