"""Precision and recall of one-line capture on the written sentences, per kind of piece and language.

    python bench/capture.py [held | fresh | fresher | freshest | unseen | plain | later | last] [es | en] [errors]

``held`` measures the 40 sentences of each language kept apart from tuning until the first release (28 and 31 entirely
right at first sight; the general faults they showed were mended afterwards); ``errors`` prints each difference.

The other lists were written in the same way in November 2026, each read at first sight and then mended for, except
``unseen``, for which nothing was mended. Entirely right at first sight (Spanish, English), by the parser as it was
before any of them, and as it was when they were written:

    fresh (60)      33, 18    35, 21
    fresher (30)    17, 17    19, 17
    freshest (30)   18, 14    18, 20
    unseen (30)     17, 11    20, 13

Then the plain notes, Spanish and English counted each for itself, by the parser before them and when they were read:

    plain (30, 50)  24, 39    24, 39    the parser was opened afterwards, and mended for them
    later (25, 25)  16, 18    17, 19    written with ``plain``, read after the mending, then mended for
    last (12, 20)    7, 12    10, 14    names that no list knows; written after ``later`` was read, then mended for

80 and 80 more were written by somebody who never saw the parser: ``tests/core/language/test_blind.py``.
"""

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.core.language import capture_en, capture_es, capture_plain_en, capture_plain_es
from tests.core.language.sentences import Sentence, differences, fits, read

PARTS = {"held": "HELD_OUT", "fresh": "FRESH", "fresher": "FRESHER", "freshest": "FRESHEST", "unseen": "UNSEEN"}
PLAIN = {"plain": "PLAIN", "later": "PLAIN_LATER", "last": "PLAIN_LAST"}


def main(arguments: list[str]) -> None:
    modules = {"es": capture_es, "en": capture_en}
    if plain := next((PLAIN[argument] for argument in arguments if argument in PLAIN), ""):
        modules = {"es": capture_plain_es, "en": capture_plain_en}
    part = plain or next((PARTS[argument] for argument in arguments if argument in PARTS), "SENTENCES")
    for language, module in modules.items():
        if {"es", "en"} & set(arguments) and language not in arguments:
            continue
        _report(language, getattr(module, part), "errors" in arguments)


def _report(language: str, sentences: list[Sentence], errors: bool) -> None:
    hits, found_total, expected_total, whole = Counter(), Counter(), Counter(), 0
    for sentence in sentences:
        found = read(sentence.text, language)
        wrong = differences(sentence, language)
        for name, expected in sentence.expected.items():
            hits[name] += sum(any(fits(piece, wordings) for piece in found[name]) for wordings in expected)
            found_total[name] += len(found[name])
            expected_total[name] += len(expected)
        whole += not wrong
        if errors and wrong:
            print(sentence.text)
            for name, (expected, read_) in wrong.items():
                print(f"    {name}: expected {expected}, found {read_}")
    print(f"{language}: {whole} of {len(sentences)} sentences entirely right")
    for name, expected in expected_total.items():
        precision, recall = hits[name] / (found_total[name] or 1), hits[name] / (expected or 1)
        print(f"  {name:14} n={expected:3}  precision {precision:.3f}  recall {recall:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
