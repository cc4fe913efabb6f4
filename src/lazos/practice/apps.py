from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"

    def ready(self) -> None:
        from lazos.practice import answers, panels, promising, tending  # noqa: F401  (how their deeds are undone)
        from lazos.practice.notes import saving  # noqa: F401
