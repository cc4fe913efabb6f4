"""`./lazos …`: one module for each command in `lazos.config.cli.commands`, loaded only when it is called."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

from lazos.config.cli.output import speak_whatever_is_asked
from lazos.config.cli.words import say, speak_argparse, word

COMMANDS = (
    "run",
    "demo",
    "member",
    "import",
    "today",
    "contacts",
    "export",
    "backup",
    "restore",
    "doctor",
    "bench",
    "test",
)


class CommandError(Exception):
    """What went wrong and what to do, as one sentence in (Spanish, English); exit code 2 unless given."""

    def __init__(self, spanish: str, english: str, code: int = 2) -> None:
        super().__init__(say(spanish, english))
        self.code = code


def main(arguments: list[str] | None = None) -> int:
    os.umask(0o077)  # whatever Lazos writes is its owner's alone
    given = sys.argv[1:] if arguments is None else arguments
    speak_whatever_is_asked()
    if not given or (given[0].startswith("-") and given[0] not in {"-h", "--help", "--version"}):
        given = ["run", *given]
    try:
        try:
            return _dispatch(given)
        finally:
            sys.stdout.flush()
    except CommandError as problem:
        print(problem, file=sys.stderr)
        return problem.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who read along has enough (`| head`). What is still unsaid goes nowhere, or the end would complain of it too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _dispatch(given: list[str]) -> int:
    speak_argparse()
    if given[0] in {"-h", "--help", "--version"}:
        _overview().parse_args(given)
    if given[0] not in COMMANDS:
        raise CommandError(
            f"No hay ninguna orden “{given[0]}”. Mira ./lazos --help",
            f"There is no command “{given[0]}”. See ./lazos --help",
        )
    module = import_module(f"lazos.config.cli.commands.{given[0].replace('import', 'import_')}")
    if hasattr(module, "passthrough"):
        return int(module.passthrough(given[1:]))
    parser = argparse.ArgumentParser(prog=f"./lazos {given[0]}", description=word(module.HELP))
    module.arguments(parser)
    return int(module.run(parser.parse_args(given[1:])) or 0)


def _overview() -> argparse.ArgumentParser:
    from lazos import __version__

    lines = [f"  {name:<10} {word(_help_of(name))}" for name in COMMANDS if _help_of(name)]
    parser = argparse.ArgumentParser(
        prog="./lazos",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=say(
            "Lazos, la red que nutres. Sin orden, arranca: ./lazos [--port 8000]",
            "Lazos, the network you nourish. With no command it runs: ./lazos [--port 8000]",
        ),
        epilog=say("órdenes:", "commands:")
        + "\n"
        + "\n".join(lines)
        + "\n\n"
        + say(
            "Detalles: ./lazos ORDEN --help.  In English: LAZOS_LANGUAGE=en ./lazos --help",
            "Details: ./lazos COMMAND --help.  En español: LAZOS_LANGUAGE=es ./lazos --help",
        ),
    )
    told = say("decir qué versión es", "say which version this is")
    parser.add_argument("--version", action="version", version=f"Lazos {__version__}", help=told)
    return parser


def _help_of(name: str) -> tuple[str, str] | None:
    try:
        module = import_module(f"lazos.config.cli.commands.{name.replace('import', 'import_')}")
    except ModuleNotFoundError:
        return None
    help_text: tuple[str, str] = module.HELP
    return help_text
