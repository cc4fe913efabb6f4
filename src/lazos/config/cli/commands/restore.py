"""`./lazos restore IN`: a backup into the data folder, once it has proved whole."""

from __future__ import annotations

import argparse
from pathlib import Path

from lazos.config.cli.words import say, word

HELP = ("volver a una copia, comprobándola", "go back to a backup, checking it")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IN", type=Path, help=word(("la copia", "the backup")))


def run(options: argparse.Namespace) -> int:
    from lazos.config.cli.archive import restore
    from lazos.config.cli.django import migrate, set_up
    from lazos.config.cli.lock import Running
    from lazos.config.environment import data_folder

    folder = data_folder()
    with Running(folder):
        manifest, before = restore(options.source.expanduser().absolute(), folder)
    set_up(migrated=False)
    migrate()
    rows = sum(manifest["rows"].values())
    print(
        say(
            f"Restaurada y comprobada: {rows} filas, {len(manifest['files'])} archivos.",
            f"Restored and checked: {rows} rows, {len(manifest['files'])} files.",
        )
    )
    if before:
        print(say(f"Lo que había antes está en {before}", f"What was there before is in {before}"))
    return 0
