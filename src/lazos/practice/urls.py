from django.urls import path

from lazos.practice.views import capture, today

urlpatterns = [
    path("", today.today, name="home"),
    path("capture/", capture.capture, name="capture"),
]
