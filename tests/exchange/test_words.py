"""Every code that a reader gives has its sentence: nobody reads “this row” of a file that is a picture."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats import strangers
from lazos.exchange.importing import words

FOLDER = Path(formats.__file__).parent
_OTHERWISE = {"spam_left_out", "sponsored_left_out", "more_problems"}  # counted: `words.sentence` says how many


def _codes() -> Iterator[str]:
    for path in FOLDER.rglob("*.py"):
        if path.parent.name in ("calendar", "cards"):  # those have their own screens
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ("Problem", "problem", "_undo", "TooLarge"):
                    yield from _words_in(node.args[0 if name == "TooLarge" else 1])
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "attr", "") == "refused":
                yield from _words_in(node.value)
    yield from {code for _, code in strangers._MAGIC}
    yield from ("spreadsheet", "web_page", "ldif", "mail", "calendar", "unclosed_quote")


def _words_in(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_words_in(node.body), *_words_in(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


@pytest.mark.parametrize("code", sorted(set(_codes()) - _OTHERWISE - {""}))
def test_a_code_has_its_sentence(code: str) -> None:
    assert code in words._SENTENCES or code in words._WITH_FACTS
