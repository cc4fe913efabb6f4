from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "lazos.sharing"
    label = "sharing"

    def ready(self) -> None:
        # How its deeds are said and undone; what it adds to Hoy, to Anotar and to the page of a contact.
        from lazos.sharing import acts, capture, deeds, jobs, panels, shelf  # noqa: F401
