"""What a page says of itself, whatever its bytes."""

import time
from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.formats.pages import PageFacts, is_page, read


def test_what_it_says_for_sharing_comes_first():
    page = b"""<!doctype html><html lang="es-MX"><head><title>Cer&aacute;mica | Diario</title>
    <meta property="og:title" content="Cer&aacute;mica de Ticul, hoy"><meta name=description content='Barro y "fuego"'>
    </head><body><title>no</title></body>"""
    assert read(page) == PageFacts("Cerámica de Ticul, hoy", 'Barro y "fuego"', "es")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (b"<title>Hola</title>", "Hola"),
        (b"<TITLE\n class=x>\n  Hola   \n mundo </TITLE >", "Hola mundo"),
        (b"<!-- <title>no</title> --><title>s\xc3\xad</title>", "sí"),
        (b"<script>var a='<title>no</title>'</script><title>si</title>", "si"),
        (b"<style>/* <title>no</title> */</style><title>si</title>", "si"),
        (b"<title>uno</title><title>dos</title>", "uno"),
        (b"<title></title><meta name='twitter:title' content='si'>", "si"),
        (b'<meta content="si" property="og:title">', "si"),
        (b'<meta property="og:title" content="a > b">', "a > b"),
        (b"<title>&amp;amp; AT&amp;T &lt;b&gt;</title>", "&amp; AT&T <b>"),
        (b"<title>sin fin", "sin fin"),
        (b"<body><title>no</title>", ""),
        (b"<p>nada</p>", ""),
        (b"", ""),
        (b"<title>\xe2\x80\xaegpj.exe\xe2\x80\xac \x00\x01fin</title>", "gpj.exe fin"),
        (b"<title>" + "familia 👨‍👩‍👧".encode() + b"</title>", "familia 👨‍👩‍👧"),
    ],
)
def test_the_title(page, title):
    assert read(page).title == title


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        ("<title>Año, cigüeña</title>".encode(), "text/html"),
        ("<title>Año, cigüeña</title>".encode("cp1252"), "text/html; charset=ISO-8859-1"),
        ("<title>Año, cigüeña</title>".encode("cp1252"), "text/html"),
        (b"<meta charset=iso-8859-1>" + "<title>Año, cigüeña</title>".encode("cp1252"), ""),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'
         + "<title>Año, cigüeña</title>".encode("cp1252"), "text/html"),
        ("\ufeff<title>Año, cigüeña</title>".encode("utf-16-le"), "text/html"),
        (b"\xef\xbb\xbf" + "<title>Año, cigüeña</title>".encode(), "text/html; charset=latin1"),
        ("<title>Año, cigüeña</title>".encode(), "text/html; charset=zip"),
        ("<title>Año, cigüeña</title>".encode(), "text/html; charset=nonsense"),
        ("<title>Año, cigüeña</title><p>ñ".encode()[:-1], "text/html"),
    ],
)  # fmt: skip
def test_code_pages(body, content_type):
    assert read(body, content_type).title == "Año, cigüeña"


def test_other_scripts():
    assert read("<title>日本語</title>".encode("shift_jis"), "text/html; charset=Shift_JIS").title == "日本語"
    assert read("<title>Привет</title>".encode("koi8-r"), "text/html; charset=koi8-r").title == "Привет"


@pytest.mark.parametrize(
    ("page", "language"),
    [
        (b'<html lang="en-GB"><title>x</title>', "en"),
        (b'<html lang="fr"><title>la vie</title>', ""),
        (b'<meta property="og:locale" content="es_ES"><title>x</title>', "es"),
        ("<title>La gente que espera en urgencias y cómo la miden</title>".encode(), "es"),
        (b"<title>How to measure what people need</title>", "en"),
        (b"<title>SQL</title>", ""),
    ],
)
def test_the_language(page, language):
    assert read(page).language == language


def test_long_ones_are_cut_at_a_word():
    found = read(b"<title>" + b"palabra " * 100 + b"</title><meta name=description content='" + b"x" * 900 + b"'>")
    assert len(found.title) <= 300
    assert found.title.endswith("palabra…")
    assert len(found.about) == 500


@pytest.mark.parametrize(
    ("content_type", "body", "is_one"),
    [
        ("text/html; charset=utf-8", b"", True),
        ("application/xhtml+xml", b"", True),
        ("application/pdf", b"<html>", False),
        ("image/png", b"", False),
        ("text/plain", b"hola", False),
        ("", b"\n <!doctype html>", True),
        ("", b"%PDF-1.7", False),
        ("", b"<\0\0", False),
    ],
)
def test_what_is_a_page(content_type, body, is_one):
    assert is_page(content_type, body) == is_one


@pytest.mark.parametrize(
    "bad",
    [
        b"<", b"<a ", b"<!--", b"<!-- --", b'<meta "', b"<meta content='", b"<title", b"<script>", b"</title",
        b"<meta a=",
        b'<meta content="' + b"&" * 500, b"<title><", b'<x a="b" ', b"<a>", b"&#x", b"<meta charset=", b"<![CDATA[",
    ],
)  # fmt: skip
def test_hostile_pages_take_no_time(bad):
    body = (bad * (1_000_000 // len(bad)))[:1_000_000]
    began = time.process_time()
    read(body)
    assert time.process_time() - began < 3


class Naive(HTMLParser):
    title, inside = "", False

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "title"

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        self.title += data if self.inside else ""


@given(
    st.text(max_size=60),
    st.lists(st.sampled_from(["<meta charset=utf-8>", "<link rel=x href='a>b'>", "<!-- x -->", "\n"])),
)
def test_as_the_parser_of_the_standard_library_reads_it(title, before):
    page = f"<html><head>{''.join(before)}<title>{escape(title)}</title></head>"
    naive = Naive()
    naive.feed(page)
    found = read(page.encode("utf-8", "surrogatepass" if False else "replace"))
    printable = "".join(letter for letter in " ".join(naive.title.split()) if letter.isprintable())
    assert (
        "".join(letter for letter in found.title if letter.isprintable())
        == printable.encode("utf-8", "replace").decode()
    )


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_are_read(body, content_type):
    found = read(body, content_type)
    assert len(found.title) <= 300
    assert "\n" not in found.title
    is_page(content_type, body)


@given(
    st.lists(
        st.sampled_from(["<", ">", "meta ", "title", "/", "!--", "-->", '"', "'", "=", "content", "a", " ", "&", ";"])
    )
)
def test_any_soup_is_read(pieces):
    read("".join(pieces).encode())
