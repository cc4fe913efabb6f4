"""Text in Spanish or English → concepts of the skills vocabulary (ESCO), and how near two concepts are.

A concept has labels in both languages, so it is the bridge between them: *contabilidad*, *accounting* meet in one id.
Nothing here needs a trained model. Ranking: see `label_index`; kinship: see `kinship`.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal

import numpy as np

from lazos.core.language.fold import fold
from lazos.core.matching.sparse import Floats, Ints
from lazos.core.matching.vocabulary import Row, Vocabulary, build, read, shipped
from lazos.core.matching.wording import LANGUAGES, parts, terms

#: Similarity of two concepts, by what joins them.
SAME, ALTERNATIVE, PARENT, SIBLING, TEXT_MOST = 1.0, 0.9, 0.6, 0.4, 0.3
#: A phrase of a longer text counts a little less than the text as a whole.
PART = 0.97
_EXACT = 0.999
_LONGEST_TEXT = 2000
_MOST_PARTS = 12
_REMEMBERED = 8192


class By(StrEnum):
    """How a text led to a concept: it is the preferred label, an alternative label, or shares words with one."""

    PREFERRED = "preferred"
    ALTERNATIVE = "alternative"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept found for a text; `score` in 0..1, 1 when a label says exactly the same words."""

    id: str
    score: float
    by: By = By.PREFERRED


class Concepts:
    """A vocabulary to search. `load` gives the shipped one; `of_rows` makes one of any rows."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.rows = vocabulary.rows
        self._parent, self._index = vocabulary.parent, vocabulary.searched
        self._number = {row.id: i for i, row in enumerate(self.rows)}
        self._children: dict[int, list[int]] = defaultdict(list)
        self._groups: dict[str, list[int]] = defaultdict(list)
        for child in np.nonzero(self._parent >= 0)[0].tolist():
            self._children[int(self._parent[child])].append(child)
        for i, row in enumerate(self.rows):
            if row.id.startswith("occupation/") and row.type:
                self._groups[row.type].append(i)
        self._is_skill = np.array([not row.id.startswith("occupation/") for row in self.rows])
        self._nearby: dict[str, dict[str, float]] = {}

    @classmethod
    @lru_cache(maxsize=1)
    def load(cls) -> "Concepts":
        """The ESCO vocabulary of this package, read once. Raises `VocabularyError` when its files are damaged."""
        return cls(read(shipped()))

    @classmethod
    def of_rows(cls, rows: list[Row]) -> "Concepts":
        return cls(build(rows))

    def __len__(self) -> int:
        return len(self.rows)

    def __contains__(self, concept: object) -> bool:
        return concept in self._number

    def of(
        self,
        text: str,
        language: str | None = None,
        k: int = 10,
        kind: Literal["skill", "occupation"] | None = None,
        least: float = 0.05,
    ) -> list[Concept]:
        """The k concepts that say best what the text says, best first; none for a text without words.

        `language` (``es``, ``en``) only settles words that exist in both. Text beyond 2,000 characters is not read.
        Raises TypeError for what is no text, ValueError for another language or k < 1.
        """
        self._check(text, language, k)
        labels = self._scored(text[:_LONGEST_TEXT], language)
        scores = np.maximum.reduceat(labels, self._index.first_label)
        if kind is not None:
            scores = np.where(self._is_skill == (kind == "skill"), scores, 0.0)
        top = _largest(scores, k)
        best = np.array([self._best_label(i, labels) for i in top])
        otherwise = np.array([not self._is_worded(self.rows[i], text) for i in top])
        order = np.lexsort((top, ~self._index.preferred[best], otherwise, -scores[top]))
        found = [Concept(self.rows[top[i]].id, float(scores[top[i]]), self._by(scores[top[i]], best[i])) for i in order]
        return [concept for concept in found if concept.score >= least]

    def label(self, concept: str, language: str) -> str:
        """The preferred label in ``es`` or ``en`` (the other language's where it is missing). KeyError: unknown id."""
        if language not in LANGUAGES:
            raise ValueError(f"language {language!r} is not one of es, en")
        row = self.rows[self._at(concept)]
        return (row.es or row.en) if language == "es" else (row.en or row.es)

    def labels(self, concept: str) -> list[str]:
        """Every label in both languages, the preferred ones first. KeyError: unknown id."""
        labels = self.rows[self._at(concept)].labels()
        return list(dict.fromkeys(label.text for label in sorted(labels, key=lambda label: not label.preferred)))

    def across(self, word: str, language: str | None = None) -> list[str]:
        """What stands for a folded word in the other language, as index terms (``"en:librar"``), by parallel labels.

        `language` (``es``, ``en``) is the one the word is in; None: either.
        """
        return self._index.across(word, language)

    def parent(self, concept: str) -> str | None:
        above = int(self._parent[self._at(concept)])
        return self.rows[above].id if above >= 0 else None

    def similarity(self, a: str | Concept, b: str | Concept) -> float:
        """How far one concept serves for another, symmetric, in 0..1.

        Same 1, or .9 when either text led there by an alternative label; parent .6; sibling .4; shared words ≤ .3. A
        concept that a text only resembles (`By.TEXT`) is no more than a text match, whatever it is compared with.
        """
        one, other = _as_concept(a), _as_concept(b)
        near = self._between(self._at(one.id), self._at(other.id))
        if By.TEXT in (one.by, other.by):
            return min(near, TEXT_MOST) * min(one.score, other.score)
        return min(near, ALTERNATIVE) if By.ALTERNATIVE in (one.by, other.by) else near

    def related(self, concept: str, text: bool = True) -> dict[str, float]:
        """The concepts with a similarity above 0, itself included: kin, and with `text` the nearest by shared words.

        Somebody's own wording, in no vocabulary, is related to itself only.
        """
        number = self._number.get(concept)
        if number is None:
            return {concept: SAME}
        remembered = self._nearby.get(concept) if text else None
        if remembered is not None:
            return dict(remembered)
        near = set(self._kin(number)) | ({self._at(found.id) for found in self._alike(number)} if text else set())
        found = {self.rows[i].id: self._between(number, i) for i in sorted(near | {number})}
        found = {other: value for other, value in found.items() if value > 0}
        if text and len(self._nearby) < _REMEMBERED:
            self._nearby[concept] = found
        return dict(found)

    def _scored(self, text: str, language: str | None) -> Floats:
        """Each label's score: for the whole text, or for one of the phrases it lists."""
        labels = self._index.scores(text, language)
        for part in parts(text)[:_MOST_PARTS]:
            labels = np.maximum(labels, PART * self._index.scores(part, language))
        return labels

    def _best_label(self, number: int, labels: Floats) -> int:
        """The label that gave a concept its score, a preferred one among equals."""
        first = int(self._index.first_label[number])
        own = labels[first : self._index.first_label[number + 1] if number + 1 < len(self.rows) else None]
        best = np.nonzero(own == own.max())[0] + first
        return int(best[np.argmax(self._index.preferred[best])])

    def _is_worded(self, row: Row, text: str) -> bool:
        """Whether a label is the very text: tells *fotografía* from *fotógrafo*, which share their stem."""
        return fold(text.strip()) in (fold(row.es), fold(row.en))

    def _by(self, score: float, label: int) -> By:
        if score < PART * _EXACT:
            return By.TEXT
        return By.PREFERRED if self._index.preferred[label] else By.ALTERNATIVE

    def _at(self, concept: str) -> int:
        if concept not in self._number:
            raise KeyError(f"no concept {concept!r} in this vocabulary")
        return self._number[concept]

    def _kin(self, number: int) -> list[int]:
        above = int(self._parent[number])
        siblings = self._children[above] if above in self._children and above >= 0 else []
        row = self.rows[number]
        group = self._groups.get(row.type, []) if row.id.startswith("occupation/") else []
        return [*([above] if above >= 0 else []), *self._children.get(number, []), *siblings, *group]

    def _alike(self, number: int) -> list[Concept]:
        row = self.rows[number]
        return self.of(row.named().es, "es", 12) + (self.of(row.en, "en", 12) if row.en else [])

    def _between(self, a: int, b: int) -> float:
        if a == b:
            return SAME
        if b in (self._parent[a],) or a in (self._parent[b],):
            return PARENT
        one, other = self.rows[a], self.rows[b]
        same_group = one.type == other.type and one.id.startswith("occupation/") and other.id.startswith("occupation/")
        if (same_group and one.type) or self._parent[a] == self._parent[b] >= 0:
            return SIBLING
        return TEXT_MOST * _shared(self.rows[a], self.rows[b])

    def _check(self, text: str, language: str | None, k: int) -> None:
        if not isinstance(text, str):
            raise TypeError(f"text is {type(text).__name__}, not str")
        if language not in (None, *LANGUAGES):
            raise ValueError(f"language {language!r} is not one of es, en, None")
        if k < 1:
            raise ValueError(f"k is {k}; at least 1 concept must be asked for")


def _largest(scores: Floats, k: int) -> Ints:
    """The positions of the k largest, in no order."""
    return np.argpartition(-scores, k - 1)[:k] if k < len(scores) else np.arange(len(scores))


def _as_concept(concept: str | Concept) -> Concept:
    return Concept(concept, 1.0) if isinstance(concept, str) else concept


def _shared(a: Row, b: Row) -> float:
    """The part of the words that the preferred labels share (Dice), in the language where they share more."""
    return max(
        _dice(frozenset(terms(x, of)), frozenset(terms(y, of))) for x, y, of in ((a.es, b.es, "es"), (a.en, b.en, "en"))
    )


def _dice(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
