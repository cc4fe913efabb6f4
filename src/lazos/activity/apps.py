from django.apps import AppConfig


class ActivityConfig(AppConfig):
    name = "lazos.activity"
    label = "activity"
