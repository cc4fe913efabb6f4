"""Which labels say what a phrase says: rarity of stems, widened by letter grams and by words that stand for others.

Every label in either language is a document of a few stems. A word of the query counts for the labels with its stem;
with less weight for labels with a stem of similar 3–4-grams (*trefilador*, *trefilado*), or one that ESCO's own
parallel labels use in its place (*usar*, *emplear*, *use*: see `association`). Documents being so short, the score is
Tversky's ratio of the shared to the whole information (A. Tversky, “Features of similarity”, 1977) weighted by BM25's
idf (S. Robertson, H. Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009): in 0..1, 1 for the same
words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from lazos.core.matching.association import associations
from lazos.core.matching.sparse import Bools, Floats, Ints, Rows, rows_of, values_beside
from lazos.core.matching.synonyms import STAND_INS, WEIGHT
from lazos.core.matching.wording import LANGUAGES, content, term_of, terms

#: A stem is alike from this Dice ratio of grams on, and then counts this much of it.
ALIKE, GRAM_WEIGHT = 0.4, 0.8
#: Information of the query that the label lacks, and of the label that the query lacks.
UNSAID, UNASKED = 0.5, 0.3
#: Weights from which an associated term is a translation: any of these, or the best one alone.
FIRM, BEST = 0.5, 0.35
_REMEMBERED = 512


class Label(NamedTuple):
    language: str
    text: str
    preferred: bool


@dataclass(eq=False)
class LabelIndex:
    """Arrays over L labels of C concepts, T terms (``"es:contabil"``) and G grams; see `build`."""

    terms: list[str]
    grams: list[str]
    labels_of_term: Rows
    terms_of_gram: Rows
    first_label: Ints  # (C,) the labels of concept c start here
    preferred: Bools  # (L,)
    stand_ins: Rows  # associated terms of each term
    stand_in_weights: Floats  # beside stand_ins.values
    _words: dict[tuple[str, str | None], tuple[float, Ints, Floats]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        labels, counts = len(self.preferred), np.diff(self.labels_of_term.starts)
        self.term_ids = {term: i for i, term in enumerate(self.terms)}
        self.gram_ids = {gram: i for i, gram in enumerate(self.grams)}
        self.idf: Floats = np.log(1 + (labels - counts + 0.5) / (counts + 0.5))
        spread = np.repeat(self.idf, counts)
        self.mass = np.bincount(self.labels_of_term.values, spread, minlength=labels).astype(np.float64)
        self.gram_counts = np.bincount(self.terms_of_gram.values, minlength=len(self.terms))
        self.unknown = float(self.idf.max(initial=1.0))

    def scores(self, phrase: str, language: str | None = None, most_words: int = 64) -> Floats:
        """How well each label answers the phrase: (L,) in 0..1. Words beyond `most_words` are not read."""
        shared, asked = np.zeros(len(self.mass)), 0.0
        for word in content(phrase)[:most_words]:
            information, labels, values = self._word(word, language)
            shared[labels] += values
            asked += information
        unsaid, unasked = np.maximum(asked - shared, 0), np.maximum(self.mass - shared, 0)
        ratio: Floats = shared / np.maximum(shared + UNSAID * unsaid + UNASKED * unasked, 1e-9)
        return ratio

    def across(self, word: str, language: str | None = None) -> list[str]:
        """The terms of the other language that stand for a word: all that do so firmly, else the one that does best."""
        found: dict[str, float] = {}
        for spoken in (language,) if language else LANGUAGES:
            term = self.term_ids.get(f"{spoken}:{term_of(word, spoken)}")
            if term is not None:
                beside = zip(self.stand_ins.row(term), self._weights_of(term), strict=True)
                others = [(float(weight), self.terms[int(other)]) for other, weight in beside]
                found |= {other: weight for weight, other in others if not other.startswith(f"{spoken}:")}
        ranked = sorted(found, key=lambda other: (-found[other], other))
        firm = [other for other in ranked if found[other] >= FIRM]
        return firm or [other for other in ranked[:1] if found[other] >= BEST]

    def _word(self, word: str, language: str | None) -> tuple[float, Ints, Floats]:
        """The information of one word, and the labels it counts for with how much."""
        found = self._words.get((word, language))  # another thread may forget it meanwhile
        if found is None:
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            found = self._words[word, language] = self._read(word, language)
        return found

    def _read(self, word: str, language: str | None) -> tuple[float, Ints, Floats]:
        weights = self._widened(word, language)
        values = np.zeros(len(self.mass))
        for term, weight in weights.items():
            labels = self.labels_of_term.row(term)
            values[labels] = np.maximum(values[labels], weight * self.idf[term])
        information = max(
            (float(self.idf[term]) for term, weight in weights.items() if weight == 1), default=self.unknown
        )
        labels = np.nonzero(values)[0]
        return information, labels, np.minimum(values[labels], information)

    def _widened(self, word: str, language: str | None) -> dict[int, float]:
        """The terms a word counts for, each with its weight: itself, those alike, and those that stand for it."""
        weights: dict[int, float] = {}
        for spoken in LANGUAGES:
            self._add_alike(term_of(word, spoken), spoken, weights)
        exact = self._exact(word, language)
        for term in exact:
            for other, weight in zip(self.stand_ins.row(term), self._weights_of(term), strict=True):
                weights[int(other)] = max(weights.get(int(other), 0.0), float(weight))
        self._add_synonyms(word, weights)
        return weights | dict.fromkeys(exact, 1.0)

    def _add_synonyms(self, word: str, weights: dict[int, float]) -> None:
        for spoken in LANGUAGES:
            for other in STAND_INS.get(f"{spoken}:{term_of(word, spoken)}", ()):
                if (term := self.term_ids.get(other)) is not None:
                    weights[term] = max(weights.get(term, 0.0), WEIGHT)

    def _exact(self, word: str, language: str | None) -> list[int]:
        """The terms of the word; in the other language only where the given one does not know it."""
        known = {spoken: self.term_ids.get(f"{spoken}:{term_of(word, spoken)}") for spoken in LANGUAGES}
        first = known.get(language) if language else None
        return [first] if first is not None else [term for term in known.values() if term is not None]

    def _weights_of(self, term: int) -> Floats:
        return values_beside(self.stand_ins, term, self.stand_in_weights)

    def _add_alike(self, term: str, language: str, weights: dict[int, float]) -> None:
        wanted = grams_of(term)
        found = [
            self.terms_of_gram.row(i) for gram in wanted if (i := self.gram_ids.get(f"{language}:{gram}")) is not None
        ]
        if not found:
            return
        shared = np.bincount(np.concatenate(found), minlength=len(self.terms))
        candidates = np.nonzero(shared)[0]
        dice = 2 * shared[candidates] / (self.gram_counts[candidates] + len(wanted))
        for i, ratio in zip(candidates[dice >= ALIKE], dice[dice >= ALIKE], strict=True):
            weights[int(i)] = max(weights.get(int(i), 0.0), GRAM_WEIGHT * float(ratio))

    @classmethod
    def build(cls, concepts: Sequence[Iterable[Label]]) -> "LabelIndex":
        """The index over the labels of each concept, in order. Labels of the same stems count once."""
        numbers: dict[str, int] = {}
        labels: list[list[int]] = []
        preferred: list[bool] = []
        first = []
        for of_concept in concepts:
            first.append(len(labels))
            for key, is_preferred in _distinct(of_concept).items():
                labels.append([numbers.setdefault(term, len(numbers)) for term in key])
                preferred.append(is_preferred)
            if first[-1] == len(labels):  # keeps every concept a non-empty range
                labels.append([])
                preferred.append(False)
        grams = _grams(numbers)
        stand_ins, weights = associations(labels, first, list(numbers))
        return cls(
            list(numbers),
            list(grams),
            _transposed(labels, len(numbers)),
            rows_of(list(grams.values())),
            np.array(first, np.int64),
            np.array(preferred, bool),
            stand_ins,
            weights,
        )


def grams_of(term: str) -> set[str]:
    """The 3- and 4-grams of a term, its beginning marked by a space."""
    padded = f" {term}"
    return {padded[i : i + n] for n in (3, 4) for i in range(len(padded) - n + 1)}


def _distinct(labels: Iterable[Label]) -> dict[tuple[str, ...], bool]:
    found: dict[tuple[str, ...], bool] = {}
    for label in labels:
        key = tuple(sorted(f"{label.language}:{term}" for term in terms(label.text, label.language)))
        if key:
            found[key] = found.get(key, False) or label.preferred
    return found


def _grams(numbers: dict[str, int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for term, number in numbers.items():
        language, _, stem = term.partition(":")
        for gram in sorted(grams_of(stem)):
            found.setdefault(f"{language}:{gram}", []).append(number)
    return found


def _transposed(labels: list[list[int]], terms: int) -> Rows:
    found: list[list[int]] = [[] for _ in range(terms)]
    for number, label in enumerate(labels):
        for term in label:
            found[term].append(number)
    return rows_of(found)
