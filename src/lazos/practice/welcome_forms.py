"""The forms of the four steps of the welcome."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.accounts.forms import WEEK_DAYS
from lazos.accounts.models import Member
from lazos.core.identity.lexicon import GIVEN
from lazos.core.language.fold import fold
from lazos.people.models import Contact
from lazos.practice.forms import GoalsForm
from lazos.practice.seeds import SEEDS
from lazos.practice.wording import in_words
from lazos.web.forms import LazosForm, LazosModelForm

NAMES_AT_MOST = 60
_AND = re.compile(r"\s+(?:y|e|and)\s+", re.IGNORECASE)


class AimForm(GoalsForm):
    """Language and what for."""

    language = forms.ChoiceField(label=gettext_lazy("Idioma"), choices=Member.Language.choices)
    field_order = ["language"]


class NamesForm(LazosForm):
    """A few names by where they come from; several in one field are separated by commas, the last perhaps by *y*."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, (label, _named) in SEEDS.items():
            self.fields[code] = forms.CharField(required=False, max_length=1000, label=label)

    def named(self) -> list[tuple[str, str]]:
        pairs = [
            (code, name.strip()[:200])
            for code in SEEDS
            for piece in re.split(r"[,;\n]", self.cleaned_data.get(code, ""))
            for name in _apart(piece)
            if name.strip()
        ]
        return pairs[:NAMES_AT_MOST]


def _apart(piece: str) -> list[str]:
    """*Tomás Aguirre y Renata* are two people, *José Ortega y Gasset* is one: each begins with a given name."""
    names = [name for name in _AND.split(piece.strip()) if name]
    return names if all(fold(name.split()[0]) in GIVEN for name in names) else [piece]


class CircleForm(LazosForm):
    """Up to as many as the circle holds."""

    def __init__(self, *args: Any, offered: list[Contact], cap: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cap = cap
        self.fields["chosen"] = forms.MultipleChoiceField(
            required=False,
            label="",
            choices=[(str(contact.pk), contact.display_name) for contact in offered],
            widget=forms.CheckboxSelectMultiple,
        )

    def clean_chosen(self) -> set[int]:
        chosen = {int(pk) for pk in self.cleaned_data["chosen"]}
        if len(chosen) > self.cap:
            said = {"cap": in_words(self.cap), "chosen": in_words(len(chosen))}
            raise forms.ValidationError(_("Caben %(cap)s y elegiste %(chosen)s. Quita a alguien por ahora.") % said)
        return chosen


class RhythmForm(LazosModelForm):
    """How much time, when the review, when silence."""

    review_day = forms.TypedChoiceField(label=gettext_lazy("Día de repaso"), choices=WEEK_DAYS, coerce=int)

    class Meta:
        model = Member
        fields = ["weekly_minutes", "review_day", "quiet_from", "quiet_to"]
        widgets = {name: forms.TimeInput(attrs={"type": "time"}, format="%H:%M") for name in ("quiet_from", "quiet_to")}
