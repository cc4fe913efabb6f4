"""What a phone sends, and the day that its clock could not tell."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.utils.translation import gettext_lazy as _

from lazos.core.clocks import when_written
from lazos.offline.delivering import Parcel
from lazos.web.forms import LazosForm
from lazos.web.middleware import without_nul

LONGEST = 1_000_000  # characters of all fields
FARTHEST = timedelta(days=366)


class ParcelForm(LazosForm):
    """`sent`: the fields of the kept form, encoded as a browser sends them. `skew`: milliseconds, see `core.clocks`."""

    key = forms.UUIDField()
    member = forms.CharField(max_length=64)
    path = forms.CharField(max_length=300)
    sent = forms.CharField(max_length=LONGEST, strip=False)
    said = forms.CharField(max_length=1000, required=False)
    written_at = forms.CharField(max_length=40, required=False)
    sent_at = forms.CharField(max_length=40, required=False)
    skew = forms.IntegerField(required=False, min_value=-(10**14), max_value=10**14)

    def clean_sent(self) -> QueryDict:
        try:
            return without_nul(QueryDict(self.cleaned_data["sent"]))
        except Exception:  # more fields than Django takes, or bytes that are no text
            raise forms.ValidationError(_("No pudimos leer este dato. Revísalo.")) from None

    def parcel(self, *, now: datetime) -> Parcel:
        data = self.cleaned_data
        skew = None if data["skew"] is None else timedelta(milliseconds=data["skew"])
        at = when_written(_moment(data["written_at"]), _moment(data["sent_at"]), skew, now)
        return Parcel(data["key"], data["path"], data["sent"], data["said"], at)


class DayForm(LazosForm):
    day = forms.DateField(
        required=False,
        label=_("Qué día fue"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, today: date, is_asked: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["day"].required = is_asked
        self.fields["day"].widget.attrs["max"] = today.isoformat()

    def clean_day(self) -> date | None:
        day: date | None = self.cleaned_data["day"]
        if day and not self.today - FARTHEST <= day <= self.today:
            raise forms.ValidationError(_("Elige un día del último año."))
        return day


def _moment(text: str) -> datetime | None:
    try:
        said = parse_datetime(text)
    except ValueError:
        return None
    return said if said and is_aware(said) else None
