from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from lazos.core.identity import postings
from lazos.core.identity.postings import Postings

PAIRS = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.integers(0, 1000)), max_size=80)


@given(PAIRS, st.integers(0, 12))
def test_it_finds_what_a_dict_of_lists_finds(pairs, most):
    naive, found = defaultdict(list), Postings()
    for key, number in pairs:
        naive[key].append(number)
        found.add(key, number)
    for key in "abcdefghijk":
        told = naive[key]
        assert found.find(key, most) == (told if len(told) <= most else [])
        assert found.exceeds(key, most) == (len(told) > most)
        assert found.latest(key) == (told[-1] if told else None)


def test_growing_loses_nothing():
    found = Postings()
    count = postings._FIRST_SIZE * 5
    for number in range(count):
        found.add(f"k{number // 2}", number)
    assert all(found.find(f"k{at}", 2) == [2 * at, 2 * at + 1] for at in range(0, count // 2, 7))
