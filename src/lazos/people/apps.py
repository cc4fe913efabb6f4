from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "lazos.people"
    label = "people"

    def ready(self) -> None:
        from lazos.people import (  # noqa: F401  (how their deeds are undone; the schedule)
            bulk,
            duplicates,
            merging,
            nightly,
            removals,
            sentences,
            states,
        )
