"""Forms of what the member brings: their presentation, what they offer and need."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from lazos.practice.models import Offering, Pitch
from lazos.web.forms import LazosModelForm

_PARTS = ("who", "what", "moves", "why")


class PitchForm(LazosModelForm):
    class Meta:
        model = Pitch
        fields = ["name", "language", *_PARTS]
        help_texts = {"name": _("Como 30 segundos, o Hospitales.")}
        widgets = {name: forms.Textarea(attrs={"rows": 2}) for name in _PARTS}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors and not any(data.get(part) for part in _PARTS):
            self.add_error("what", gettext("Escribe al menos una parte: con qué haces basta."))
        return data


class OfferingForm(LazosModelForm):
    """New: words and what they are. The concepts follow on its own page."""

    class Meta:
        model = Offering
        fields = ["side", "text", "kind"]
        labels = {"side": _("¿Das o buscas?")}

    side = forms.ChoiceField(label=_("¿Das o buscas?"), choices=[("offer", _("Lo doy")), ("need", _("Lo busco"))])


class MatchingForm(LazosModelForm):
    """Its words again, and the concepts that the member confirms."""

    concepts = forms.MultipleChoiceField(
        label=_("También se llama"), required=False, widget=forms.CheckboxSelectMultiple, choices=[]
    )

    class Meta:
        model = Offering
        fields = ["text", "kind"]

    def __init__(self, *args: Any, proposals: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["concepts"].choices = [(one.code, one.label) for one in proposals]
        fresh = not self.instance.concepts
        self.fields["concepts"].initial = [one.code for one in proposals if one.chosen or (fresh and one.sure)]
