from django.urls import path

from lazos.background import views

urlpatterns = [
    path("runs/<int:pk>/", views.progress, name="run"),
    path("runs/<int:pk>/cancellation/", views.cancel, name="run_cancel"),
]
