from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "lazos.exchange"
    label = "exchange"

    def ready(self) -> None:
        from lazos.background.schedule import every
        from lazos.exchange import jobs, keeping, notices, yourself  # noqa: F401  a file goes with its row; an undo
        from lazos.exchange.importing import stages  # noqa: F401  registers how an import is undone

        every(hours=24)(jobs.forget_old_files)
