"""One form to add a person or to change their record. With a name it is enough."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from lazos.core.identity.names import split_surnames
from lazos.people.forms.fields import DayInWordsField, EmailsField, OpenedField, RowsField, SeveralField, WordsField
from lazos.people.forms.photo import PhotoField
from lazos.people.models import Circle, Contact, Relation
from lazos.web.forms import LazosModelForm

OWN_FIELDS = [
    "given",
    "nickname",
    "pronunciation",
    "organisation",
    "role",
    "city",
    "channel",
    "met_where",
    "met_on",
    "met_how",
    "introduced_by_name",
    "in_common",
    "notes",
    "prefix",
    "suffix",
    "maiden",
    "name_order",
    "language",
    "formality",
    "languages",
    "timezone",
    "best_time",
    "rhythm_days",
    "kind",
]
LANGUAGES = [("", "—"), ("es", "Español"), ("en", "English"), ("pt", "Português"), ("fr", "Français")]


class ContactForm(LazosModelForm):
    """Fields of the contact and of the rows that hang on it; `people.saving` writes them."""

    surnames = forms.CharField(
        label=_("Apellidos"), max_length=400, required=False, help_text=_("Uno o dos, como los usa.")
    )
    emails = EmailsField(label=_("Correo"), max_length=320, input_type="email")
    phones = SeveralField(label=_("Teléfono"), max_length=100, input_type="tel")
    relations = forms.MultipleChoiceField(
        label=_("Relación"), choices=Relation.Kind, required=False, widget=forms.CheckboxSelectMultiple
    )
    circles = RowsField(
        label=_("Círculos"), queryset=Circle.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    new_circle = forms.CharField(label=_("Otro círculo"), max_length=100, required=False)
    interests = WordsField(label=_("Intereses, de trabajo y de la vida"), help_text=_("Con comas entre uno y otro."))
    needs = WordsField(label=_("Busca"))
    offers = WordsField(label=_("Ofrece"))
    tags = WordsField(label=_("Etiquetas"))
    birthday = DayInWordsField(label=_("Cumpleaños"), help_text=_("El año, solo si lo sabes."))
    links = SeveralField(label=_("Enlaces"), help_text=_("Su página, su perfil."))
    photo_file = PhotoField(label=_("Foto"))
    tend = forms.BooleanField(label=_("Sumarla a mi círculo cuidado"), required=False)
    rest = forms.IntegerField(required=False, widget=forms.HiddenInput)
    opened = OpenedField()

    class Meta:
        model = Contact
        fields = OWN_FIELDS
        labels = {
            "met_where": pgettext_lazy("place", "Dónde"),
            "met_on": _("Cuándo"),
            "name_order": _("Orden"),
            "kind": _("Qué es"),
        }
        widgets = {"met_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), "kind": forms.Select}
        help_texts = {
            "pronunciation": _("Si ayuda: “Ek” suena a “ec”."),
            "rhythm_days": _("Si lo dejas vacío, lo aprendemos de la historia."),
            "best_time": _("Por ejemplo: por la tarde."),
        }

    def __init__(self, *args: Any, owner: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self.saved_values = {name: getattr(self.instance, name) for name in OWN_FIELDS}
        self._remember_what_was_opened()
        self.fields["circles"].queryset = Circle.objects.owned_by(owner)
        self.fields["birthday"].day_first = owner.region != "US"
        self.fields["language"] = forms.ChoiceField(
            label=self.fields["language"].label, choices=_with(LANGUAGES, self.instance.language), required=False
        )
        self.fields["timezone"] = forms.CharField(
            label=self.fields["timezone"].label, required=False, max_length=64, help_text=_("Como America/Lima.")
        )
        if owner.region:
            self.fields["phones"].help_text = _("Sin prefijo, suponemos %(region)s.") % {"region": owner.region}
        for name in ("channel", "formality"):
            self.fields[name].choices = [("", "—"), *list(self.fields[name].choices)[1:]]

    def clean_met_on(self) -> date | None:
        day: date | None = self.cleaned_data["met_on"]
        if day and day > self.today:
            raise ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day

    def clean_timezone(self) -> str:
        zone: str = self.cleaned_data["timezone"].strip().replace(" ", "_")
        if zone and zone not in available_timezones():
            raise ValidationError(_("No conocemos esa zona horaria. Se escribe como America/Lima."))
        return zone

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        surnames = cleaned.get("surnames", "")
        if "surnames" in self.changed_data:
            self.instance.family, self.instance.family2 = (part[:200] for part in split_surnames(surnames))
        named = [cleaned.get(name) for name in ("given", "nickname", "organisation")]
        if not surnames and not any(named) and not self.instance.full_name:
            self.add_error("given", _("Escribe al menos un nombre."))
        return cleaned

    def _remember_what_was_opened(self) -> None:
        """What the rows said when the form was opened comes back with it: only that tells what the member changed."""
        self.said_now = told(self.initial)
        self.initial["opened"] = self.said_now
        self.was_opened = False
        if self.is_bound and (opened := self.fields["opened"].read(self.data.get(self.add_prefix("opened")))):
            said = self.said_now
            rows = {name: value for name, value in opened.items() if type(value) is type(said.get(name))}
            self.initial |= rows | self._columns(opened)
            self.was_opened = True

    def _columns(self, opened: dict[str, Any]) -> dict[str, Any]:
        """The columns as they were opened, as the fields compare them; what cannot be one is left out."""
        columns = {}
        for name in OWN_FIELDS:
            if isinstance(opened.get(name, []), (str, int, type(None))):
                try:
                    columns[name] = self.fields[name].to_python(opened[name])
                except ValidationError:
                    continue
        return columns

    def moved(self) -> list[str]:
        """The fields of rows that the member changed and that were also changed elsewhere since the form was opened."""
        opened = told(self.initial)
        changed = set(self.changed_data) - {"opened"}
        now = {name: value for name, value in self.said_now.items() if name in changed}
        return [name for name, value in now.items() if (opened.get(name) or "") != (value or "")]

    def catch_up(self, version: int) -> None:
        """Onto what is saved now: fields that the member changed keep their words, the others take the saved ones."""
        changed, data = set(self.changed_data), self.data.copy()
        for name, value in self.said_now.items():
            if name not in changed:
                data.setlist(self.add_prefix(name), as_sent(self.fields[name], value))
        data[self.add_prefix("seen_version")] = str(version)
        data[self.add_prefix("opened")] = json.dumps(self.said_now)
        self.data = data

    def own_changes(self) -> list[str]:
        """The columns of the contact that change, for `save_changes`."""
        changed = [name for name in self.changed_model_fields() if name in OWN_FIELDS]
        return changed + (["family", "family2"] if "surnames" in self.changed_data else [])


#: What is no column of the contact, and the surnames, which are two.
ROWS = (
    "surnames",
    *("emails", "phones", "links", "relations", "circles", "tags", "birthday", "tend"),
    *("interests", "needs", "offers"),
)


def told(initial: dict[str, Any]) -> dict[str, Any]:
    """What the fields say, as JSON holds it."""
    return {name: _plain(initial[name]) for name in (*OWN_FIELDS, *ROWS) if name in initial}


def as_sent(field: forms.Field, value: Any) -> list[str]:
    """How a browser would send what the field says."""
    if isinstance(value, bool):
        return ["on"] if value else []
    said = field.prepare_value(value)
    return [str(item) for item in said] if isinstance(said, list) else ["" if said is None else str(said)]


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [getattr(item, "pk", item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _with(choices: list[tuple[str, str]], value: str) -> list[tuple[str, str]]:
    """An imported language that the list does not hold stays choosable."""
    return choices if value in dict(choices) else [*choices, (value, value)]
