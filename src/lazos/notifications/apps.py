from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "lazos.notifications"
    label = "notifications"

    def ready(self) -> None:
        from lazos.background.schedule import every
        from lazos.notifications import doors, panels, tasks  # noqa: F401  what registers itself when it is read

        every(minutes=5)(tasks.write_digests)
        every(minutes=1)(tasks.send_outbox)
