"""Forms of an outcome and of the people of its chain."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lazos.core.language.fold import fold
from lazos.harvest.models import Campaign, Outcome, OutcomeHop
from lazos.people import access
from lazos.people.models import Contact
from lazos.practice.models import Goal
from lazos.practice.notes.people import MOST, find
from lazos.web.forms import LazosForm, LazosModelForm
from lazos.web.numbers import number_in

_DATE = {"invalid": _("Ese día no existe. Elige otro."), "required": _("¿Qué día fue? Si no te acuerdas, más o menos.")}


class SomebodyForm(LazosForm):
    """A person of the member's by name. Where several fit, `candidates` are offered and `chosen` says which."""

    who = forms.CharField(
        label=_("Quién"),
        max_length=300,
        help_text=_("Su nombre, como está en Personas."),
        error_messages={"required": _("¿Quién fue? Escribe su nombre.")},
    )
    chosen = forms.CharField(required=False, max_length=19, widget=forms.HiddenInput)

    def __init__(self, *args: Any, owner: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        self.candidates: list[Contact] = []

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        name = " ".join(str(data.get("who") or "").split())
        data["contact"] = self._named(name, str(data.get("chosen") or "")) if name else None
        return data

    def _named(self, name: str, chosen: str) -> Contact | None:
        fitting = find(self.owner, name).candidates or self._begun(name)
        picked = self._picked(name, chosen, fitting)
        if picked is not None or len(fitting) == 1:
            return picked or fitting[0]
        if not fitting:
            nobody = _("No encontramos a “%(name)s” entre tus personas. Revisa el nombre, o anótala primero.")
            self.add_error("who", ValidationError(nobody, params={"name": name}))
        else:
            self.candidates = fitting
            self.add_error("who", ValidationError(_("Hay varias personas así. Elige cuál.")))
        return None

    def _begun(self, name: str) -> list[Contact]:
        """Whose name has words that begin as those typed: "Teresa Q" is Teresa Quiroga."""
        words = fold(name).split()
        rows = access.contacts_of(self.owner).matching(name).order_by("-contact_days", "sort_name", "pk")
        return [row for row in rows[:100] if _all_begin(words, fold(row.display_name).split())][:MOST]

    def _picked(self, name: str, chosen: str, fitting: list[Contact]) -> Contact | None:
        found = access.contacts_of(self.owner).filter(pk=number_in(chosen)).first()
        fits = found and (found.display_name == name or found in fitting)
        return found if fits else None


def _all_begin(words: list[str], names: list[str]) -> bool:
    return bool(words) and all(any(name.startswith(word) for name in names) for word in words)


class OutcomeForm(LazosModelForm):
    """What came of it. The person at its end is asked for once, to propose the chain."""

    class Meta:
        model = Outcome
        fields = ["title", "kind", "day", "note", "goal", "campaign"]
        widgets = {
            "day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "note": forms.Textarea(attrs={"rows": 3}),
        }
        help_texts = {"title": _("Como se lo contarías a alguien: el contrato con el hospital.")}
        error_messages = {"day": _DATE, "title": {"required": _("¿Qué salió? Unas palabras bastan.")}}
        labels = {"goal": _("De qué meta"), "campaign": _("De qué campaña")}

    def __init__(self, *args: Any, owner: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self.fields["day"].widget.attrs["max"] = today.isoformat()
        self._offer("goal", Goal.objects.owned_by(owner))
        self._offer("campaign", Campaign.objects.owned_by(owner))

    def _offer(self, name: str, rows: Any) -> None:
        """A choice of the member's own rows; where there is none, no question."""
        field: Any = self.fields[name]
        field.queryset, field.empty_label = rows, _("De ninguna")
        field.label_from_instance = lambda row: getattr(row, "title", "") or str(row)
        if not rows.exists():
            del self.fields[name]

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise ValidationError(_("Ese día aún no llega. Aquí va lo que ya salió."))
        return day

    def own_fields(self) -> list[str]:
        return [name for name in self._meta.fields if name in self.fields]


class ThroughForm(SomebodyForm):
    """Who stood at the end of the way; nobody is an answer too."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].required = False
        self.fields["who"].label = _("Por quién llegó")
        self.fields["who"].help_text = _("La persona más cercana a esto. De ahí seguimos la cadena hacia atrás.")


class NewHopForm(SomebodyForm):
    part = forms.ChoiceField(label=_("Su parte"), choices=OutcomeHop.Part.choices, initial="helped")
    did = forms.CharField(label=_("Con tus palabras"), required=False, max_length=300)


class HopForm(LazosModelForm):
    """The part of one person, and the thanks as the member would say them."""

    class Meta:
        model = OutcomeHop
        fields = ["part", "about", "did", "thanks"]
        widgets = {"thanks": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"did": _("Lo que se lee en la cadena. Vacío: lo decimos con lo de arriba.")}
