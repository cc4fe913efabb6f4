from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"
