"""Parents and siblings among concepts, derived where the vocabulary at hand gives no hierarchy.

The shipped ESCO tables have labels and, for occupations, the ISCO-08 unit group; not the skill pillars. So a *parent*
is the concept whose preferred labels, in **both** languages, say a proper part of what the child's say (*accounting* of
*financial accounting*, *contabilidad* of *contabilidad financiera*), the one that says most. *Siblings* share that
parent, or the ISCO unit group. Agreement of both languages keeps chance overlaps out; what the wording does not show is
not found.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from lazos.core.matching.wording import terms


class Named(NamedTuple):
    """What kinship needs of a concept: its kind, its group (ISCO unit) if any, and its preferred labels."""

    kind: str
    group: str
    es: str
    en: str


def parents(concepts: Sequence[Named]) -> list[int]:
    """The index of each concept's parent, -1 where it has none."""
    said = [(frozenset(terms(concept.es, "es")), frozenset(terms(concept.en, "en"))) for concept in concepts]
    by_rarest = _by_rarest_term([spanish for spanish, _ in said])
    return [_parent(i, concepts, said, by_rarest) for i in range(len(concepts))]


def _parent(
    child: int,
    concepts: Sequence[Named],
    said: list[tuple[frozenset[str], frozenset[str]]],
    by_rarest: dict[str, list[int]],
) -> int:
    spanish, english = said[child]
    found = [
        (len(said[i][0]) + len(said[i][1]), -i)
        for term in spanish
        for i in by_rarest.get(term, ())
        if said[i][0] < spanish and said[i][1] and said[i][1] < english and concepts[i].kind == concepts[child].kind
    ]
    return -max(found)[1] if found else -1


def _by_rarest_term(said: list[frozenset[str]]) -> dict[str, list[int]]:
    """Each concept under its rarest term: a subset of a label is found from the label's own terms, quickly."""
    counts: dict[str, int] = defaultdict(int)
    for label in said:
        for term in label:
            counts[term] += 1
    found: dict[str, list[int]] = defaultdict(list)
    for i, label in enumerate(said):
        if label:
            found[min(label, key=lambda term: (counts[term], term))].append(i)
    return found
