from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "lazos.people"
    label = "people"

    def ready(self) -> None:
        from lazos.people import bulk, merging, nightly, removals, states  # noqa: F401  (undoing, the schedule)
