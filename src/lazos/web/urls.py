from django.urls import path

from lazos.web.views import pages

urlpatterns = [
    path("more/", pages.more, name="more"),
    path("manifest.webmanifest", pages.manifest, name="manifest"),
    path("offline/", pages.offline, name="offline"),
    path("sw.js", pages.worker, name="worker"),
    path("robots.txt", pages.robots, name="robots"),
    path("health/", pages.health, name="health"),
]
