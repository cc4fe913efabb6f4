"""How allauth behaves here: sign-up is closed but for the first member and for those with an invitation link."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("Esa contraseña no coincide con ese correo. Prueba otra vez."),
        "too_many_login_attempts": _("Demasiados intentos seguidos. Espera unos minutos y prueba otra vez."),
        "enter_current_password": _("Escribe tu contraseña de ahora."),
        "incorrect_password": _("Esa contraseña no coincide. Prueba otra vez."),
    }

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our own views say what happened."""


class MFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("Ese código no es, o ya pasó. Mira el que sale ahora."),
    }

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": "Lazos"}

    def build_totp_svg(self, url: str) -> str:
        """Inline in the page: a `data:` image would need an exception in the CSP."""
        return super().build_totp_svg(url).split("?>", 1)[-1]

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return str(_("Llave de acceso"))
