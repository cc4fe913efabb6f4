from django.urls import path

from lazos.search import views

urlpatterns = [path("", views.search, name="search")]
