"""One test for each written sentence, and the promises that hold for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.language.capture import parse
from tests.core.language import capture_en, capture_es
from tests.core.language.sentences import TODAY, Sentence, read


@pytest.mark.parametrize("sentence", capture_es.SENTENCES, ids=lambda sentence: sentence.text[:60])
def test_spanish(sentence: Sentence) -> None:
    _check(sentence, "es")


@pytest.mark.parametrize("sentence", capture_en.SENTENCES, ids=lambda sentence: sentence.text[:60])
def test_english(sentence: Sentence) -> None:
    _check(sentence, "en")


def _check(sentence: Sentence, language: str) -> None:
    found = read(sentence.text, language)
    assert {name: found[name] for name in sentence.expected} == sentence.expected
