"""Forms as the design draws them: label above, hint below, the error beside the field that has it."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, time, tzinfo
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from lazos.core import clocks
from lazos.web.toasts import warn

#: Days beyond are slips of the finger, and some of their moments no clock can tell.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
_FAR = _("Ese día queda demasiado lejos. Revisa el año.")
_WITHIN = (MinValueValidator(FIRST_DAY, _FAR), MaxValueValidator(LAST_DAY, _FAR))


class _Described:
    """Joins each field to its hint and its error for screen readers, and gives the messages our voice."""

    default_messages = {
        "required": _("Falta este dato."),
        "invalid": _("No pudimos leer este dato. Revísalo."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)

    def full_clean(self) -> None:
        for field in self.fields.values():  # type: ignore[attr-defined]
            if isinstance(field, forms.DateField) and _WITHIN[0] not in field.validators:
                field.validators += _WITHIN
        super().full_clean()  # type: ignore[misc]

    def __getitem__(self, name: str) -> forms.BoundField:
        return super().__getitem__(name)  # type: ignore[misc]

    def order_of_trouble(self) -> list[forms.BoundField]:
        return [bound for bound in self if bound.errors]  # type: ignore[attr-defined]

    def once_key(self: Any) -> str:
        """What was sent, by a name: the same form (`once`) with the same words has the same one; "" without `once`.

        Whoever goes back, changes a word and saves again means something else than the first time.
        """
        once = self.cleaned_data.get("once")
        said = repr([(name, _as_sent(self[name].data)) for name in sorted(self.fields) if name != "once"])
        return f"{once}:{hashlib.sha256(said.encode()).hexdigest()[:16]}" if once else ""

    def say_stale(self: Any, seen: object) -> None:
        """Somebody saved first: what was typed stays, and saving it again is onto what there is now (`seen`)."""
        said = _("Otra ventana guardó antes. Lo que escribiste sigue aquí; revísalo y guarda otra vez.")
        self.add_error(None, said)
        self.data = self.data.copy()
        self.data["seen_version"] = str(seen)


def _as_sent(value: Any) -> Any:
    """The same for what a browser sent and what was put in its place."""
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    return "" if value is None else str(value)


class OnClock:
    """For a form that asks for an hour of a day in some place: its clocks may leave it out, or have it twice."""

    comes_twice = False

    def moment(self, name: str, day: date, at: time, zone: tzinfo) -> datetime | None:
        """That hour, of two the first; None, with the error at the field `name`, where the clocks leave it out."""
        found = clocks.on_clock(day, at, zone)
        if found is None:
            self.add_error(name, _("Esa hora no existe ese día: cambia el horario de verano."))  # type: ignore[attr-defined]
        else:
            self.comes_twice |= clocks.comes_twice(found)
        return found

    def say_which(self, request: HttpRequest) -> None:
        if self.comes_twice:
            warn(request, _("Ese día se atrasa el reloj y esa hora llega dos veces. Guardamos la primera."))


class LazosForm(_Described, forms.Form):
    pass


class LazosModelForm(_Described, forms.ModelForm):
    """A model form that carries the version it was opened with, so that a later save is told about an earlier one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if hasattr(self.instance, "version") and self.instance.pk:
            self.fields["seen_version"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=self.instance.version, required=False
            )

    @property
    def seen_version(self) -> int | None:
        return self.cleaned_data.get("seen_version") or getattr(self.instance, "version", None)

    def changed_model_fields(self) -> list[str]:
        """The names of the changed fields that belong to the model, for `save_changes`."""
        names = {field.name for field in self._meta.model._meta.get_fields()}
        return [name for name in self.changed_data if name in names]
