"""Addresses of accounts. Of allauth only the doors that Lazos has: each one stands here by name."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from lazos.accounts.views import front, invitations, settings, unsent

read_or_send = require_http_methods(["GET", "HEAD", "POST"])

urlpatterns = [
    path("start/", front.start, name="start"),
    path("language/", front.set_language, name="language"),
    path("account/", settings.account, name="account"),
    path("account/sessions/end/", settings.end_other_sessions, name="sessions_end"),
    path("account/removal/", settings.removal, name="account_removal"),
    path("unsent/", unsent.unsent_page, name="unsent"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<int:pk>/withdrawal/", invitations.withdraw, name="invitation_withdraw"),
    path("join/<str:token>/", invitations.join, name="join"),
    # allauth looks these two up by name
    path("accounts/signup/", front.sign_up, name="account_signup"),
    path("accounts/email/", settings.to_account, name="account_email"),
    path("accounts/login/", unsent.sign_in, name="account_login"),
    path("accounts/logout/", read_or_send(account.logout), name="account_logout"),
    path("accounts/inactive/", require_safe(account.account_inactive), name="account_inactive"),
    path("accounts/reauthenticate/", read_or_send(account.reauthenticate), name="account_reauthenticate"),
    path("accounts/password/", read_or_send(account.password_change), name="account_change_password"),
    path("accounts/password/reset/", read_or_send(account.password_reset), name="account_reset_password"),
    path(
        "accounts/password/reset/sent/", require_safe(account.password_reset_done), name="account_reset_password_done"
    ),
    path(
        "accounts/password/reset/<uidb36>-<key>/",
        read_or_send(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/done/",
        require_safe(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("accounts/keys/", require_safe(mfa.index), name="mfa_index"),
    path("accounts/keys/code/", read_or_send(mfa.authenticate), name="mfa_authenticate"),
    path("accounts/keys/confirmation/", read_or_send(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("accounts/keys/totp/", read_or_send(totp.activate_totp), name="mfa_activate_totp"),
    path("accounts/keys/totp/end/", read_or_send(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("accounts/keys/recovery/", require_safe(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "accounts/keys/recovery/file/",
        require_safe(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path(
        "accounts/keys/recovery/new/",
        read_or_send(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path("accounts/keys/passkeys/", require_safe(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("accounts/keys/passkeys/new/", read_or_send(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("accounts/keys/passkeys/login/", unsent.sign_in_with_key, name="mfa_login_webauthn"),
    path(
        "accounts/keys/passkeys/confirmation/",
        read_or_send(webauthn.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("accounts/keys/passkeys/<int:pk>/", read_or_send(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
    path("accounts/keys/passkeys/<int:pk>/end/", read_or_send(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
]
