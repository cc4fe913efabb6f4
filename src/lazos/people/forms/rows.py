"""Addresses and other dates of a contact: as many rows as there are, and one more."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lazos.people.forms.fields import DayInWordsField
from lazos.people.models import Address, Contact, KeyDate
from lazos.people.wording import day_in_words
from lazos.web.forms import LazosForm

PLACE = ("street", "city", "region", "postcode", "country")


class AddressForm(LazosForm):
    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    street = forms.CharField(label=_("Calle y número"), max_length=300, required=False)
    city = forms.CharField(label=_("Ciudad"), max_length=200, required=False)
    region = forms.CharField(label=_("Estado o provincia"), max_length=200, required=False)
    postcode = forms.CharField(label=_("Código postal"), max_length=40, required=False)
    country = forms.CharField(label=_("País"), max_length=100, required=False)

    def write(self, contact: Contact) -> None:
        """An address whose fields were all emptied goes away."""
        values = {name: self.cleaned_data[name] for name in PLACE}
        mine = Address.objects.filter(contact=contact, pk=self.cleaned_data.get("pk") or 0)
        if not any(values.values()):
            mine.delete()
        elif not mine.update(**values, formatted=""):
            Address.objects.create(owner_id=contact.owner_id, contact=contact, **values)


class OtherDateForm(LazosForm):
    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    label = forms.CharField(label=_("Qué fecha"), max_length=100, required=False)
    when = DayInWordsField(label=_("Cuándo"))

    def write(self, contact: Contact) -> None:
        day = self.cleaned_data["when"]
        mine = KeyDate.objects.filter(contact=contact, pk=self.cleaned_data.get("pk") or 0)
        if day is None:
            mine.delete()
            return
        values = {
            "label": self.cleaned_data["label"],
            "year": day.year or None,
            "month": day.month,
            "day": day.day,
            "text": "",
        }
        if not mine.update(**values):
            KeyDate.objects.create(owner_id=contact.owner_id, contact=contact, kind=KeyDate.Kind.OTHER, **values)


AddressForms = forms.formset_factory(AddressForm, extra=1, max_num=20, absolute_max=25)
OtherDateForms = forms.formset_factory(OtherDateForm, extra=1, max_num=20, absolute_max=25)


def address_forms(data: Any, contact: Contact | None) -> Any:
    rows = list(contact.addresses.all()) if contact else []
    initial = [{"pk": row.pk, **{name: getattr(row, name) for name in PLACE}} for row in rows]
    return AddressForms(data, prefix="address", initial=initial)


def date_forms(data: Any, contact: Contact | None) -> Any:
    rows = contact.dates.exclude(kind=KeyDate.Kind.BIRTHDAY).filter(month__isnull=False) if contact else []
    initial = [{"pk": row.pk, "label": row.label or row.get_kind_display(), "when": day_in_words(row)} for row in rows]
    return OtherDateForms(data, prefix="date", initial=initial)


def write_rows(formset: Any, contact: Contact) -> None:
    for form in formset:
        if form.has_changed():
            form.write(contact)
