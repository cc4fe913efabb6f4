from django.apps import AppConfig


class HarvestConfig(AppConfig):
    name = "lazos.harvest"
    label = "harvest"

    def ready(self) -> None:
        from lazos.harvest import panels  # noqa: F401  (what the page of a contact shows)
        from lazos.harvest.reaping import acts  # noqa: F401  (how their deeds are undone)
