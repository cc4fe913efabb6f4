"""Forms of notifications: what a calendar holds."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from lazos.notifications.models import CalendarFeed
from lazos.web.forms import LazosModelForm


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
