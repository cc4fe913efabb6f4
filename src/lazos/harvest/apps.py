"""Cosechar, PRIVATE: asks, interviews, introductions between contacts, campaigns, outcomes and thanks."""

from django.apps import AppConfig


class HarvestConfig(AppConfig):
    name = "lazos.harvest"
    label = "harvest"

    def ready(self) -> None:
        from lazos.harvest import acts, panels  # noqa: F401  (how their deeds are undone; the contact page)
        from lazos.harvest.asks import gifts  # noqa: F401
        from lazos.harvest.reaping import acts as reaping  # noqa: F401
