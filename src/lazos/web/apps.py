from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "lazos.web"
    label = "web"
