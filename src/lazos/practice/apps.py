from importlib import import_module

from django.apps import AppConfig

#: What registers itself when it is read: how deeds are undone, what stands on the page of a contact.
REGISTERING = (
    "answers",
    "conversations",
    "deeds",
    "filters",
    "goals",
    "notes.saving",
    "offerings",
    "own_drafts",
    "panels",
    "pitches",
    "promising",
    "tending",
)


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"

    def ready(self) -> None:
        for name in REGISTERING:
            import_module(f"lazos.practice.{name}")
