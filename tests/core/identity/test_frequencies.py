from lazos.core.identity.entry import entry_of
from lazos.core.identity.frequencies import Frequencies
from lazos.core.identity.levels import Level
from lazos.core.identity.matcher import Matcher
from lazos.core.identity.pairs import count_values
from lazos.core.identity.weights import AT
from people import address_book

SURNAMES = [a + b for a in ("Ibarr", "Olmed", "Quesad", "Urrut") for b in ("ola", "egi", "una", "ain")]


def test_counts_are_those_of_the_exact_count():
    entries = [entry_of(record) for record in address_book(7, 300)[0]]
    exact, seen = count_values(entries), Frequencies()
    for entry in entries:
        seen.add(entry)
    for name in ("given", "family", "organisation", "city", "street"):
        at = AT[name]
        assert seen.totals[at] == exact.totals[at]
        # never too low; the one beyond is the record in hand
        wrong = [value for value, count in exact.counts[at].items() if seen.bearers(at, value) != count + 1]
        assert len(wrong) <= len(exact.counts[at]) // 50
        assert all(seen.bearers(at, value) > exact.counts[at][value] for value in wrong)


def test_the_same_value_says_less_the_more_bear_it():
    seen, result = Frequencies(), (Level.EXACT, "calle")
    rare = seen.log_chance(AT["street"], result, 0.003)
    for _ in range(500):
        seen.add(entry_of({"street": "Calle 5"}))
    assert seen.log_chance(AT["street"], result, 0.003) > rare + 3


def test_a_shared_name_alone_is_asked_about_only_where_it_is_rare():
    """In a book of 2,000 where everybody lives in a numbered street, and a dozen are called as the newcomer."""
    book = Matcher()
    for at in range(2000):
        family = "García López" if at % 160 == 0 else f"{SURNAMES[at % 16]} {SURNAMES[at // 16 % 16]}"
        told = {"given": "Ana", "family": family, "street": f"Calle {at}", "city": f"Ciudad {at % 3}"}
        book.add(at, told | {"phone": f"+52 55 {at * 7919 % 10**8:08}"})
    book.add("rare", {"given": "Nahia", "family": "Etxebarria Zubizarreta", "phone": "+52 55 0000 0001"})
    common = {"given": "Ana", "family": "García López", "phone": "+52 81 1111 2222"}
    common |= {"street": "Calle 90210", "city": "Ciudad 1"}
    rare = {"given": "Nahia", "family": "Etxebarria Zubizarreta", "phone": "+52 81 1111 3333"}
    assert book.candidates(common, floor=0.5) == []
    assert [found.id for found in book.candidates(rare, floor=0.5)] == ["rare"]
