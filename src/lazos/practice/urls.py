from django.urls import path

from lazos.practice.views import capture, today

urlpatterns = [
    path("", today.today, name="home"),
    path("today/<int:pk>/done/", today.done, name="line_done"),
    path("today/<int:pk>/postponement/", today.postponement, name="line_later"),
    path("today/<int:pk>/refusal/", today.refusal, name="line_not_now"),
    path("today/<int:pk>/opening/", today.opening, name="line_opening"),
    path("today/answers/<int:pk>/", today.telling, name="line_telling"),
    path("capture/", capture.capture, name="capture"),
]
