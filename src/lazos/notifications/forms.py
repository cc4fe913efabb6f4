"""Forms of notifications: what a calendar holds, and what comes by which way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from lazos.accounts.models import Member
from lazos.notifications.channels import channels_of, choose
from lazos.notifications.models import CalendarFeed, Device
from lazos.notifications.notices.registry import Group, groups
from lazos.web.forms import LazosForm, LazosModelForm

if TYPE_CHECKING:
    from django.forms import BoundField


class FeedForm(LazosModelForm):
    class Meta:
        model = CalendarFeed
        fields = ["name", "promises", "dates", "appointments", "with_text", "alarms"]
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}
        help_texts = {
            "name": _("Como “teléfono” o “portátil”. Solo para que tú lo recuerdes."),
            "with_text": _("La promesa entera, el lugar, tus notas. Sin esto dice con quién y cuándo, nada más."),
            "alarms": _(
                "Promesas y fechas de quienes cuidas, a tu hora; citas, un cuarto de hora antes. Sin esto calla."
            ),
        }


WAYS = {"app": _("aquí"), "mail": _("correo"), "push": _("teléfono")}


class ChannelsForm(LazosModelForm):
    """The hour and the rhythm of the day's mail, and for each group of notices the ways by which it comes.

    The version of the member guards all of it: the choices have no other door than this form.
    """

    class Meta:
        model = Member
        fields = ["digest", "digest_at"]
        widgets = {"digest_at": forms.TimeInput(attrs={"type": "time"}, format="%H:%M")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chosen = channels_of(self.instance)
        for group in groups():
            for way in WAYS:
                if way in group.offered:
                    self.fields[f"{group.code}-{way}"] = self._box(group, way)

    def _box(self, group: Group, way: str) -> forms.BooleanField:
        label = now_("%(what)s: %(way)s") % {"what": group.label, "way": WAYS[way]}
        widget = forms.CheckboxInput(attrs={"class": "check", "aria-label": label})
        return forms.BooleanField(required=False, initial=way in self.chosen[group.code], label=label, widget=widget)

    def rows(self) -> list[tuple[Group, list[BoundField | None]]]:
        """For each group its boxes, in the order of `WAYS`; None where it does not come that way."""
        names = [(group, [f"{group.code}-{way}" for way in WAYS]) for group in groups()]
        return [(group, [self[name] if name in self.fields else None for name in boxes]) for group, boxes in names]

    def keep(self) -> None:
        """Raises `StaleVersion` where another window saved first; then nothing was written."""
        ticked = {name for name, value in self.cleaned_data.items() if value is True}
        wanted = {group.code: frozenset(way for way in WAYS if f"{group.code}-{way}" in ticked) for group in groups()}
        with transaction.atomic():
            self.instance.save_changes(*self.changed_model_fields(), seen=self.seen_version)
            choose(self.instance, wanted)


class DeviceForm(LazosModelForm):
    class Meta:
        model = Device
        fields = ["name", "shows_names"]
        widgets = {"name": forms.TextInput(attrs={"autocomplete": "off"})}
        help_texts = {
            "shows_names": _("Sin esto dice cuántas cosas hay, y nada más: en una pantalla bloqueada lo ve cualquiera.")
        }


class SubscriptionForm(DeviceForm):
    """What the browser adds when it is turned on."""

    endpoint = forms.CharField(widget=forms.HiddenInput, strip=False)
    p256dh = forms.CharField(widget=forms.HiddenInput, strip=False)
    auth = forms.CharField(widget=forms.HiddenInput, strip=False)


class AlarmsForm(LazosForm):
    """One choice for each appointment to come. Only what was changed on this page is written."""

    def __init__(self, data: Any, *, appointments: list[tuple[str, Any]], asked: dict[tuple[str, int], int]) -> None:
        super().__init__(data)
        self.appointments = {f"{kind}-{row.pk}": (kind, row) for kind, row in appointments}
        choices = [
            ("", _("Sin aviso")),
            (15, _("15 minutos antes")),
            (60, _("Una hora antes")),
            (1440, _("Un día antes")),
        ]
        for name, (kind, row) in self.appointments.items():
            self.fields[name] = forms.TypedChoiceField(
                choices=choices, coerce=int, empty_value=None, required=False, show_hidden_initial=True,
                initial=asked.get((kind, row.pk), ""), label=now_("Cuándo avisar"),
            )  # fmt: skip

    def changes(self) -> list[tuple[str, Any, int | None]]:
        """(kind, row, minutes) of what was changed."""
        return [(*self.appointments[name], self.cleaned_data[name]) for name in self.changed_data]
