from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "lazos.search"
    label = "search"
