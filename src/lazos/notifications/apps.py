from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "lazos.notifications"
    label = "notifications"

    def ready(self) -> None:
        from lazos.background.schedule import every
        from lazos.notifications import bell, channels, doors, panels, tasks  # noqa: F401  they register themselves
        from lazos.notifications.notices import diary, people, work  # noqa: F401

        every(minutes=5)(tasks.go_round)
        every(minutes=1)(tasks.ring_alarms)
        every(minutes=1)(tasks.send_pushes)
        every(hours=24)(tasks.forget_old)
        every(minutes=5)(tasks.write_digests)
        every(minutes=1)(tasks.send_outbox)
