"""Forms of interviews: asking for one, fixing its hour, what was talked about."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from lazos.accounts.places import zone_named
from lazos.harvest.forms.who import WhoForm
from lazos.harvest.models import Campaign, Interview
from lazos.people.models import Contact
from lazos.practice.models import Goal
from lazos.practice.notes.people import find
from lazos.web.forms import LazosForm, OnClock

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
ZONES = [
    *(f"America/{city}" for city in (
        "Mexico_City", "Merida", "Tijuana", "Bogota", "Lima", "Caracas", "La_Paz", "Santiago", "Montevideo", "Asuncion",
        "Argentina/Buenos_Aires", "Sao_Paulo", "Guayaquil", "Guatemala", "El_Salvador", "Costa_Rica", "Panama",
        "Havana", "Santo_Domingo", "Puerto_Rico", "Tegucigalpa", "Managua", "New_York", "Chicago", "Denver",
        "Los_Angeles", "Toronto", "Vancouver",
    )),
    *(f"Europe/{city}" for city in ("Madrid", "Lisbon", "London", "Dublin", "Paris", "Berlin", "Rome", "Amsterdam")),
    "Atlantic/Canary", "Africa/Malabo", "Asia/Jerusalem", "Asia/Kolkata", "Asia/Singapore", "Asia/Tokyo",
    "Australia/Sydney", "UTC",
]  # fmt: skip
FARTHEST = timedelta(days=366)
ERRORS = {"invalid": _("Ese día no existe. Escríbelo como 2026-11-30.")}
MINUTES = [(15, "15"), (20, "20"), (30, "30"), (45, "45"), (60, "60")]


class InterviewForm(WhoForm):
    topic = forms.CharField(
        label=_("Para entender qué"), max_length=300, help_text=_("Una cosa. No para pedir un puesto.")
    )
    minutes = forms.TypedChoiceField(label=_("Cuántos minutos"), choices=MINUTES, coerce=int, initial=20)
    goal = forms.ModelChoiceField(
        label=_("Para qué meta"), queryset=Goal.objects.none(), required=False, empty_label=_("Ninguna")
    )
    campaign = forms.ModelChoiceField(
        label=_("De qué campaña"), queryset=Campaign.objects.none(), required=False, empty_label=_("Ninguna")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["goal"].queryset = Goal.objects.owned_by(self.owner).filter(reached_at=None)
        self.fields["campaign"].queryset = Campaign.objects.owned_by(self.owner).filter(ended_at=None)
        self.fields["campaign"].label_from_instance = lambda campaign: campaign.title

    def details(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("topic", "minutes", "goal", "campaign")}


class AppointmentForm(OnClock, LazosForm):
    """A day and an hour, said on the member's clock or on theirs."""

    day = forms.DateField(label=_("Qué día"), widget=DAY, error_messages=ERRORS)
    time = forms.TimeField(label=_("A qué hora"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    clock = forms.ChoiceField(label=_("Es la hora"), choices=[("mine", _("de aquí")), ("theirs", _("de allá"))])
    their_timezone = forms.CharField(
        label=_("Su zona horaria"), required=False, max_length=64, help_text=_("Por ejemplo: Europe/Madrid."),
        widget=forms.TextInput(attrs={"list": "zones", "autocomplete": "off"}),
    )  # fmt: skip
    minutes = forms.IntegerField(label=_("Cuántos minutos"), min_value=5, max_value=480)
    channel = forms.ChoiceField(label=_("Cómo"), choices=Interview.Channel.choices)
    place = forms.CharField(label=_("Dónde, o el enlace"), required=False, max_length=500)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, interview: Interview, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, initial=_appointment(interview), **kwargs)
        self.interview, self.now = interview, now

    def clean_their_timezone(self) -> str:
        said = self.cleaned_data["their_timezone"]
        name = zone_named(said)
        if said and not name:
            raise forms.ValidationError(_("No conocemos esa zona horaria. Elige una de la lista, o déjala vacía."))
        return name

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("clock") == "theirs" and not data.get("their_timezone") and "their_timezone" not in self.errors:
            self.add_error("their_timezone", _("Para usar la hora de allá, di cuál es."))
        if {"day", "time"} <= data.keys() and not self.errors:
            self._fix(data)
        return data

    def details(self) -> dict[str, Any]:
        names = ("starts_at", "their_timezone", "minutes", "channel", "place")
        return {name: self.cleaned_data[name] for name in names}

    def _fix(self, data: dict[str, Any]) -> None:
        zone = ZoneInfo(data["their_timezone"]) if data["clock"] == "theirs" else self.interview.owner.zone
        starts = self.moment("time", data["day"], data["time"], zone)
        if starts is None:
            return
        if starts < self.now - timedelta(days=1):
            self.add_error("day", _("Ese día ya pasó. Si ya hablaron, anótalo abajo."))
        elif starts > self.now + FARTHEST:
            self.add_error("day", _("Elige un día dentro de un año."))
        else:
            data["starts_at"] = starts


class HeldForm(LazosForm):
    """What one takes away, in under a minute."""

    learned = forms.CharField(
        label=_("Qué aprendiste"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Una o dos frases tuyas."),
    )  # fmt: skip
    promise = forms.CharField(
        label=_("Qué prometiste"), required=False, max_length=500, help_text=_("Con fecha, si la hay.")
    )
    who = forms.CharField(label=_("¿Con quién más hablar?"), required=False, max_length=300)
    day = forms.DateField(label=_("Qué día"), widget=DAY, error_messages=ERRORS)
    minutes = forms.IntegerField(label=_("Cuántos minutos"), min_value=1, max_value=1440)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, interview: Interview, today: date, **kwargs: Any) -> None:
        starts = interview.starts_at
        day = min(interview.owner.today(starts), today) if starts else today
        initial = {"day": day, "minutes": interview.minutes, "seen_version": interview.version}
        super().__init__(*args, initial=initial, **kwargs)
        self.interview, self.today = interview, today
        self.fields["day"].widget.attrs["max"] = today.isoformat()
        self.which: list[tuple[str, str, list[Contact]]] = []

    def clean_day(self) -> date:
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("Ese día aún no llega. Aquí va lo que ya pasó."))
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        names = [name.strip() for name in data.get("who", "").split(",") if name.strip()]
        data["others"] = [person for n, name in enumerate(names) if (person := self._meant(n, name)) is not None]
        return data

    def told(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("day", "minutes", "learned", "promise", "others")}

    def _meant(self, n: int, name: str) -> Contact | str | None:
        """A known person, or the name of a new one; where two fit, the form asks."""
        found = find(self.interview.owner, name)
        candidates = [contact for contact in found.candidates if contact.pk != self.interview.contact_id]
        picked = str(self.data.get(f"who_{n}", ""))
        by_pk = {str(contact.pk): contact for contact in candidates}
        if picked in by_pk:
            return by_pk[picked]
        if candidates and found.is_sure:
            return candidates[0]
        if not candidates or picked == "new":
            return name
        self.which.append((f"who_{n}", name, candidates))
        self.add_error("who", _("Hay más de una persona así. Elige cuál es."))
        return None


class QuestionsForm(LazosForm):
    own = forms.CharField(label=_("Una tuya"), required=False, max_length=300)


class ReportForm(LazosForm):
    applied = forms.CharField(
        label=_("Qué hiciste con su consejo"), widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Lo que probaste y qué pasó, aunque sea poco."),
    )  # fmt: skip
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)


def _appointment(interview: Interview) -> dict[str, Any]:
    starts = interview.starts_at.astimezone(interview.owner.zone) if interview.starts_at else None
    return {
        "day": starts.date() if starts else None,
        "time": starts.time() if starts else None,
        "clock": "mine",
        "their_timezone": interview.their_timezone or interview.contact.timezone,
        "minutes": interview.minutes,
        "channel": interview.channel,
        "place": interview.place,
        "seen_version": interview.version,
    }
