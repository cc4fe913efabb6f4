"""`./lazos demo`: a living sample with fictional people, in a data folder of its own."""

from __future__ import annotations

import argparse
import os

from lazos.config.cli.commands import run as run_command
from lazos.config.cli.django import set_up
from lazos.config.cli.words import say, word
from lazos.config.environment import data_folder

HELP = ("probar con personas inventadas, sin tocar lo tuyo", "try it with invented people, leaving yours alone")
EMAIL, PASSWORD = "ines@lazos.example", "una-red-que-nutres"


def arguments(parser: argparse.ArgumentParser) -> None:
    run_command.arguments(parser)
    parser.add_argument(
        "--setup-only", action="store_true", help=word(("crearla sin arrancar", "make it without running"))
    )


def run(options: argparse.Namespace) -> int:
    # Read before the settings load: nothing of the demo ever reaches the real data.
    os.environ["LAZOS_DATA"] = str(data_folder().with_name(data_folder().name + "-demo"))
    os.environ.pop("LAZOS_DATABASE_URL", None)
    set_up()
    _plant()
    print(
        say(
            f"Muestra con personas inventadas. Entra con {EMAIL} y la contraseña {PASSWORD}",
            f"A sample with invented people. Sign in as {EMAIL} with the password {PASSWORD}",
        ),
        flush=True,
    )
    return 0 if options.setup_only else run_command.run(options)


def _plant() -> None:
    from django.utils import timezone

    from lazos.accounts.models import Member
    from lazos.config.sample import plant

    if Member.objects.exists():
        return
    member = Member.objects.create_user(
        EMAIL, PASSWORD, name="Inés Aldana Rivero", language="es", timezone="America/Merida", region="MX"
    )
    plant(member, now=timezone.now())
