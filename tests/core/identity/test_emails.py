import pytest

from lazos.core.identity.emails import comparable, is_role_address


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ana@Example.ORG", "ana@example.org"),
        ("ana.perez+news@gmail.com", "anaperez@googlemail.com"),
        ("mailto:ana@example.org ", "ana@example.org"),
    ],
)
def test_one_mailbox_written_differently(a, b):
    assert comparable(a) == comparable(b) != ""


def test_dots_matter_outside_gmail():
    assert comparable("a.b@example.org") != comparable("ab@example.org")


@pytest.mark.parametrize("junk", ["", "@", "ana", "ana@", "@x.org", "ana@local"])
def test_what_is_no_address_compares_to_nothing(junk):
    assert comparable(junk) == ""


def test_offices_are_not_persons():
    assert all(map(is_role_address, ("info@acme.es", "Ventas.Madrid@acme.es", "no-reply@acme.es", "ventas2@acme.es")))
    assert not any(map(is_role_address, ("ana@acme.es", "inforosa@acme.es", "")))
