from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "lazos.notifications"
    label = "notifications"

    def ready(self) -> None:
        from lazos.background.schedule import every
        from lazos.notifications import tasks

        every(minutes=5)(tasks.write_digests)
        every(minutes=1)(tasks.send_outbox)
