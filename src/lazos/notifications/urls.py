from django.urls import path

from lazos.notifications import views

urlpatterns = [
    path("mails/", views.mails, name="mails"),
]
