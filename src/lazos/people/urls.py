from django.urls import path

from lazos.people.views import people

urlpatterns = [
    path("", people.people, name="people"),
    path("<int:pk>/", people.contact, name="contact"),
]
