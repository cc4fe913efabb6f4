"""A message read once: its sentences, greeting, closing and the evidence that the rules ask for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lazos.core.language.asks.context import Context
from lazos.core.language.asks.flat import Flat
from lazos.core.language.asks.lexicon import STOP, VAGUE, finder
from lazos.core.language.fold import fold

_ABBREVIATED = r"(?<!\bsr)(?<!\bsra)(?<!\bsrta)(?<!\bdr)(?<!\bdra)(?<!\bud)(?<!\buds)(?<!\blic)(?<!\bing)(?<!\bprof)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bst)(?<!\bref)(?<!\bno)(?<!\brr)(?<!\b\w)"
_BREAK = re.compile(rf"{_ABBREVIATED}\.(?=[\s\"”»)]|$)|[!?…](?=[\s\"”»)¿¡\w]|$)|\n")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_CLOSE = re.compile(r"[\s!?.…,;:)\"”»]*")
_MANY_WORDS = 30
_MANY_SENTENCES = 3


@dataclass(frozen=True)
class Sentence:
    """One sentence, by its place in the flat text."""

    start: int
    end: int
    text: str
    own: str

    def has(self, name: str) -> bool:
        """Whether a table of the lexicon, in either language, says something here."""
        return bool(finder(name).search(self.own))

    @property
    def asks(self) -> bool:
        """Whether it is a question or asks for something."""
        return "?" in self.own or self.has("request")

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that say something of their own: no stop words, nothing that every ask says."""
        return frozenset(word for word in _WORD.findall(self.text) if _says_something(word))


@dataclass(frozen=True)
class Reading:
    """A message, its context, and the language (``es`` or ``en``) it is written in."""

    flat: Flat
    context: Context
    language: str
    sentences: list[Sentence] = field(default_factory=list)

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.flat.text))

    @cached_property
    def body(self) -> list[Sentence]:
        """The sentences between greeting and closing."""
        return [s for s in self.sentences if s.end > self.greeting_end and s.start < self.closing_start]

    @property
    def is_letter(self) -> bool:
        """Whether it is a whole message, of whose kind more courtesy is expected than of a line in a chat."""
        return self.words >= _MANY_WORDS and len(self.body) >= _MANY_SENTENCES

    @property
    def is_line(self) -> bool:
        """Whether it is a lone sentence: part of a message still being written."""
        return len(self.body) <= 1 and not self.greeting_end

    def has(self, name: str) -> bool:
        """Whether a table says something anywhere in the message."""
        return bool(finder(name).search(self.flat.own))

    def find(self, name: str) -> Iterator[re.Match[str]]:
        """Where a table says something, in the writer's own words."""
        return finder(name).finditer(self.flat.own)

    def sentence_at(self, position: int) -> Sentence:
        """The sentence in which a place of the flat text lies."""
        return next((s for s in self.sentences if s.start <= position < s.end), self.sentences[-1])

    @cached_property
    def greeting_end(self) -> int:
        """Where the greeting ends (0 without one): *Hola, Camila.* with what follows it up to the first word."""
        match = _greeting(self.flat.text)
        return match.end() if match else 0

    @cached_property
    def closing_start(self) -> int:
        """Where the closing begins (*Un abrazo, Inés*), else the end of the text without its last white space."""
        text = self.flat.text
        for sentence in self.sentences[-3:]:
            match = finder("signoff").match(text, sentence.start)
            if match and sentence.start > 0 and len(text) - match.end() <= 60 and match.end() - sentence.start > 3:
                return sentence.start
        return len(text.rstrip())

    @cached_property
    def names_recipient(self) -> bool:
        """Whether the recipient's name, or a short form of it, is in the message; unknown: whether a name is greeted."""
        names = [name for name in _WORD.findall(fold(self.context.recipient)) if len(name) > 2 and name not in STOP]
        if names:
            heads = {name[:3] for name in names} | {name[-4:] for name in names}
            if any(word[:3] in heads or word[-4:] in heads for word in _WORD.findall(self.flat.text[:200])):
                return True
        return self._greets_a_name

    @cached_property
    def _greets_a_name(self) -> bool:
        text = self.flat.source[: self.flat.at[min(self.greeting_end, len(self.flat.at)) - 1] + 1 if self.greeting_end else 60]
        head = re.split(r"[,:.!\n?]", text.strip())
        parts = head[:2] if self.greeting_end else head[:1]
        return any(_ends_in_name(part.split()) for part in parts) and (bool(self.greeting_end) or len(head) > 1)


def read(flat: Flat, context: Context, language: str) -> Reading:
    """Split a flat message into sentences. An empty message has one empty sentence."""
    return Reading(flat, context, language, list(_sentences(flat)))


def _sentences(flat: Flat) -> Iterator[Sentence]:
    start = 0
    for match in _BREAK.finditer(flat.text):
        if match.end() > start and flat.text[start : match.end()].strip():
            yield _sentence(flat, start, match.end())
        start = match.end()
    if start == 0 or flat.text[start:].strip():
        yield _sentence(flat, start, len(flat.text))


def _sentence(flat: Flat, start: int, end: int) -> Sentence:
    while start < end and flat.text[start].isspace():
        start += 1
    while end > start and flat.text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, flat.text[start:end], flat.own[start:end])


def _says_something(word: str) -> bool:
    return (len(word) > 3 or word.isdigit() is False and len(word) == 3) and word not in STOP and word not in VAGUE and not word.isdigit()


def _greeting(text: str) -> re.Match[str] | None:
    head = finder("greeting").match(text.lstrip("¡¿ \n"))
    if not head:
        return None
    lead = len(text) - len(text.lstrip("¡¿ \n"))
    return re.compile(r"(?:[ ,]{0,2}[^\W\d_][\w.'-]*){0,5}?[ ]?[,:.!\n?)]+[\s!]*|(?:[ ,]{0,2}[\w.'-]+){0,1}\s*").match(text, lead + head.end())


def _ends_in_name(words: list[str]) -> bool:
    return bool(words) and words[-1][:1].isupper() and (len(words) <= 5) and fold(words[-1].strip("¡!")) not in _NOT_NAMES


_NOT_NAMES = frozenset("hola buenas buenos hi hello hey dear estimado estimada estimados estimadas dias tardes noches gracias thanks morning afternoon evening todos all sir madam there dears".split())
