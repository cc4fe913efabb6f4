"""Web push: the published vector, what another library opens, and a token as a push service checks it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import http_ece
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core import webpush
from lazos.core.webpush import BadKey, Browser, decoded, encoded, key_of, public_of, seal

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)

# RFC 8291, section 5 and appendix A
PLAIN = b"When I grow up, I want to be a watermelon"
SENDER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
RECEIVER = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
P256DH = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
SALT = "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
    "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def opened(body: bytes, key: ec.EllipticCurvePrivateKey, auth: bytes) -> bytes:
    """As a browser does it, by another library."""
    return http_ece.decrypt(body, private_key=key, auth_secret=auth, version="aes128gcm")


def test_the_published_vector():
    sealed = seal(PLAIN, Browser.of(P256DH, AUTH), key=key_of(SENDER), salt=decoded(SALT), step=0)
    assert encoded(sealed) == SEALED


def test_a_browser_opens_the_vector():
    assert opened(decoded(SEALED), key_of(RECEIVER), decoded(AUTH)) == PLAIN


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=webpush.LONGEST), st.sampled_from([0, 64, webpush.STEP]))
def test_what_is_sealed_is_opened_and_fits(message, step):
    key, auth = ec.generate_private_key(ec.SECP256R1()), b"a" * 16
    body = seal(message, Browser(public_of(key), auth), step=step)
    assert len(body) <= webpush.RECORD
    assert opened(body, key, auth) == message


@pytest.mark.slow
def test_its_size_does_not_tell_how_much_is_said():
    key = ec.generate_private_key(ec.SECP256R1())
    browser = Browser(public_of(key), b"a" * 16)
    assert len({len(seal(b"x" * n, browser)) for n in range(webpush.STEP)}) == 1
    assert len(seal(b"x" * webpush.STEP, browser)) > len(seal(b"x", browser))


def test_twice_the_same_is_never_the_same():
    browser = Browser.of(P256DH, AUTH)
    assert seal(PLAIN, browser) != seal(PLAIN, browser)


def test_nobody_else_opens_it():
    body = seal(PLAIN, Browser.of(P256DH, AUTH))
    for key, auth in ((ec.generate_private_key(ec.SECP256R1()), decoded(AUTH)), (key_of(RECEIVER), b"b" * 16)):
        with pytest.raises(http_ece.ECEException):
            opened(body, key, auth)


def test_too_long_a_message_is_refused():
    with pytest.raises(ValueError, match="at most"):
        seal(b"x" * (webpush.LONGEST + 1), Browser.of(P256DH, AUTH))


@pytest.mark.parametrize(
    ("p256dh", "auth"),
    [
        ("", AUTH),
        (P256DH, ""),
        (P256DH[:-4], AUTH),
        (P256DH, AUTH + "AAAA"),
        ("ñ" * 87, AUTH),
        (encoded(b"\x04" + b"\x01" * 64), AUTH),  # not on the curve
        (encoded(b"\x02" + decoded(P256DH)[1:33]), AUTH),  # compressed
        ("<script>", AUTH),
    ],
)
def test_what_is_no_browser_is_refused(p256dh, auth):
    with pytest.raises(BadKey):
        Browser.of(p256dh, auth)


@pytest.mark.parametrize("text", ["", "x", "A" * 43, encoded(b"\xff" * 32), encoded(b"1" * 31), "-----BEGIN"])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(BadKey):
        key_of(text)


def test_a_new_key_is_read_again():
    text = webpush.new_key()
    assert len(text) == 43
    assert public_of(key_of(text)) == public_of(key_of(f" {text}\n"))
    assert text != webpush.new_key()


def checked(line: str, key: ec.EllipticCurvePublicKey) -> dict:
    """The claims, as a push service reads them (RFC 8292). Raises InvalidSignature."""
    scheme, _, rest = line.partition(" ")
    given = dict(part.strip().split("=", 1) for part in rest.split(","))
    assert scheme == "vapid"
    head, claims, signature = given["t"].split(".")
    raw = decoded(signature)
    assert len(raw) == 64
    der = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key.verify(der, f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    assert json.loads(decoded(head)) == {"typ": "JWT", "alg": "ES256"}
    assert decoded(given["k"]) == public_of_public(key)
    return json.loads(decoded(claims))


def public_of_public(key: ec.EllipticCurvePublicKey) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def test_the_token_says_who_and_for_whom_and_until_when():
    key = key_of(SENDER)
    line = webpush.authorization(
        "https://push.example:8443/wpush/v2/gAAA?x=1", key, contact="mailto:casa@lazos.example", now=NOW
    )
    claims = checked(line, key.public_key())
    assert claims["aud"] == "https://push.example:8443"
    assert claims["sub"] == "mailto:casa@lazos.example"
    assert NOW < datetime.fromtimestamp(claims["exp"], UTC) <= NOW + timedelta(hours=24)


def test_a_token_of_somebody_else_is_none_of_ours():
    line = webpush.authorization("https://push.example/x", key_of(SENDER), contact="mailto:x@y.example", now=NOW)
    with pytest.raises(InvalidSignature):
        checked(line, key_of(RECEIVER).public_key())
