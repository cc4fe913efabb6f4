"""Addresses in a text: found, tidied, compared."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.links import host_of, is_link, is_other_address, links_in, same_page, tidied, without_links


@pytest.mark.parametrize(
    ("text", "links", "rest"),
    [
        ("https://example.org/a", ["https://example.org/a"], ""),
        ("Mira esto: https://example.org/a?b=1.", ["https://example.org/a?b=1"], "Mira esto: ."),
        ("(https://es.wikipedia.org/wiki/Mérida_(Yucatán))", ["https://es.wikipedia.org/wiki/Mérida_(Yucatán)"], "()"),
        ("“https://example.org/x”, dijo", ["https://example.org/x"], "“”, dijo"),
        ("ve a www.example.org/x y di", ["https://www.example.org/x"], "ve a y di"),
        ("HTTPS://Example.org/A", ["HTTPS://Example.org/A"], ""),
        ("https://a.example https://b.example https://a.example", ["https://a.example", "https://b.example"], ""),
        ("ana@www.example.org", [], "ana@www.example.org"),
        ("nada por aquí", [], "nada por aquí"),
        ("http://", [], "http://"),
        ("https://[::1", [], "https://[::1"),
        ("Título\nhttps://example.org/a\nmás", ["https://example.org/a"], "Título más"),
    ],
)  # fmt: skip
def test_links_of_a_text(text, links, rest):
    assert links_in(text) == links
    if links:
        assert without_links(text) == rest.strip(" :")


@pytest.mark.parametrize("text", ["ftp://example.org/x", "javascript:alert(1)", "mailto:ana@x.example", "file:///etc/passwd",
                                  "data:text/html,hola", " about:blank "])  # fmt: skip
def test_other_addresses(text):
    assert is_other_address(text)
    assert not is_link(text.strip())


@pytest.mark.parametrize("text", ["https://example.org", "Hola: qué tal", "Nota: comprar pan", "una idea", ""])
def test_what_is_no_other_address(text):
    assert not is_other_address(text)


@pytest.mark.parametrize(
    ("link", "clean"),
    [
        ("https://example.org/a?utm_source=x&id=7&utm_medium=y&fbclid=z", "https://example.org/a?id=7"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?q=%C3%B1+b&gclid=1#parte", "https://example.org/a?q=%C3%B1+b#parte"),
        ("https://example.org/a#:~:text=hola", "https://example.org/a"),
        ("https://example.org/a#uno:~:text=hola", "https://example.org/a#uno"),
        ("https://youtu.be/abc?si=XYZ&t=30", "https://youtu.be/abc?t=30"),
        ("https://example.org/a?si=no", "https://example.org/a?si=no"),
        ("https://x.com/ana/status/1?s=20&t=ab", "https://x.com/ana/status/1"),
        ("https://example.org/?a&b=&c=1", "https://example.org/?a&b=&c=1"),
        ("HTTPS://example.org/A", "https://example.org/A"),
        ("https://[::1/x", "https://[::1/x"),
    ],
)
def test_what_follows_people_goes(link, clean):
    assert tidied(link) == clean


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/una/nota",
        "https://www.example.org/una/nota/",
        "https://EXAMPLE.org:443/una/nota?utm_source=boletin",
        "https://example.org/una/n%6Fta#abajo",
        "https://example.org/una/nota/index.html",
    ],
)
def test_one_page_under_several_addresses(other):
    assert same_page(other) == same_page("https://example.org/una/nota")


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/una/Nota",
        "https://example.org/una/nota?p=2",
        "https://blog.example.org/una/nota",
        "https://example.org:8443/una/nota",
        "https://example.org/una/nota#/otra",
        "https://example.com/una/nota",
    ],
)
def test_other_pages_stay_others(other):
    assert same_page(other) != same_page("https://example.org/una/nota")


def test_the_order_of_a_query_is_no_difference():
    assert same_page("https://example.org/?b=2&a=1") == same_page("https://example.org?a=1&b=2")


def test_host_as_people_say_it():
    assert host_of("https://www.elpais.com/x") == "elpais.com"
    assert host_of("https://[::1") == ""


_WORD = st.text("abcñé%2F_.()~", max_size=8)
_LINKS = st.builds(
    lambda scheme, host, path, query, fragment: f"{scheme}://{host}.example/{path}?{query}#{fragment}",
    st.sampled_from(["http", "https"]),
    st.text("abz", min_size=1, max_size=5),
    _WORD,
    st.lists(st.builds("{}={}".format, st.sampled_from(["utm_source", "id", "q", "si"]), _WORD)).map("&".join),
    _WORD,
)


@given(_LINKS)
def test_tidying_twice_changes_nothing_and_keeps_the_page(link):
    assert tidied(tidied(link)) == tidied(link)
    assert same_page(tidied(link)) == same_page(link)
    kept = [piece for piece in urlsplit(link).query.split("&") if piece and not piece.startswith("utm_")]
    assert [piece for piece in urlsplit(tidied(link)).query.split("&") if piece] == kept


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for link in links_in(text):
        assert is_link(link)
        assert tidied(link)
    same_page(text), tidied(text), without_links(text), is_other_address(text), host_of(text)
