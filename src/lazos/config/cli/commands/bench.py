"""`./lazos bench NAME [arguments]`: one of the benchmarks in `bench/`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from lazos.config.cli import CommandError
from lazos.config.cli.words import word

HELP = (
    "medir: importar, Hoy, búsqueda, calor, parecidos, grafo",
    "measure: import, Today, search, warmth, duplicates, graph",
)
FOLDER = Path(__file__).resolve().parents[5] / "bench"


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help=", ".join(names()))
    parser.add_argument(
        "rest", nargs=argparse.REMAINDER, help=word(("lo que entienda la medición", "what the benchmark understands"))
    )


def run(options: argparse.Namespace) -> int:
    if options.name not in names():
        raise CommandError(
            f"No hay ninguna medición “{options.name}”. Hay: {', '.join(names())}",
            f"There is no benchmark “{options.name}”. There are: {', '.join(names())}",
        )
    return subprocess.run([sys.executable, str(FOLDER / f"{options.name}.py"), *options.rest], check=False).returncode
