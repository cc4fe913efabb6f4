"""The language of the command line: `LAZOS_LANGUAGE`, else the locale; Spanish unless it says English."""

from __future__ import annotations

import argparse
import os


def language() -> str:
    for name in ("LAZOS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "es"
    return "es"


def say(spanish: str, english: str) -> str:
    return english if language() == "en" else spanish


def word(pair: tuple[str, str]) -> str:
    return say(*pair)


_ARGPARSE = {
    "usage: ": "uso: ",
    "options": "opciones",
    "positional arguments": "argumentos",
    "show this help message and exit": "mostrar esta ayuda",
    "the following arguments are required: %s": "falta: %s",
    "unrecognized arguments: %s": "esto no lo entendemos: %s",
    "expected one argument": "le falta su valor",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r no vale; puede ser %(choices)s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "invalid %(type)s value: %(value)r": "%(value)r no vale aquí",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
}


def speak_argparse() -> None:
    """Lets argparse speak Spanish: it asks `gettext` for these, and the standard library ships no translation."""
    if language() == "es":
        argparse._ = lambda text: _ARGPARSE.get(text, text)  # type: ignore[attr-defined]
