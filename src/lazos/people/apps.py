from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "lazos.people"
    label = "people"

    def ready(self) -> None:
        from lazos.people import bulk, merging, removals, states  # noqa: F401  (how their deeds are undone)
        from lazos.people import nightly  # noqa: F401  (registers with the schedule)
