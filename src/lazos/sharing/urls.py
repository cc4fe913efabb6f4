"""Addresses of this app."""

from django.urls import path

from lazos.sharing.views import clippings, people

urlpatterns = [
    path("clippings/", clippings.clippings, name="clippings"),
    path("clippings/new/", clippings.new, name="clipping_new"),
    path("clippings/<int:pk>/", clippings.clipping, name="clipping"),
    path("clippings/<int:pk>/change/", clippings.change, name="clipping_change"),
    path("clippings/<int:pk>/reading/", clippings.reading, name="clipping_reading"),
    path("clippings/<int:pk>/removal/", clippings.removal, name="clipping_removal"),
    path("clippings/<int:pk>/people/", people.people, name="clipping_people"),
    path("clippings/<int:pk>/people/<int:contact>/", people.person, name="clipping_person"),
    path("clippings/<int:pk>/people/<int:contact>/refusal/", people.refusal, name="clipping_refusal"),
]
