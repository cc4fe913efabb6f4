"""A conversation and an exchange, as the member tells them, today or years later."""

from __future__ import annotations

from datetime import date, datetime
from secrets import token_urlsafe
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from lazos.people import access
from lazos.people.forms.fields import RowsField
from lazos.people.models import Contact, Exchange, Interaction
from lazos.web.forms import LazosModelForm


class InteractionForm(LazosModelForm):
    time = forms.TimeField(
        label=_("A qué hora"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    people = RowsField(label=_("Con quién"), queryset=Contact.objects.none(), widget=forms.CheckboxSelectMultiple)
    also = forms.CharField(
        label=_("Con quién más"),
        required=False,
        max_length=300,
        help_text=_("Sus nombres, con comas entre uno y otro."),
    )
    once = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    class Meta:
        model = Interaction
        fields = ["kind", "day", "direction", "title", "summary", "learned", "minutes", "place"]
        widgets = {"day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, owner: Any, today: date, people: list[Contact], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.today = owner, today
        self.fields["once"].initial = token_urlsafe(12)
        ids = [contact.pk for contact in people]
        self.fields["people"].queryset = Contact.objects.owned_by(owner).filter(pk__in=ids)
        self.fields["people"].initial = ids
        self.fields["day"].widget.attrs["max"] = today.isoformat()
        self.fields["kind"].choices = [(value, label.capitalize()) for value, label in Interaction.Kind.choices]
        if self.instance.at:
            self.fields["time"].initial = self.instance.at.astimezone(owner.zone).time().replace(second=0)

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day

    def clean_also(self) -> list[Contact]:
        names = [name.strip() for name in self.cleaned_data["also"].split(",") if name.strip()]
        return [self._known(name) for name in names]

    def _known(self, name: str) -> Contact:
        found = list(access.contacts_of(self.owner).matching(name).order_by("sort_name", "pk")[:6])
        same = [contact for contact in found if contact.display_name.casefold() == name.casefold()]
        fitting = same or found
        if len(fitting) == 1:
            return fitting[0]
        if not fitting:
            raise ValidationError(_("No encontramos a “%(name)s”."), params={"name": name})
        n = len(fitting)
        text = ngettext("Hay %(n)s persona que se llama así: “%(name)s”.", "Hay %(n)s que pueden ser “%(name)s”.", n)
        raise ValidationError(text, params={"n": n, "name": name})

    def contacts(self) -> list[Contact]:
        return list({c.pk: c for c in [*self.cleaned_data["people"], *self.cleaned_data["also"]]}.values())

    def moment(self) -> datetime | None:
        """The time as an instant, None where only the day is known."""
        time = self.cleaned_data["time"]
        if time is None:
            return None
        return datetime.combine(self.cleaned_data["day"], time, tzinfo=self.owner.zone)

    def details(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self._meta.fields} | {"at": self.moment()}


class ExchangeForm(LazosModelForm):
    thanked = forms.BooleanField(label=_("Ya le di las gracias"), required=False)

    class Meta:
        model = Exchange
        fields = ["direction", "kind", "day", "note"]
        labels = {"direction": _("Diste o recibiste"), "kind": _("Qué tipo")}
        widgets = {"day": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), "direction": forms.RadioSelect}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["day"].widget.attrs["max"] = today.isoformat()
        self.fields["direction"].choices = Exchange.Direction.choices
        self.fields["kind"].choices = [(value, label.capitalize()) for value, label in Exchange.Kind.choices]
        self.fields["thanked"].initial = bool(self.instance.thanked_on)

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day

    def thanked_on(self) -> date | None:
        if not self.cleaned_data["thanked"] or self.cleaned_data["direction"] == Exchange.Direction.GIVEN:
            return None
        return self.instance.thanked_on or self.today
