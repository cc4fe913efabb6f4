from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "lazos.people"
    label = "people"
