from hypothesis import given
from hypothesis import strategies as st

from lazos.core.identity.merge import Conflict, combine


def test_one_phone_and_one_mailbox_are_kept_once_in_their_better_form():
    merged = combine(
        {"phones": ["600 111 222"], "emails": ["Ana@Example.org"]},
        {"phones": ["+34 600 111 222", "+34 911 222 333"], "emails": ["ana@example.org", "ana+news@example.org"]},
    )
    assert merged.values["phones"] == ["+34 600 111 222", "+34 911 222 333"]
    assert merged.values["emails"] == ["Ana@Example.org", "ana+news@example.org"]
    assert merged.conflicts == []


def test_the_fuller_spelling_is_kept_without_a_conflict():
    merged = combine({"given": "JOSE", "family": "García"}, {"given": "José", "family": "Garcia Márquez"})
    assert merged.values == {"given": "José", "family": "García Márquez"}
    assert merged.conflicts == []


def test_what_contradicts_is_told_and_the_first_stays():
    merged = combine({"city": "Lima", "role": ""}, {"city": "Cusco", "role": "Contadora", "notes": ["x"]})
    assert merged.values == {"city": "Lima", "role": "Contadora", "notes": ["x"]}
    assert merged.conflicts == [Conflict("city", "Lima", "Cusco", "a")]


def test_inner_mappings_merge_field_by_field():
    merged = combine({"address": {"city": "Lima", "street": ""}}, {"address": {"city": "Cusco", "street": "Sol 3"}})
    assert merged.values["address"] == {"city": "Lima", "street": "Sol 3"}
    assert [conflict.field for conflict in merged.conflicts] == ["address.city"]


def test_labelled_values_are_compared_by_value():
    home = {"value": "600111222", "label": "home"}
    assert len(combine({"phones": [home]}, {"phones": ["600 11 12 22"]}).values["phones"]) == 1


SCALARS = st.none() | st.text(max_size=6) | st.integers(0, 3)
RECORDS = st.dictionaries(st.sampled_from(["given", "city", "email", "phone", "tags"]), SCALARS | st.lists(SCALARS))


@given(RECORDS, RECORDS)
def test_nothing_is_lost(a, b):
    merged = combine(a, b)
    assert set(merged.values) == set(a) | set(b)
    told = [value for conflict in merged.conflicts for value in (conflict.a, conflict.b)]
    for name, value in [*a.items(), *b.items()]:
        if isinstance(value, (list, str)) or value is None:
            continue
        kept = merged.values[name]
        assert value in told or value == kept or value in kept


@given(RECORDS)
def test_a_record_merged_with_itself_conflicts_with_nothing(record):
    assert combine(record, record).conflicts == []
