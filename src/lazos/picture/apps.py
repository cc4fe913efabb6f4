from django.apps import AppConfig


class PictureConfig(AppConfig):
    name = "lazos.picture"
    label = "picture"
