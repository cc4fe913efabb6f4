"""One note made ready for reading: tokens, dates, boundaries, and the words in flat or mixed case."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from lazos.core.language import dates
from lazos.core.language.capture import spelling
from lazos.core.language.capture.gazetteer import FIRST_NAMES, SURNAMES
from lazos.core.language.capture.lexicon import STOP_CAPS
from lazos.core.language.fold import fold, words
from lazos.core.language.tokens import Token, tokenise

STRONG, WEAK = 2, 1
_STRONG_PUNCT = frozenset(".;!?¡¿:…|•")
_WEAK_PUNCT = frozenset(',-–—()/"“”«»+')
_DONE_TO = frozenset("with con to owe thank tell told ask asked met see saw call called ring rang text email w".split())
_MONTH_SURNAMES = frozenset(["mayo", "abril", "enero", "marzo", "march", "reyes"])
_CONJUNCTIONS = frozenset(
    [
        "y",
        "e",
        "and",
        "pero",
        "but",
        "so",
        "then",
        "luego",
        "porque",
        "because",
        "plus",
        "also",
        "ademas",
        "tambien",
        "while",
        "mientras",
        "aunque",
        "although",
    ]
)


@dataclass
class Scene:
    """A note with everything that can be said of its tokens one by one."""

    text: str
    language: str
    today: date
    known: frozenset[tuple[str, ...]] = frozenset()
    known_names: dict[tuple[str, ...], str] = field(default_factory=dict)
    tokens: list[Token] = field(init=False)
    mentions: list[dates.Mention] = field(init=False)
    mention_at: dict[int, dates.Mention] = field(init=False)
    boundary: list[int] = field(init=False)
    flat: bool = field(init=False)
    shouted: bool = field(init=False)
    run_on: bool = field(init=False)
    looks_ahead: bool = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = spelling.mend(tokenise(self.text), self.language)
        self.mentions = dates.find(self.text, self.language, self.today, self.tokens)
        self.mention_at = self._mentions_by_token()
        self._drop_surnamed_months()
        self.boundary = [self._boundary_before(i) for i in range(len(self.tokens) + 1)]
        capitals = [t for i, t in enumerate(self.tokens) if t.is_capital and self._tells(i)]
        self.shouted = not any(t.kind == "word" and any(char.islower() for char in t.text) for t in self.tokens)
        self.looks_ahead = any(mention.back > self.today for mention in self.mentions)
        self.run_on = not any(t.text in ",;" for t in self.tokens)
        self.flat = self.shouted or not capitals

    def _drop_surnamed_months(self) -> None:
        """“mensaje de Abril Zapata”: a month with a surname after it is a person, and so is “Janet Reyes”."""
        names = {
            mention.start
            for index, mention in self.mention_at.items()
            if (mention.kind == "month" and self.fold(index) in FIRST_NAMES and self._two_capitals(index))
            or self._begins_and_acts(index)
            or self.fold(index).endswith("-reyes")
            or (self.fold(index) == "reyes" and self.fold(index - 1) in FIRST_NAMES)
        }
        self.mentions = [m for m in self.mentions if m.start not in names]
        self.mention_at = {i: m for i, m in self.mention_at.items() if m.start not in names}

    def _begins_and_acts(self, index: int) -> bool:
        """“May from accounts says …”: a month that begins the note comes from nowhere and says nothing."""
        begins = index == 0 and self.tokens[0].is_capital and self.fold(0) in FIRST_NAMES
        return begins and self.fold(1) in ("from", "de", "says", "said", "wants", "needs", "called", "rang", "texted")

    def _two_capitals(self, index: int) -> bool:
        return all(token.is_capital for token in self.tokens[index : index + 2]) and index + 1 < len(self.tokens)

    def _tells(self, index: int) -> bool:
        """Whether a capital here was chosen: a keyboard puts them after a full stop by itself."""
        if index == 0 or self.tokens[index].is_acronym:
            return False
        return self.boundary[index] != STRONG or self.fold(index) in FIRST_NAMES

    def fold(self, index: int) -> str:
        """The folded token at an index, empty outside the note."""
        return self.tokens[index].fold if 0 <= index < len(self.tokens) else ""

    def slice(self, first: int, last: int) -> str:
        """The text from token ``first`` up to (not including) token ``last``."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[last - 1].end

    def is_capital(self, index: int) -> bool:
        """Whether a token reads as part of a name by its letters; in flat text, by being a usual name."""
        if not 0 <= index < len(self.tokens) or index in self.mention_at:
            return False
        token = self.tokens[index]
        if token.kind != "word":
            return False
        if self.flat and (token.fold in FIRST_NAMES or token.fold in SURNAMES):
            return token.fold not in STOP_CAPS or (token.is_capital and not self.shouted)
        if self.shouted or not any(char.isupper() for char in token.text):
            return False
        if token.fold.endswith("n't") or token.fold in ("dm'd", "dm'ed"):
            return False
        if token.fold == "ella" and self.language == "en":
            return True
        if token.fold not in STOP_CAPS or self._named_like_a_word(index):
            return True
        return self._in_the_place_of_a_name(index) or self._begins_and_acts(index)

    def _named_like_a_word(self, index: int) -> bool:
        """“April Jones”, “Will Smith”, “Julio Mayo Rivera”: an everyday word with a surname after it."""
        word, following = self.fold(index), self.fold(index + 1)
        return (
            (word in FIRST_NAMES or word in _MONTH_SURNAMES)
            and self.tokens[index + 1 : index + 2] != []
            and self.tokens[index + 1].is_capital
            and not self.boundary[index + 1]
            and following not in STOP_CAPS - FIRST_NAMES - _MONTH_SURNAMES
        )

    def _in_the_place_of_a_name(self, index: int) -> bool:
        """“Owe Will a beer”: a capital in mid-sentence after what is done to people."""
        capital = self.tokens[index].is_capital and self.fold(index) in FIRST_NAMES
        return capital and self.fold(index - 1) in _DONE_TO and not self.boundary[index]

    def is_conjunction(self, index: int) -> bool:
        return self.fold(index) in _CONJUNCTIONS

    def _mentions_by_token(self) -> dict[int, dates.Mention]:
        found, position = {}, 0
        for mention in self.mentions:
            while position < len(self.tokens) and self.tokens[position].start < mention.end:
                if self.tokens[position].start >= mention.start:
                    found[position] = mention
                position += 1
        return found

    def _is_list_number(self, index: int) -> bool:
        """“1) llamar a Ana 2) escribir a Luis”: the next of a list."""
        number = self.tokens[index].kind == "number" and self.fold(index + 1) == ")"
        return number and not any(token.text == "(" for token in self.tokens[max(index - 6, 0) : index])

    def _boundary_before(self, index: int) -> int:
        """Whether a clause may begin at a token: STRONG after a full stop or line end, WEAK after a comma or “and”."""
        if index == 0 or index >= len(self.tokens):
            return STRONG
        before = self.tokens[index - 1]
        if self._is_list_number(index):
            return STRONG
        if "\n" in self.text[before.end : self.tokens[index].start]:
            return STRONG
        if before.kind == "punct":
            if (
                before.text == "."
                and index >= 2
                and len(self.tokens[index - 2].text) == 1
                and self.tokens[index - 2].is_capital
            ):
                return 0  # an initial: "J. Pérez"
            return STRONG if before.text in _STRONG_PUNCT else WEAK if before.text in _WEAK_PUNCT else 0
        return WEAK if before.fold in _CONJUNCTIONS else 0


def known_phrases(names: Iterable[str]) -> dict[tuple[str, ...], str]:
    """The names the member already has, as tuples of folded words."""
    return {key: name for name in names if (key := tuple(words(fold(name))))}
