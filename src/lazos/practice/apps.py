from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"

    def ready(self) -> None:
        from lazos.practice import answers  # noqa: F401  (how its deeds are undone)
        from lazos.practice.notes import saving  # noqa: F401
