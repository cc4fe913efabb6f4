from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "lazos.notifications"
    label = "notifications"
