"""Forms of sharing: what is kept, and correcting it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from lazos.core.links import is_other_address
from lazos.sharing.keeping import Pasted, headed, pasted
from lazos.sharing.models import LONGEST_NOTE, LONGEST_URL, Clipping
from lazos.web.forms import LazosForm, LazosModelForm

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_NOTE_FULL = _("Caben %(limit_value)d letras y escribiste %(show_value)d. Acórtala; no se ha guardado nada todavía.")
_FITS = MaxLengthValidator(LONGEST_NOTE, _NOTE_FULL)
_WRONG_DAY = {"invalid": _("Ese día no existe. Escríbelo como 2026-11-30.")}


class KeepForm(LazosForm):
    """A link, or an event or an idea in words; all in one text, as it was pasted."""

    text = forms.CharField(
        label=_("Un enlace, un evento o una idea"), max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "line-input"}),
        error_messages={
            "required": _("Pega un enlace, o cuenta de qué se trata."),
            "max_length": _("Es demasiado largo. Pega solo el enlace, o unas líneas."),
        },
    )  # fmt: skip
    title = forms.CharField(
        label=_("De qué trata"), max_length=300, required=False,
        help_text=_("Si lo dejas vacío, lo leemos de la página."),
    )  # fmt: skip
    note = forms.CharField(
        label=_("Por qué te hizo pensar en alguien"), required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    day = forms.DateField(
        label=_("Si es un evento, qué día es"), widget=_DAY, required=False, error_messages=_WRONG_DAY
    )

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if is_other_address(text):
            raise forms.ValidationError(_("Solo guardamos enlaces que empiezan con http:// o https://."))
        self.pasted: Pasted = pasted(text)
        if len(self.pasted.link) > LONGEST_URL:
            raise forms.ValidationError(
                _("Ese enlace es demasiado largo. Prueba sin lo que va después del signo de interrogación.")
            )
        return text

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            try:
                _FITS(self.details()["note"])
            except forms.ValidationError as trouble:
                self.add_error("note", trouble)
        return data

    def details(self) -> dict[str, Any]:
        """What `acts.keep` takes. Words around a link are the member's note; words alone are the thing itself."""
        data, told = self.cleaned_data, self.pasted
        title, note = data["title"], data["note"]
        if told.link:
            note = "\n".join(dict.fromkeys(part for part in (told.words, note) if part and part != title))
        else:
            first, rest = headed(told.words)
            note = "\n".join(part for part in ((rest or (first if title else "")), note) if part)
            title = title or first
        return {"link": told.link, "title": title, "note": note, "day": data["day"]}


class ClippingForm(LazosModelForm):
    class Meta:
        model = Clipping
        fields = ("title", "note", "day")
        widgets = {"note": forms.Textarea(attrs={"rows": 3}), "day": _DAY}
        error_messages = {"day": _WRONG_DAY}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["title"] = self.instance.title or self.instance.page_title
        self.fields["title"].required = not self.instance.url
        self.fields["title"].error_messages["required"] = _("Escribe de qué trata.")
        # A browser cuts what is pasted beyond its limit without a word.
        del self.fields["note"].widget.attrs["maxlength"]
        self.fields["note"].validators = [_FITS]
