"""`./lazos test [pytest arguments]`: every test, on SQLite and a throw-away PostgreSQL; the checks of the code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from lazos.config.cli.words import say

HELP = ("pasar las pruebas, en SQLite y PostgreSQL", "pass the tests, on SQLite and PostgreSQL")
ON_BOTH = "not browser and (not slow or junk)"
ROOT = Path(__file__).resolve().parents[5]


def passthrough(arguments: list[str]) -> int:
    """With arguments: pytest alone with them, on both databases. Without: everything."""
    from lazos.config.translations import compile_all

    compile_all()
    parts = _named(arguments) if arguments else _everything()
    failed = [name for name, passed in parts if not passed]
    if failed:
        print(say(f"No pasó: {', '.join(failed)}", f"Did not pass: {', '.join(failed)}"), file=sys.stderr)
    return 1 if failed else 0


def _named(arguments: list[str]) -> list[tuple[str, bool]]:
    return [("SQLite", _pytest(arguments, empty_is_fine=False)), ("PostgreSQL", _on_postgresql(arguments))]


def _everything() -> list[tuple[str, bool]]:
    parallel = ["-n", _workers(), "--dist", "loadscope"]
    quick = [*parallel, "-m", "not browser and not slow"]
    return [
        ("ruff", _tool("ruff", "check", ".") and _tool("ruff", "format", "--check", "--quiet", ".")),
        ("mypy", _tool("mypy")),
        ("SQLite", _pytest(quick)),
        ("PostgreSQL", _on_postgresql([*parallel, "-m", ON_BOTH, "--ignore=tests/core", "--ignore=tests/config"])),
        ("slow", _pytest([*parallel, "-m", "slow and not browser"])),
        ("browser", _in_browser()),
    ]


def _workers() -> str:
    return str(max(2, min(8, os.cpu_count() or 2)))


def _tool(name: str, *arguments: str) -> bool:
    return subprocess.run([sys.executable, "-m", name, *arguments], cwd=ROOT, check=False).returncode == 0


def _pytest(arguments: list[str], *, empty_is_fine: bool = True, **environment: str) -> bool:
    command = [sys.executable, "-m", "pytest", *arguments]
    code = subprocess.run(command, cwd=ROOT, check=False, env=os.environ | environment).returncode
    return code == 0 or (code == 5 and empty_is_fine)


def _on_postgresql(arguments: list[str]) -> bool:
    from lazos.config.cli.cluster import Cluster, PostgreSQLMissing

    try:
        with Cluster() as url:
            print(say("Otra vez, en PostgreSQL:", "Once more, on PostgreSQL:"), flush=True)
            return _pytest(arguments, LAZOS_DATABASE_URL=url)
    except PostgreSQLMissing:
        return _missing("PostgreSQL", "apt install postgresql")


def _in_browser() -> bool:
    if not browser():
        return _missing("Chromium", "apt install chromium")
    return _pytest(["-n", "2", "--dist", "loadscope", "-m", "browser", "tests/browser"])


def browser() -> str | None:
    return os.environ.get("LAZOS_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


def _missing(what: str, how: str) -> bool:
    """In CI a failure; on somebody's machine a skip that cannot be overlooked."""
    line = "=" * 78
    print(
        f"\n{line}\n"
        + say(
            f"SIN PROBAR en {what}: no está en este equipo. Se instala con: {how}",
            f"NOT TESTED on {what}: it is not on this machine. Install it with: {how}",
        )
        + f"\n{line}\n",
        file=sys.stderr,
    )
    return not os.environ.get("CI")
