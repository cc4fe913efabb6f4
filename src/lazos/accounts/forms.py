"""Forms of accounts: signing in, the first member, an invited member, and how somebody likes it."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from lazos.accounts import places
from lazos.accounts.models import Member
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

    def clean(self) -> dict[str, Any] | None:
        """A wrong password is said at the password, where one writes it again."""
        try:
            return super().clean()  # type: ignore[no-any-return]
        except ValidationError as problem:
            self.add_error("password", problem)
            return None


class NewMemberForm(LazosModelForm):
    """The first member of an installation, or one who was invited."""

    password = forms.CharField(
        label=_("Contraseña"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Ocho caracteres o más. Una frase corta sirve muy bien."),
    )

    class Meta:
        model = Member
        fields = ["name", "email", "language", "timezone"]
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "username"}),
            "language": forms.HiddenInput,  # the page is in it already; its links change both
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["timezone"] = timezone_field(_said(self, "timezone"))
        if not self.is_bound:
            self.fields["timezone"].widget.attrs["data-zone"] = ""  # the browser knows better than the machine
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


def timezone_field(chosen: Any = "") -> forms.ChoiceField:
    """One place for each zone to choose from; a zone of an old name is taken as well, and shown where it is chosen."""
    field = forms.ChoiceField(label=_("Zona horaria"), choices=[(zone, zone) for zone in places.every_zone()])
    known = [chosen] if chosen in dict(field.choices) else []  # type: ignore[arg-type]
    field.widget.choices = places.grouped(timezone.now(), also=known)
    return field


def _said(form: forms.BaseForm, name: str) -> Any:
    """What the field says; asked before the field is made, so not of the field itself."""
    return form.data.get(form.add_prefix(name)) if form.is_bound else form.initial.get(name)


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
        self.fields["timezone"] = timezone_field(_said(self, "timezone"))

    def clean_region(self) -> str:
        region: str = self.cleaned_data["region"].upper()
        if region and not (len(region) == 2 and region.isascii() and region.isalpha()):
            raise forms.ValidationError(_("Son dos letras, como MX o ES."))
        return region
