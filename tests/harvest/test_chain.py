"""The chain behind an outcome, as a pure function."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lazos.harvest.reaping.chain import LONGEST, Evidence, Link, chain

DAY = date(2026, 9, 1)


def helped(contact, days=0, part="helped"):
    return Evidence(contact, DAY + timedelta(days=days), part)


def test_back_to_the_first_through_whoever_introduced_whom():
    advice = helped(3)
    assert chain([advice], {3: 2, 2: 1}) == [Link(1, None, 2), Link(2, None, 3), Link(3, advice)]


def test_who_helped_stands_in_the_order_of_the_days_after_those_who_led_there():
    early, late = helped(5, 1), helped(3, 9)
    assert [link.contact for link in chain([late, early], {3: 2})] == [5, 2, 3]


def test_of_several_things_that_one_did_the_one_that_weighs_most_is_told():
    found = chain([helped(1, 5, "talked"), helped(1, 1, "referred"), helped(1, 3, "advised")], {})
    assert [(link.contact, link.evidence.part) for link in found] == [(1, "referred")]


def test_a_circle_of_introductions_ends():
    assert {link.contact for link in chain([helped(1)], {1: 2, 2: 3, 3: 1})} == {1, 2, 3}


people = st.integers(1, 20)


@given(st.lists(st.tuples(people, st.integers(0, 50)), max_size=15), st.dictionaries(people, people))
def test_everybody_once_whoever_led_to_them_before(evidence, introduced_by):
    found = [link.contact for link in chain([helped(*one) for one in evidence], introduced_by)]
    assert len(found) == len(set(found)) <= LONGEST
    if len(found) < LONGEST:
        assert {contact for contact, _day in evidence} <= set(found)
        for link in chain([helped(*one) for one in evidence], introduced_by):
            if link.introduced and introduced_by.get(link.contact) is None:
                assert found.index(link.contact) < found.index(link.introduced)
