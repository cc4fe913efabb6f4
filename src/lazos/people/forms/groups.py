"""Forms of circles and tags."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from lazos.people.models import Circle
from lazos.web.forms import LazosForm, LazosModelForm
from lazos.web.numbers import number_in


class CircleForm(LazosModelForm):
    class Meta:
        model = Circle
        fields = ["name", "rhythm_days", "latest_days"]
        help_texts = {"rhythm_days": _("Solo si este círculo tiene un ritmo propio.")}

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"].strip()
        same = Circle.objects.owned_by(self.instance.owner_id).filter(name=name).exclude(pk=self.instance.pk)
        if same.exists():
            raise ValidationError(_("Ya tienes un círculo con ese nombre."))
        return name

    def leaving(self, ids: Iterable[str]) -> list[int]:
        return [key for text in ids if (key := number_in(text)) is not None]


class TagForm(LazosForm):
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("Nombre"),
        max_length=100,
        help_text=_("Si ya tienes otra etiqueta con ese nombre, las dos se vuelven una."),
    )
