"""What a thing is about, in few words that can be held against what is known of people: a link, an event, an idea.

Its telling words, each with the index terms that may stand for it: its stem in either language, and in the other
language what ESCO's parallel labels say for it (`understood`), so that *pottery* meets *cerámica*. A whole phrase that
is a label of a concept stands for the other labels of that concept too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lazos.core.matching.concepts import By, Concepts
from lazos.core.matching.wording import LANGUAGES, content, term_of

MOST_WORDS, MOST_IDEAS, MOST_LABELS = 40, 6, 12
_LONGEST_PHRASE = 4

# Said of everything: sharing one of these is sharing nothing.
_COMMON = frozenset(
    "ano anos articulo bien buen buena bueno cada cambio caso charla charlas cinco clase clases como cosa cosas "
    "cuatro curso dar dato decir dia dias dice dos ejemplo equipo evento forma gente gran grande guia hace hacer hay "
    "historia hora hoy idea ideas importante lista lugar manera mas mejor mejores mes mil mismo momento mucho mundo "
    "nada nueva nuevas nuevo nuevos parte paso pasos persona personas plan poco poder porque preguntas primera "
    "primero proyecto punto quien saber semana ser siempre siete solo taller talleres tema temas tener tiempo tipo "
    "todo todos trabajar trabajo tres uso ver vez vida video web "
    "about after all also back become best better big case change class classes course day days event every everyone "
    "example first five four future get good great guide here history how important just know learn life like list "
    "look made make many month more most much need new news next now one open part people person plan point project "
    "read real right save say see simple some still story take talk talks team than then there these thing things "
    "think three time times tip tips today top two use video want way ways week what when where which why will "
    "without work working workshop workshops world year years".split()
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A telling word of the thing as it stands there, and the index terms (``"es:bibliotec"``) that mean it."""

    said: str
    terms: frozenset[str]
    across: frozenset[str] = frozenset()
    leads: bool = True  # in the title, or in what the member wrote


@dataclass(frozen=True, slots=True)
class Idea:
    """A phrase of the thing that is a concept; each way is the terms of one of its labels."""

    said: str
    ways: tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Gist:
    slots: tuple[Slot, ...]
    ideas: tuple[Idea, ...] = ()
    _by_term: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        for number, slot in enumerate(self.slots):
            for term in (*slot.terms, *slot.across):
                self._by_term.setdefault(term, number)

    def slot_of(self, terms: Iterable[str]) -> int | None:
        return next((number for term in terms if (number := self._by_term.get(term)) is not None), None)


def gist(
    leading: str,
    further: str = "",
    *,
    across: Mapping[str, Sequence[str]] | None = None,
    ideas: Iterable[tuple[str, Sequence[str]]] = (),
) -> Gist:
    """What a thing is about. `across` and `ideas` as `understood` gives them; without them only its own words count."""
    found: dict[str, Slot] = {}
    for text, leads in ((leading, True), (further, False)):
        for word in _telling(text):
            other = frozenset((across or {}).get(word, ()))
            found.setdefault(word, Slot(word, _terms(word), other, leads))
    ways = [Idea(said, tuple(filter(None, map(_terms_of, labels[:MOST_LABELS])))) for said, labels in ideas]
    return Gist(tuple(found.values())[:MOST_WORDS], tuple(ways[:MOST_IDEAS]))


def understood(
    text: str, language: str | None, concepts: Concepts
) -> tuple[dict[str, list[str]], list[tuple[str, list[str]]]]:
    """What the vocabulary adds: for each telling word its terms of the other language, and the phrases that are
    concepts with their other labels. Both are plain data, to be kept."""
    words = _telling(text)[:MOST_WORDS]
    across = {word: terms for word in words if (terms := concepts.across(word, language))}
    return across, _ideas(text, language, concepts)


def as_gist(leading: str, further: str, kept: Any) -> Gist:
    """The gist of a thing with what `understood` gave when it was kept as JSON; nonsense there adds nothing."""
    told = kept if isinstance(kept, dict) else {}
    across, ideas = told.get("across"), told.get("ideas")
    return gist(
        leading,
        further,
        across={word: _texts(terms) for word, terms in across.items()} if isinstance(across, dict) else {},
        ideas=[(str(row[0]), _texts(row[1])) for row in ideas or () if isinstance(row, list) and len(row) == 2]
        if isinstance(ideas, list)
        else (),
    )


def _texts(kept: Any) -> list[str]:
    return [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []


@lru_cache(maxsize=1 << 14)
def words_of(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The telling words of a piece with their terms in either language."""
    return tuple((word, _terms(word)) for word in _telling(text)[:MOST_WORDS])


def _ideas(text: str, language: str | None, concepts: Concepts) -> list[tuple[str, list[str]]]:
    found: dict[str, tuple[str, list[str]]] = {}
    for phrase in _phrases(text):
        for concept in concepts.of(phrase, language, k=2, least=0.99):
            if concept.by is not By.TEXT and concept.id not in found:
                labels = [label for label in concepts.labels(concept.id) if len(words_of(label)) > 1]
                found[concept.id] = (phrase, labels[:MOST_LABELS])
    return [idea for idea in found.values() if idea[1]][:MOST_IDEAS]


def _phrases(text: str) -> list[str]:
    """Runs of two to four telling words, the longest first, as the text has them."""
    said = text.split()[:80]
    telling = [at for at, word in enumerate(said) if content(word)]
    found = []
    for length in range(_LONGEST_PHRASE, 1, -1):
        for first in range(len(telling) - length + 1):
            run = said[telling[first] : telling[first + length - 1] + 1]
            if len(run) <= 2 * length:  # small words between, but no half sentence
                found.append(" ".join(run).strip(".,;:!?¡¿()\"'“”«»"))
    return list(dict.fromkeys(found))[:120]


def _telling(text: str) -> list[str]:
    return [word for word in content(text) if word not in _COMMON and len(word) > 1 and not word.isdigit()]


@lru_cache(maxsize=1 << 14)
def _terms(word: str) -> frozenset[str]:
    return frozenset(f"{language}:{term_of(word, language)}" for language in LANGUAGES)


def _terms_of(label: str) -> frozenset[str]:
    """One term for each word of a label: whatever language it is in, a piece has its words in both."""
    return frozenset(f"es:{term_of(word, 'es')}" for word in _telling(label))
