"""The forms of an ask: whom, the composer, and each thing that may come of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from lazos.harvest.forms.person import PersonField, SeveralFit, person_named
from lazos.harvest.models import Ask
from lazos.people.models import Contact
from lazos.web.forms import LazosForm, LazosModelForm

MINUTES = (15, 20, 30)
FARTHEST = timedelta(days=366)
HOW = (
    ("message", _("Por mensaje")),
    ("email", _("Por correo")),
    ("call", _("Por teléfono")),
    ("video", _("Por videollamada")),
    ("meeting", _("En persona")),
)


def day_field(label: Any, **kwargs: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Ese día no existe. Escríbelo como 28/11/2026.")},
        **kwargs,
    )


class NewAskForm(LazosForm):
    """Whom to ask for what. `contact` is set where it is known already."""

    who = PersonField(label=_("A quién"))
    purpose = forms.ChoiceField(label=_("Qué pides"), choices=Ask.Purpose.choices)
    topic = forms.CharField(
        label=_("Sobre qué"),
        max_length=300,
        required=False,
        help_text=_("Una sola cosa, concreta. Por ejemplo: cómo elegiste a tu primera imprenta."),
    )

    def __init__(self, *args: Any, member: Any, contact: Contact | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.member, self.contact = member, contact
        self.candidates: list[Contact] = []
        if contact is not None:
            del self.fields["who"]

    def clean_who(self) -> str:
        try:
            self.contact = person_named(self.member, self.cleaned_data["who"], self.data.get("chosen", ""))
        except SeveralFit as several:
            self.candidates = several.candidates
            raise
        return str(self.cleaned_data["who"])


class AskForm(LazosModelForm):
    """The composer. `how` and `day` are only read where the member says that they sent it."""

    minutes = forms.TypedChoiceField(label=_("Cuánto tiempo"), required=False, coerce=int, empty_value=None)
    needed_by = day_field(_("Para cuándo"))
    how = forms.ChoiceField(label=_("Cómo la enviaste"), choices=HOW, required=False)
    day = day_field(_("Qué día"))

    class Meta:
        model = Ask
        fields = ["purpose", "minutes", "needed_by", "topic", "gives_back", "message"]
        widgets = {"message": forms.Textarea(attrs={"rows": 8, "class": "chat-q"})}
        help_texts = {"gives_back": _("Algo concreto, aunque sea contarle en qué quedó.")}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        kept = self.instance.minutes
        several = sorted({*MINUTES, *([kept] if kept else [])})
        words = [(minutes, gettext("%(n)s minutos") % {"n": minutes}) for minutes in several]
        self.fields["minutes"].choices = [("", _("Lo que tome")), *words]
        self.fields["needed_by"].widget.attrs["min"] = today.isoformat()
        self.fields["day"].widget.attrs["max"] = today.isoformat()
        self.fields["how"].widget.attrs["form"] = self.fields["day"].widget.attrs["form"] = "composer"

    def clean_needed_by(self) -> date | None:
        day: date | None = self.cleaned_data["needed_by"]
        if day and day < self.today and day != self.instance.needed_by:
            raise forms.ValidationError(gettext("Ese día ya pasó. Elige uno que venga."))
        if day and day > self.today + FARTHEST:
            raise forms.ValidationError(gettext("Queda muy lejos. Elige un día de este año o del que viene."))
        return day

    def clean_day(self) -> date | None:
        day: date | None = self.cleaned_data["day"]
        if day and day > self.today:
            raise forms.ValidationError(gettext("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day


class AnswerForm(LazosForm):
    answer = forms.ChoiceField(label=_("Qué respondió"), choices=Ask.Answer.choices, widget=forms.RadioSelect)
    note = forms.CharField(
        label=_("Con sus palabras"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    until = day_field(_("Si es más adelante, cuándo"))
    how = forms.ChoiceField(label=_("Cómo respondió"), choices=HOW, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        until = data.get("until")
        if data.get("answer") == "later" and until and not self.today < until <= self.today + FARTHEST:
            self.add_error("until", gettext("Elige un día entre mañana y un año."))
        return data


class HelpForm(LazosForm):
    note = forms.CharField(
        label=_("En qué te ayudó"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Cuéntalo en unas palabras: es lo que vas a agradecer.")},
    )
    how = forms.ChoiceField(
        label=_("Cómo fue"), choices=[("", _("Ya está anotado en su historia")), *HOW], required=False
    )


class ReportForm(LazosForm):
    result = forms.CharField(
        label=_("En qué quedó"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    how = forms.ChoiceField(label=pgettext_lazy("told", "Cómo se lo contaste"), choices=HOW, required=False)
