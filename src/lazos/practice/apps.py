from django.apps import AppConfig


class PracticeConfig(AppConfig):
    name = "lazos.practice"
    label = "practice"

    def ready(self) -> None:
        from lazos.practice import answers, panels, promising, tending  # noqa: F401  (how their deeds are undone)
        from lazos.practice.flows import leads_back
        from lazos.practice.models import KeyPerson
        from lazos.practice.notes import saving  # noqa: F401

        leads_back(KeyPerson)
