from django.urls import path

from lazos.activity import views

urlpatterns = [
    path("history/", views.history, name="history"),
    path("deeds/<int:pk>/undo/", views.undo, name="deed_undo"),
]
