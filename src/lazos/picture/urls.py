from django.urls import path

from lazos.picture.views import dormant, picture

urlpatterns = [
    path("map/", picture.picture, name="map"),
    path("map/list/", picture.people, name="map_list"),
    path("map/people.json", picture.spots, name="map_people"),
    path("dormant/", dormant.dormant, name="dormant"),
    path("dormant/<int:pk>/done/", dormant.done, name="dormant_done"),
    path("dormant/<int:pk>/refusal/", dormant.refusal, name="dormant_not_now"),
]
