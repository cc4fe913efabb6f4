"""`./lazos export --member EMAIL OUT.zip`: everything of one member, in open formats."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from lazos.config.cli import CommandError
from lazos.config.cli.django import member_called, set_up
from lazos.config.cli.words import say, word

HELP = ("llevarte todo en un zip", "take everything out as a zip")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--member", required=True, metavar="EMAIL")
    parser.add_argument("out", metavar="OUT.zip", help=word(("dónde escribirlo", "where to write it")))


def run(options: argparse.Namespace) -> int:
    set_up()
    from django.utils import timezone

    from lazos.exchange.takeout import archive

    member, out = member_called(options.member), Path(options.out)
    # Written aside, readable by its owner alone, and put in place whole: half a take-out looks like one.
    aside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        os.close(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        archive.write(member, aside, now=timezone.now())
        aside.replace(out)
    except OSError as problem:
        raise CommandError(
            f"No pudimos escribir {out}: {problem.strerror}. Elige otro lugar.",
            f"We could not write {out}: {problem.strerror}. Choose another place.",
        ) from problem
    finally:
        aside.unlink(missing_ok=True)
    print(say(f"Listo: {out} lo tiene todo.", f"Done: {out} holds everything."))
    return 0
