"""Forms of the field: an occasion, its people, a note, the card."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import Q
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware
from django.utils.translation import gettext_lazy as _

from lazos.accounts.places import zone_named
from lazos.core.identity.phones import parse_phone
from lazos.field import scanning
from lazos.field.models import CardChoice, Gathering, GatheringPerson
from lazos.people import access
from lazos.people.models import Contact
from lazos.practice.models import Goal
from lazos.practice.notes.people import find
from lazos.web.forms import LazosForm, LazosModelForm, OnClock
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_HOUR = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
_WRONG_DAY = {"invalid": _("Ese día no existe. Escríbelo como 2026-11-30."), "required": _("Falta qué día.")}
_NO_CODE = {
    "too_large": _("La foto pesa más de 10 MB. Tómala más pequeña, o pega el texto."),
    "no_photo": _("No pudimos abrir esa foto. Prueba con otra, o pega el texto."),
    "no_code": _("No vimos ningún código en la foto. Acércate un poco, o pega el texto."),
    "two_codes": _("En la foto hay más de un código. Toma una foto de uno solo."),
}
_WRONG_HOUR = {"invalid": _("Esa hora no existe. Escríbela como 18:30.")}


class GatheringForm(OnClock, LazosModelForm):
    """Without an hour it takes whole days. The hours are on the clock of the place."""

    day = forms.DateField(label=_("Qué día"), widget=_DAY, error_messages=_WRONG_DAY)
    last_day = forms.DateField(
        label=_("Hasta qué día"), widget=_DAY, error_messages=_WRONG_DAY, required=False, help_text=_("Si dura varios.")
    )
    starts = forms.TimeField(label=_("Desde qué hora"), widget=_HOUR, error_messages=_WRONG_HOUR, required=False)
    ends = forms.TimeField(label=_("Hasta qué hora"), widget=_HOUR, error_messages=_WRONG_HOUR, required=False)
    aim = forms.TypedChoiceField(
        label=_("Cuántas buenas conversaciones"), coerce=int, choices=[(1, "1"), (2, "2"), (3, "3")], initial=3,
        help_text=_("Con dos o tres alcanza."),
    )  # fmt: skip
    url = forms.URLField(label=_("Enlace"), required=False, max_length=500, assume_scheme="https")

    class Meta:
        model = Gathering
        fields = ("title", "day", "last_day", "timezone", "place", "url", "goal", "aim", "note")
        widgets = {"note": forms.Textarea(attrs={"rows": 2})}
        error_messages = {"title": {"required": _("Ponle un nombre.")}}

    def __init__(self, *args: Any, owner: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        # A goal that was reached since stays that of its occasion.
        offered = Q(reached_at=None) | Q(pk=self.instance.goal_id)
        self.fields["goal"].queryset = Goal.objects.owned_by(owner).filter(offered)
        self.fields["goal"].label, self.fields["goal"].empty_label = _("Para qué meta"), _("Ninguna")
        self.fields["timezone"].help_text = _("Si es otra que la tuya. Por ejemplo: Europe/Madrid.")
        if self.instance.pk:
            starts, ends = self.instance.starts_there, self.instance.ends_there
            self.initial |= {"starts": starts and starts.time(), "ends": ends and ends.time()}

    def clean_timezone(self) -> str:
        said = self.cleaned_data["timezone"]
        name = zone_named(said)
        if said and not name:
            raise forms.ValidationError(_("No conocemos esa zona horaria. Déjala vacía si es la tuya."))
        return name

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        day = data.get("day")
        if day is None:
            return data
        last = data["last_day"] = data.get("last_day") or day
        if last < day or last - day > timedelta(days=60):
            self.add_error("last_day", _("Termina el mismo día o después, a lo más sesenta días."))
        if data.get("ends") and not data.get("starts"):
            self.add_error("starts", _("Falta desde qué hora."))
        elif not self.errors:
            self._fix(data, day, last)
        return data

    def details(self) -> dict[str, Any]:
        names = ("title", "day", "last_day", "starts_at", "ends_at", "timezone", "place", "url", "goal", "aim", "note")
        return {name: self.cleaned_data[name] for name in names}

    def _fix(self, data: dict[str, Any], day: date, last: date) -> None:
        zone = ZoneInfo(data["timezone"]) if data.get("timezone") else self.owner.zone
        # An end before the beginning of the same day is past midnight.
        late = bool(data.get("ends")) and last == day and data["ends"] <= data["starts"]
        for name, on in (("starts", day), ("ends", last + timedelta(days=int(late)))):
            data[f"{name}_at"] = self.moment(name, on, data[name], zone) if data.get(name) else None


class ExpectForm(LazosForm):
    """Somebody of one's people by name; `contact` says which where more than one fits, "new" somebody to get to know.

    `person` is None for the latter.
    """

    who = forms.CharField(
        label=_("A quién te gustaría encontrar"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Escribe su nombre.")},
    )  # fmt: skip
    contact = forms.CharField(required=False, max_length=18)
    email = forms.EmailField(required=False, max_length=254)

    def __init__(self, *args: Any, owner: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        self.candidates: list[Contact] = []
        self.person: Contact | None = None
        self.is_unknown = False

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        chosen = data.get("contact") or ""
        self.person = access.contacts_of(self.owner).filter(pk=number_in(chosen)).first()
        if self.person is None and data.get("who") and chosen != "new":
            self._look(data["who"])
        return data

    def _look(self, name: str) -> None:
        found = find(self.owner, name)
        if len(found.candidates) == 1:
            self.person = found.candidates[0]
        elif found.candidates:
            self.candidates = found.candidates
            self.add_error("who", _("Hay más de una persona así. Elige cuál es."))
        else:
            self.is_unknown = True
            self.add_error("who", _("No está entre tus personas. Prueba otro nombre, o suma a alguien por conocer."))


class PersonForm(LazosModelForm):
    class Meta:
        model = GatheringPerson
        fields = ("why", "opening", "note")
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}


class NoteForm(LazosForm):
    """`key` and `written_at` come from the phone; without a script the page makes the key."""

    text = forms.CharField(
        label=_("¿Qué te llevas de esta conversación?"), max_length=2000,
        widget=forms.Textarea(
            attrs={"rows": 2, "class": "line-input", "placeholder": _("Pilar, enfermera, le prometí…")}
        ),
        error_messages={"required": _("Escribe una línea.")},
    )  # fmt: skip
    person = forms.ChoiceField(label=_("Con quién"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    written_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(self, data: Any = None, *, people: list[GatheringPerson], **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"key": uuid4()})
        super().__init__(data, **kwargs)
        self.people = {str(person.pk): person for person in people}
        names = [(pk, person.contact.display_name) for pk, person in self.people.items()]
        self.fields["person"].choices = [("", _("quien sea")), *names]  # type: ignore[attr-defined]

    def clean_written_at(self) -> datetime | None:
        try:
            said = parse_datetime(self.cleaned_data["written_at"])
        except ValueError:
            return None
        return said if said and is_aware(said) else None

    @property
    def client_key(self) -> UUID:
        return self.cleaned_data.get("key") or uuid4()

    @property
    def about(self) -> GatheringPerson | None:
        return self.people.get(self.cleaned_data.get("person", ""))


class CalendarForm(LazosForm):
    file = forms.FileField(
        label=_("Tu calendario, un archivo .ics"),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
        error_messages={"required": _("Elige un archivo."), "empty": _("El archivo está vacío.")},
    )


class CardForm(LazosModelForm):
    url = forms.URLField(label=_("Página"), required=False, max_length=300, assume_scheme="https")

    class Meta:
        model = CardChoice
        fields = (
            "phone", "url", "shows_headline", "shows_pitch", "shows_email", "shows_phone", "shows_url",
        )  # fmt: skip
        widgets = {"phone": forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.owner.headline:
            self.fields["shows_headline"].help_text = _("Todavía está por escribir, en Tu cuenta.")

    def clean_phone(self) -> str:
        """With its country: whoever reads the card may live in another."""
        raw: str = self.cleaned_data["phone"]
        read = parse_phone(raw, self.instance.owner.region) if raw else None
        return read.international if read else raw


class ScannedForm(LazosForm):
    """What the code says, from its text or from a photo of it."""

    text = forms.CharField(
        label=_("Lo que dice su código"), max_length=20_000, required=False,
        widget=forms.Textarea(attrs={"rows": 4, "data-scanned": ""}),
        help_text=_("Pega el texto, su enlace de LinkedIn o su correo."),
        error_messages={"max_length": _("Es demasiado largo para ser una tarjeta. Pega solo los datos de la persona.")},
    )  # fmt: skip
    photo = forms.FileField(
        label=_("Una foto de su código"), required=False,
        widget=forms.FileInput(attrs={"accept": "image/*", "data-photo": "server" if scanning.can_scan() else ""}),
        help_text=_("La leemos y no la guardamos."),
        error_messages={"empty": _("La foto está vacía. Tómala otra vez.")},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("text") and data.get("photo") and scanning.can_scan():
            try:
                data["text"] = scanning.text_in(data["photo"].file, data["photo"].size)
            except scanning.NoCode as problem:
                self.add_error("photo", _NO_CODE[problem.args[0]])
        elif not data.get("text") and not self.errors:
            self.add_error("text", _("No hay nada que leer. Pega el texto del código o elige una foto."))
        return data


class KeepForm(LazosForm):
    """`key` is made with the form: sent twice, it is one card. `whose` names one of the member's people, or nobody."""

    text = forms.CharField(max_length=20_000, widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label=_("Cómo se llama"), max_length=200, error_messages={"required": _("Escribe su nombre.")}
    )
    whose = forms.CharField(required=False, max_length=18)

    def __init__(self, *args: Any, owner: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner

    def clean_whose(self) -> Contact | None:
        chosen: str = self.cleaned_data["whose"]
        return access.contacts_of(self.owner).filter(pk=number_in(chosen)).first()
