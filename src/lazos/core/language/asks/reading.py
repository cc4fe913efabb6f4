"""A message read once: its sentences, greeting, closing and the evidence that the rules ask for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lazos.core.language.asks.context import Context
from lazos.core.language.asks.flat import Flat
from lazos.core.language.asks.lexicon import STOP, VAGUE, VAGUE_ENDINGS, VAGUE_STEMS, finder
from lazos.core.language.fold import fold

_ABBREVIATED = (
    "".join(rf"(?<!\b{word})" for word in r"sr sra srta dr dra ud uds lic ing prof mr mrs ms st ref rr".split())
    + r"(?<![^\w']\w)(?<!^\w)"
)
_BREAK = re.compile(rf"{_ABBREVIATED}\.(?=[\s\"”»)]|$)|[!?…](?=[\s\"”»)¿¡\w]|$)|\n")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_CLOSE = re.compile(r"[\s!?.…,;:)\"”»]*")
_OF_OTHERS = re.compile(r"(?:she|he|they|it|ella|el|ell[oa]s)\b")
_COURTESIES = ("thanks", "exit", "give")
_ASKS = ("request", "demand", "need", "have_to", "now", "order", "insistence")
_SAYS_WHAT = 3
_SAYS_OF_RECIPIENT = 1
_MANY_WORDS = 30
_MANY_SENTENCES = 3


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, by its place in the flat text."""

    start: int
    end: int
    text: str
    own: str

    def has(self, name: str) -> bool:
        """Whether a table of the lexicon, in either language, says something here."""
        return bool(finder(name).search(self.own))

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question or asks for something."""
        return "?" in self.own or any(self.has(name) for name in _ASKS)

    @cached_property
    def is_courtesy(self) -> bool:
        """Whether it only thanks, gives or leaves a way out: nothing that tells what is asked."""
        closing = finder("signoff").match(self.own)
        if "?" in self.own or not (closing or any(self.has(name) for name in _COURTESIES)):
            return False
        if self.asks:
            return len(self.content) < _SAYS_WHAT
        return self._gives or len(self.content) <= _SAYS_WHAT

    @property
    def _gives(self) -> bool:
        """*They'll make me permanent* gives nothing: it tells what happens."""
        given = finder("give").search(self.own)
        return given is not None and not _OF_OTHERS.match(given.group())

    @cached_property
    def speaks_of_recipient(self) -> bool:
        """Whether it tells something of the recipient, beyond the formulas that every message has."""
        if self.asks or self.is_courtesy:
            return False
        own = finder("formula").sub(" ", self.own)
        return bool(finder("second_person").search(own)) and len(Sentence(0, 0, own, own).content) >= _SAYS_OF_RECIPIENT

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
        return sum(not sentence.is_courtesy for sentence in self.body) <= 1 and not self.greeting_end

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
        """Whether the recipient's name or a short form of it is there; unknown: whether a name is greeted."""
        names = [name for name in _WORD.findall(fold(self.context.recipient)) if len(name) > 2 and name not in STOP]
        if names:
            heads = {name[:3] for name in names} | {name[-4:] for name in names}
            if any(word[:3] in heads or word[-4:] in heads for word in _WORD.findall(self.flat.text[:200])):
                return True
        return self._greets_a_name

    @cached_property
    def _greets_a_name(self) -> bool:
        text = self.flat.source[
            : self.flat.at[min(self.greeting_end, len(self.flat.at)) - 1] + 1 if self.greeting_end else 60
        ]
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
    plain = word.partition("'")[0]  # they'll, coffee's
    return (
        (len(plain) > 2 or word == "cv")
        and not {word, plain} & (STOP | VAGUE)
        and not word.isdigit()
        and not word.startswith(VAGUE_STEMS)
        and not (len(word) > 5 and word.endswith(VAGUE_ENDINGS))
    )


def _greeting(text: str) -> re.Match[str] | None:
    lead = len(text) - len(text.lstrip("¡¿ \n"))
    head = finder("greeting").match(text, lead)
    return _ADDRESSEE.match(text, head.end()) if head else None


def _ends_in_name(words: list[str]) -> bool:
    return (
        bool(words) and words[-1][:1].isupper() and (len(words) <= 5) and fold(words[-1].strip("¡!")) not in _NOT_NAMES
    )


_TITLE = r"(?:dr|dra|sr|sra|srta|mr|mrs|ms|prof|profa|ing|lic|arq|don)\."
_NAME = rf"(?:{_TITLE}|[^\W\d_][\w'-]*|[&+])"
_ADDRESSEE = re.compile(
    rf"[,!]+ (?!gracias|thank){_NAME}(?: {_NAME}){{0,2}}[,:.!\n]+\s*"  # Hola, Ana María:
    rf"|(?:[ ,]{{0,2}}{_NAME}){{0,6}}?[ ]?[,:.!\n?)]+[\s!]*"  # Dear Dr. Bustos,
    rf"|(?:[ ,]{{0,2}}[^\W\d_][\w'-]*)?\s*"  # hey mike how are you
)
_NOT_NAMES = frozenset(
    "hola buenas buenos hi hello hey dear estimado estimada estimados estimadas dias tardes noches gracias thanks "
    "morning afternoon evening todos all sir madam there dears".split()
)
