from django.urls import path

from lazos.picture.views import picture

urlpatterns = [
    path("map/", picture.picture, name="map"),
    path("map/list/", picture.people, name="map_list"),
    path("map/people.json", picture.spots, name="map_people"),
]
