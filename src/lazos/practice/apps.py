from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"

    def ready(self) -> None:
        from lazos.practice import (  # noqa: F401  (what their deeds say and how they are undone; filters, panels)
            answers,
            deeds,
            filters,
            panels,
            promising,
            tending,
        )
        from lazos.practice.notes import saving  # noqa: F401
