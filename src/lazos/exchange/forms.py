"""What a member says when bringing files in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lazos.exchange.columns import choices
from lazos.web.forms import LazosForm

LARGEST = 200 * 1024 * 1024
MOST = 20


class _Several(forms.ClearableFileInput):
    allow_multiple_selected = True
    template_name = "django/forms/widgets/input.html"


class FilesField(forms.FileField):
    """One or several files; each is checked by itself."""

    widget = _Several

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = (list(data) if isinstance(data, list | tuple) else [data]) or [None]
        if len(files) > MOST:
            raise forms.ValidationError(
                ngettext("Trae hasta %(n)s archivo cada vez.", "Trae hasta %(n)s archivos cada vez.", MOST)
                % {"n": MOST}
            )
        cleaned = [super(FilesField, self).clean(file, initial) for file in files]
        for file in cleaned:
            if file.size > LARGEST:
                raise forms.ValidationError(
                    _("“%(name)s” pasa de %(size)s MB. Pártelo en dos y tráelos por separado.")
                    % {"name": file.name, "size": LARGEST // 2**20}
                )
        return cleaned


class UploadForm(LazosForm):
    files = FilesField(
        label=gettext_lazy("Archivos"),
        error_messages={
            "required": gettext_lazy("Elige un archivo."),
            "empty": gettext_lazy("El archivo está vacío. Elige otro."),
        },
    )


class ApplyForm(LazosForm):
    circle = forms.CharField(label=gettext_lazy("Un círculo para todas, si quieres"), max_length=100, required=False)
    keep_texts = forms.BooleanField(label=gettext_lazy("Guardar también lo que dicen los mensajes"), required=False)


class MappingForm(LazosForm):
    """One choice for each column; fields are `c0`, `c1` …"""

    def __init__(self, *args: Any, columns: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for nth, column in enumerate(columns):
            self.fields[f"c{nth}"] = forms.ChoiceField(
                label=_("%(column)s es") % {"column": column.name or _("Columna sin nombre")},
                choices=choices(),
                required=False,
                initial=column.guess,
            )
        self.fields["circle"] = forms.CharField(
            label=_("Un círculo para todas, si quieres"), max_length=100, required=False
        )
        self.fields["remember"] = forms.BooleanField(
            label=_("Recordar para la próxima vez"), required=False, initial=True
        )
        self.columns = columns

    def rows(self) -> list[tuple[Any, forms.BoundField]]:
        return [(column, self[f"c{nth}"]) for nth, column in enumerate(self.columns)]

    def chosen(self) -> dict[str, str]:
        return {str(nth): self.cleaned_data.get(f"c{nth}", "") for nth in range(len(self.columns))}
