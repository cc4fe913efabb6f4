from django.urls import path

from lazos.offline.views import door, waiting

urlpatterns = [
    path("waiting/", waiting.waiting, name="waiting"),
    path("waiting/deliveries/", door.deliveries, name="deliveries"),
    path("waiting/pages/", door.kept_pages, name="kept_pages"),
    path("waiting/<int:pk>/reading/", waiting.reading, name="delivery_reading"),
    path("waiting/<int:pk>/doing/", waiting.doing, name="delivery_doing"),
    path("waiting/<int:pk>/removal/", waiting.removal, name="delivery_removal"),
]
