"""All addresses, each an app's own; nouns in English, the words on the screens in the member's language."""

from django.urls import include, path

handler404 = "lazos.web.views.errors.not_found"
handler403 = "lazos.web.views.errors.not_found"
handler400 = "lazos.web.views.errors.bad_request"
handler500 = "lazos.web.views.errors.server_error"

urlpatterns = [
    path("", include("lazos.practice.urls")),
    path("", include("lazos.web.urls")),
    path("", include("lazos.activity.urls")),
    path("", include("lazos.background.urls")),
    path("", include("lazos.accounts.urls")),
    path("", include("lazos.people.urls")),
    path("", include("lazos.harvest.urls")),
    path("", include("lazos.field.urls")),
    path("", include("lazos.sharing.urls")),
    path("", include("lazos.reviews.urls")),
    path("", include("lazos.picture.urls")),
    path("", include("lazos.offline.urls")),
    path("", include("lazos.notifications.urls")),
    path("", include("lazos.exchange.urls")),
    path("search/", include("lazos.search.urls")),
]
