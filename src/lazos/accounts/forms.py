"""Forms of accounts: signing in, the first member, an invited member, and how somebody likes it."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from lazos.accounts.models import Member
from lazos.accounts.zones import zones
from lazos.web.forms import LazosForm, LazosModelForm


class LoginForm(LazosForm, AllauthLoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("Correo")
        self.fields["password"].label = _("Contraseña")
        self.fields["password"].help_text = ""
        for name in ("login", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)
        self.fields["login"].widget.attrs["autocomplete"] = "username"
        if "remember" in self.fields:
            del self.fields["remember"]


class NewMemberForm(LazosModelForm):
    """The first member of an installation, or one who was invited."""

    password = forms.CharField(
        label=_("Contraseña"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Ocho letras o más. Una frase corta sirve muy bien."),
    )

    class Meta:
        model = Member
        fields = ["name", "email", "language", "timezone"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "username"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["timezone"] = timezone_field()
        self.order_fields(["name", "email", "password", "language", "timezone"])

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, Member(email=self.cleaned_data.get("email", "")))
        return password

    def create(self) -> Member | None:
        """The member; None, with the error at the address, where the same address came in at the same moment."""
        try:
            with transaction.atomic():
                return Member.objects.create_user(**self.cleaned_data)
        except (IntegrityError, ValidationError):
            self.add_error("email", _("Ya hay una cuenta con ese correo."))
            return None


def timezone_field() -> forms.ChoiceField:
    places = sorted(zone for zone in zones() if "/" in zone and not zone.startswith(("Etc/", "SystemV/")))
    choices = [("UTC", "UTC")] + [(zone, zone.replace("_", " ").replace("/", " · ")) for zone in places]
    return forms.ChoiceField(label=_("Zona horaria"), choices=choices)


WEEK_DAYS = [
    (0, _("Lunes")),
    (1, _("Martes")),
    (2, _("Miércoles")),
    (3, _("Jueves")),
    (4, _("Viernes")),
    (5, _("Sábado")),
    (6, _("Domingo")),
]


class TimeForm(LazosModelForm):
    """Language and time: what Hoy fits itself to."""

    review_day = forms.TypedChoiceField(label=_("Día de repaso"), choices=WEEK_DAYS, coerce=int)

    class Meta:
        model = Member
        fields = [
            "name",
            "headline",
            "language",
            "theme",
            "timezone",
            "region",
            "weekly_minutes",
            "review_day",
            "tended_cap",
            "quiet_from",
            "quiet_to",
        ]
        widgets = {name: forms.TimeInput(attrs={"type": "time"}, format="%H:%M") for name in ("quiet_from", "quiet_to")}
        help_texts = {
            "weekly_minutes": _("El plan se ajusta a esto."),
            "region": _("Dos letras: MX, ES, CO… Para los números sin prefijo de país."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["timezone"] = timezone_field()

    def clean_region(self) -> str:
        region: str = self.cleaned_data["region"].upper()
        if region and not (len(region) == 2 and region.isascii() and region.isalpha()):
            raise forms.ValidationError(_("Son dos letras, como MX o ES."))
        return region
