from django.apps import AppConfig


class OfflineConfig(AppConfig):
    name = "lazos.offline"
    label = "offline"

    def ready(self) -> None:
        from lazos.offline import banners, deciding, sweeping  # noqa: F401  (each registers what it adds)
