"""Names beside people: nothing covers anything."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from lazos.core.picture.labels import Box, Label, place_labels

SIZE = 600
DISCS = st.lists(st.tuples(st.integers(0, SIZE), st.integers(0, SIZE), st.sampled_from([16, 22])), max_size=25)


def box_of(label: Label, width: float, height: float) -> Box:
    """Where the text is drawn, worked out from how SVG anchors it."""
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return Box(left, label.y - 0.75 * height, left + width, label.y + 0.25 * height)


@given(DISCS, st.sampled_from([(40.0, 14.0), (95.0, 22.0)]))
def test_no_name_covers_a_person_a_name_or_the_edge(discs: list[tuple[int, int, int]], text: tuple[float, float]):
    width, height = text
    caption = Box(250, 0, 350, 20)
    found = place_labels(discs, [width] * len(discs), height, size=SIZE, taken=[caption])
    boxes = [box_of(label, width, height) for label in found if label]
    rounded = 1.01  # labels stand on whole units
    for one, other in combinations([*boxes, caption], 2):
        assert min(one.right, other.right) - max(one.left, other.left) <= rounded or (
            min(one.bottom, other.bottom) - max(one.top, other.top) <= rounded
        )
    for nth, label in enumerate(found):
        if label:
            box = box_of(label, width, height)
            assert min(box.left, box.top) >= -rounded
            assert max(box.right, box.bottom) <= SIZE + rounded
            for x, y, radius in discs[:nth] + discs[nth + 1 :]:
                assert not box.covers(x, y, radius - rounded)


def test_below_where_there_is_room_else_at_the_side():
    [alone] = place_labels([(300, 300, 20)], [40], 12, size=SIZE)
    assert alone == Label(300, 332, "middle")
    beside, _below = place_labels([(400, 300, 20), (400, 345, 20)], [40, 40], 12, size=SIZE)
    assert (beside.x, beside.anchor) == (423, "start")
    assert place_labels([(300, 300, 20)], [700], 12, size=SIZE) == [None]
    assert place_labels([], [], 12, size=SIZE) == []
