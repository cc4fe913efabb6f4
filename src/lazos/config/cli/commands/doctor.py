"""`./lazos doctor`: looks at everything Lazos stands on and says what is well and what to do."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import stat
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from lazos.config.cli.django import set_up
from lazos.config.cli.output import print_json
from lazos.config.cli.words import say, word

HELP = ("revisar la instalación y decir qué hacer", "check the installation and say what to do")
ENOUGH_DISK = 500 * 2**20


@dataclass
class Finding:
    """`state` is ok, note (works, could be better) or problem."""

    name: str
    state: str
    text: str


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=word(("solo el objeto JSON", "the JSON object alone")))


def run(options: argparse.Namespace) -> int:
    from lazos.config.translations import compile_all

    compile_all()
    set_up()
    findings = list(examine())
    if options.json:
        print_json({"checks": [asdict(finding) for finding in findings]})
    else:
        marks = {"ok": "✓", "note": "·", "problem": "✗"}
        print("\n".join(f"{marks[finding.state]} {finding.text}" for finding in findings))
    return int(any(finding.state == "problem" for finding in findings))


def examine() -> Iterator[Finding]:
    yield Finding("python", "ok", f"Python {platform.python_version()}")
    yield _sqlite()
    yield from _database()
    yield from _folder()
    yield _mail()
    yield _push()
    yield _worker()
    yield _engine()


def _sqlite() -> Finding:
    from lazos.config import sqlite

    if sqlite.is_safe_for_several_writers:
        return Finding("sqlite", "ok", f"SQLite {sqlite.version}")
    return Finding(
        "sqlite",
        "note",
        say(
            f"SQLite {sqlite.version}, la del sistema: tiene un fallo raro con varios escritores. Instala pysqlite3.",
            f"SQLite {sqlite.version}, the system's: it has a rare fault with several writers. Install pysqlite3.",
        ),
    )


def _database() -> Iterator[Finding]:
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            broken = cursor.execute("PRAGMA quick_check(5)").fetchall()
            fine = broken == [("ok",)]
            yield Finding(
                "database",
                "ok" if fine else "problem",
                say(
                    f"Base de datos {connection.settings_dict['NAME']}"
                    + ("" if fine else f": dañada {broken}. Restaura una copia."),
                    f"Database {connection.settings_dict['NAME']}"
                    + ("" if fine else f": damaged {broken}. Restore a backup."),
                ),
            )
        else:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
            fine = int(version.split(".")[0]) >= 15
            yield Finding(
                "database",
                "ok" if fine else "problem",
                f"PostgreSQL {version}"
                + ("" if fine else say(": hace falta la 15 o más nueva", ": 15 or newer is needed")),
            )


def _folder() -> Iterator[Finding]:
    from django.conf import settings

    folder: Path = settings.DATA
    free = shutil.disk_usage(folder).free
    writable = os.access(folder, os.W_OK)
    yield Finding(
        "data",
        "ok" if writable and free > ENOUGH_DISK else "problem",
        say(f"Carpeta de datos {folder}, {free // 2**20} MB libres", f"Data folder {folder}, {free // 2**20} MB free"),
    )
    yield _key("key", folder / "secret.key")
    if (folder / "vapid.key").exists():  # else it comes from the environment
        yield _key("push_key", folder / "vapid.key")


def _key(name: str, key: Path) -> Finding:
    mode = stat.S_IMODE(key.stat().st_mode)
    return Finding(
        name,
        "ok" if mode == 0o600 else "problem",
        say(
            f"Llave {key.name}, permisos {mode:o}" + ("" if mode == 0o600 else f": ciérrala con chmod 600 {key}"),
            f"Key {key.name}, mode {mode:o}" + ("" if mode == 0o600 else f": close it with chmod 600 {key}"),
        ),
    )


def _push() -> Finding:
    from django.conf import settings

    from lazos.core.webpush import BadKey, key_of

    try:
        key_of(settings.VAPID_KEY)
    except BadKey:
        return Finding(
            "push",
            "problem",
            say(
                "La llave de los avisos al teléfono no se puede leer (LAZOS_VAPID_KEY o vapid.key)",
                "The key for notifications on phones cannot be read (LAZOS_VAPID_KEY or vapid.key)",
            ),
        )
    contact = settings.VAPID_CONTACT
    if contact.endswith("@localhost"):
        return Finding(
            "push",
            "note",
            say(
                "Avisos al teléfono sin dirección de contacto: algunos servicios los rechazan (LAZOS_VAPID_CONTACT)",
                "Notifications on phones without a contact: some services refuse them (LAZOS_VAPID_CONTACT)",
            ),
        )
    return Finding("push", "ok", say(f"Avisos al teléfono, contacto {contact}", f"Notifications on phones, {contact}"))


def _mail() -> Finding:
    from django.conf import settings

    if settings.EMAIL_HOST:
        return Finding("mail", "ok", say(f"Correo por {settings.EMAIL_HOST}", f"Mail through {settings.EMAIL_HOST}"))
    return Finding(
        "mail",
        "note",
        say(
            "Sin servidor de correo: todo funciona menos los resúmenes (LAZOS_SMTP_HOST)",
            "No mail server: everything works but the digests (LAZOS_SMTP_HOST)",
        ),
    )


def _worker() -> Finding:
    from django.db.models import Max

    from lazos.background.models import Beat

    last = Beat.objects.aggregate(last=Max("ran_at"))["last"]
    if last is None:
        return Finding(
            "worker",
            "note",
            say(
                "El trabajo de fondo aún no ha corrido: arranca con ./lazos",
                "Background work has not run yet: it starts with ./lazos",
            ),
        )
    return Finding(
        "worker",
        "ok",
        say(
            f"El trabajo de fondo corrió por última vez: {last:%Y-%m-%d %H:%M} UTC",
            f"Background work last ran: {last:%Y-%m-%d %H:%M} UTC",
        ),
    )


def _engine() -> Finding:
    from importlib.util import find_spec

    if find_spec("numba"):
        return Finding("engine", "ok", say("Motor de redes: compilado (numba)", "Network engine: compiled (numba)"))
    return Finding(
        "engine",
        "note",
        say(
            "Motor de redes: numpy (para millones de personas, instala el extra “engine”)",
            "Network engine: numpy (for millions of people, install the extra “engine”)",
        ),
    )
