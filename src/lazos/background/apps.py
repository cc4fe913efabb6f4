from django.apps import AppConfig


class BackgroundConfig(AppConfig):
    name = "lazos.background"
    label = "background"
