"""`./lazos backup OUT`: everything into one file, while Lazos runs."""

from __future__ import annotations

import argparse
from pathlib import Path

from lazos.config.cli import CommandError
from lazos.config.cli.django import set_up
from lazos.config.cli.words import say, word

HELP = ("guardar una copia de todo, sin parar", "back everything up, without stopping")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "out",
        metavar="OUT",
        type=Path,
        help=word(("el archivo, por ejemplo lazos.tar", "the file, for example lazos.tar")),
    )


def run(options: argparse.Namespace) -> int:
    from lazos.config.cli.archive import make

    set_up()
    target: Path = options.out.expanduser().absolute()
    try:
        manifest = make(target)
    except OSError as problem:
        raise CommandError(
            f"No pudimos escribir {target}: {problem.strerror}.", f"We could not write {target}: {problem.strerror}."
        ) from problem
    rows = sum(manifest["rows"].values())
    print(
        say(
            f"Copia guardada en {target}: {rows} filas, {len(manifest['files'])} archivos. Guárdala bajo llave: está todo.",
            f"Backup saved in {target}: {rows} rows, {len(manifest['files'])} files. Keep it locked away: it holds everything.",
        )
    )
    return 0
