"""`./lazos member add|password|list`."""

from __future__ import annotations

import argparse
import getpass
import sys

from lazos.config.cli import CommandError
from lazos.config.cli.django import member_called, set_up
from lazos.config.cli.words import language, say, word

HELP = ("crear cuentas y cambiar contraseñas", "make accounts and change passwords")


def arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add", help=word(("crear una cuenta", "make an account")))
    add.add_argument("email", metavar="EMAIL")
    add.add_argument("--name", default="", help=word(("cómo se llama", "the person's name")))
    add.add_argument("--language", choices=["es", "en"], default=None)
    add.add_argument("--timezone", default=None, help=word(("por ejemplo America/Merida", "for example Europe/Madrid")))
    password = actions.add_parser("password", help=word(("poner otra contraseña", "set another password")))
    password.add_argument("email", metavar="EMAIL")
    for action in (add, password):
        action.add_argument(
            "--password-stdin",
            action="store_true",
            help=word(("leer la contraseña de la entrada", "read the password from standard input")),
        )


def run(options: argparse.Namespace) -> int:
    set_up()
    return _add(options) if options.action == "add" else _password(options)


def _add(options: argparse.Namespace) -> int:
    from django.core.exceptions import ValidationError
    from django.utils import translation

    from lazos.accounts.models import Member
    from lazos.accounts.views.front import server_zone

    if Member.objects.filter(email__iexact=options.email).exists():
        raise CommandError(
            f"Ya hay una cuenta con el correo {options.email}. Otra contraseña: ./lazos member password {options.email}",
            f"There is an account with the email {options.email}. Another password: ./lazos member password {options.email}",
        )
    password = _read_password(options.password_stdin)
    with translation.override(language()):
        try:
            member = Member.objects.create_user(
                options.email,
                password,
                name=options.name,
                language=options.language or language(),
                timezone=options.timezone or server_zone(),
            )
        except ValidationError as problem:
            raise CommandError(*[" ".join(problem.messages)] * 2) from problem
    print(say(f"Listo: {member.email} ya puede entrar.", f"Done: {member.email} can sign in."))
    return 0


def _password(options: argparse.Namespace) -> int:
    from lazos.notifications.doors import close_doors

    member = member_called(options.email)
    member.set_password(_read_password(options.password_stdin))
    member.save(update_fields=["password"])
    close_doors(member)
    print(say("Listo: la contraseña es la nueva.", "Done: the password is the new one."))
    return 0


def _read_password(from_stdin: bool) -> str:
    if from_stdin:
        password = sys.stdin.readline().rstrip("\n")
    elif sys.stdin.isatty():
        password = getpass.getpass(say("Contraseña: ", "Password: "))
    else:
        password = ""
    if not password:
        raise CommandError(
            "Falta la contraseña: dala por la entrada con --password-stdin.",
            "The password is missing: give it on standard input with --password-stdin.",
        )
    return password
