"""Small communities for the matching tests."""

from hypothesis import strategies as st

from lazos.core.matching.market import Market, Member

CONCEPTS = "abcdef"
#: a and b are kin, c is a sibling of b, d resembles e.
NEAR = {("a", "b"): 0.6, ("b", "c"): 0.4, ("d", "e"): 0.25}


def related(concept: str) -> dict[str, float]:
    found = {concept: 1.0}
    for (one, other), similarity in NEAR.items():
        if concept in (one, other):
            found[other if concept == one else one] = similarity
    return found


def similarity(a: str, b: str) -> float:
    return related(a).get(b, 0.0)


concepts = st.lists(st.sampled_from(CONCEPTS), max_size=3).map(tuple)

likely = st.dictionaries(st.sampled_from(CONCEPTS), st.sampled_from([0.1, 0.3]), max_size=2).map(
    lambda d: tuple(d.items())
)


@st.composite
def markets(draw: st.DrawFn, most: int = 8) -> Market:
    size = draw(st.integers(1, most))
    return Market([Member(i, draw(concepts), draw(concepts), draw(likely)) for i in range(size)], related)


def trio() -> Market:
    """Ana writes and needs code, Bruno codes and needs pictures, Carla draws and needs words; Diego only wants."""
    return Market(
        [
            Member("ana", ("code",), ("copy",)),
            Member("bruno", ("design",), ("code",)),
            Member("carla", ("copy",), ("design",)),
            Member("diego", ("code", "copy", "design"), ()),
        ]
    )
