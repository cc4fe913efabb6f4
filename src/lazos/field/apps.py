from django.apps import AppConfig


class FieldConfig(AppConfig):
    name = "lazos.field"
    label = "field"

    def ready(self) -> None:
        from lazos.field import acts, deeds  # noqa: F401  (how their deeds are said and undone)
