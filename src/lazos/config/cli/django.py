"""Starting Django for a command, with one clear sentence where it cannot be."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lazos.config.cli import CommandError

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def set_up(*, migrated: bool = True) -> None:
    """Loads Django; with `migrated`, brings the database up to date first."""
    from lazos.config.environment import DataFolderError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lazos.config.settings")
    try:
        import django

        django.setup()
    except DataFolderError as problem:
        path, reason = problem.args
        raise CommandError(
            f"No podemos usar la carpeta de datos {path}: {reason}. Elige otra con LAZOS_DATA=/ruta ./lazos",
            f"We cannot use the data folder {path}: {reason}. Choose another with LAZOS_DATA=/path ./lazos",
        ) from problem
    except ValueError as problem:
        if str(problem) != "LAZOS_DATABASE_URL":
            raise
        raise CommandError(
            "LAZOS_DATABASE_URL no se entiende. Tiene esta forma: postgresql://usuario:clave@servidor:5432/base",
            "LAZOS_DATABASE_URL is not understood. It looks like this: postgresql://user:password@host:5432/database",
        ) from problem
    if migrated:
        migrate()


def migrate() -> None:
    """Brings the database up to date. The list of applied migrations decides: nothing to do costs one query."""
    from django.core.management import call_command
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as problem:
        raise broken_database(problem) from problem


def broken_database(problem: Exception) -> CommandError:
    from django.conf import settings

    name = settings.DATABASES["default"]["NAME"]
    reason = str(problem).strip().splitlines()[0]
    return CommandError(
        f"La base de datos {name} no se deja abrir ({reason}). Si tienes una copia: ./lazos restore COPIA",
        f"The database {name} cannot be opened ({reason}). If you have a backup: ./lazos restore BACKUP",
    )


def member_called(email: str) -> Member:
    from lazos.accounts.models import Member

    member = Member.objects.filter(email__iexact=email).first()
    if member is None:
        raise CommandError(
            f"No hay ninguna cuenta con el correo {email}. Créala con: ./lazos member add {email}",
            f"There is no account with the address {email}. Create it with: ./lazos member add {email}",
        )
    return member
