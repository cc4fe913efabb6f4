"""Five questions that fit one person: by what is known of them, what they are to the member, how the tie stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lazos.practice.conversations.question_bank import BANK

COUNT = 5
#: How many may come from what is known, so that the talk does not become a list of dossiers.
KNOWN_AT_MOST = 3


def questions(
    known: Mapping[str, str], relations: Sequence[str], state: str, *, language: str, formal: bool, turn: int = 0
) -> list[str]:
    """`known`: what fills a question, most telling first. `state`: new, dormant or close. `turn` varies the wording.

    One question for each thing known, at most three; then one for each relation, one for the state, what is always
    good; the last one asks how to be of use. The same for the same arguments.
    """
    by_condition = _by_condition(language, formal)
    conditions = [*[name for name in known if name in by_condition][:KNOWN_AT_MOST], *relations, state, "always"]
    chosen = [_pick(by_condition[name], turn) for name in dict.fromkeys(conditions) if by_condition.get(name)]
    # Where little is known the same conditions give a second and a third question.
    more = [text for name in (state, "always") for text in by_condition.get(name, ())]
    filled = dict.fromkeys(_filled(text, known) for text in [*chosen, *more])
    return [*list(filled)[: COUNT - 1], _pick(by_condition["end"], turn)]


def _by_condition(language: str, formal: bool) -> dict[str, list[str]]:
    form = 2 if language == "en" else int(formal)
    found: dict[str, list[str]] = defaultdict(list)
    for condition, *wordings in BANK:
        found[condition].append(wordings[form])
    return dict(found)


def _pick(texts: Sequence[str], turn: int) -> str:
    return texts[turn % len(texts)]


def _filled(text: str, known: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: known[name[1]].strip().rstrip("."), text)
