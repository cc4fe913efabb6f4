from django.apps import AppConfig


class HarvestConfig(AppConfig):
    name = "lazos.harvest"
    label = "harvest"
