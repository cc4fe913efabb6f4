from django.urls import include, path

from lazos.accounts.views import front, invitations, settings

urlpatterns = [
    path("start/", front.start, name="start"),
    path("language/", front.set_language, name="language"),
    path("account/", settings.account, name="account"),
    path("account/sessions/end/", settings.end_other_sessions, name="sessions_end"),
    path("account/removal/", settings.removal, name="account_removal"),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<int:pk>/withdrawal/", invitations.withdraw, name="invitation_withdraw"),
    path("join/<str:token>/", invitations.join, name="join"),
    path("accounts/", include("allauth.account.urls")),
    path("accounts/2fa/", include("allauth.mfa.urls")),
]
