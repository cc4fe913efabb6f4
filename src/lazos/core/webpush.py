"""Web push: a message sealed for one browser (RFC 8291, aes128gcm of RFC 8188), and who sends it (VAPID, RFC 8292).

Pure: keys, bytes and moments in, bytes and header lines out. The primitives are those of `cryptography`.
"""

from __future__ import annotations

import base64
import json
import os
import struct
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

RECORD = 4096  # octets of one record; a push service need not take more (RFC 8030 section 7.2)
_TAG, _HEADER = 16, 86
#: The longest message that fits: one record less its header, its tag and the octet that ends the text.
LONGEST = RECORD - _HEADER - _TAG - 1
#: A message is filled up to a multiple of this, so that its size does not tell how many names are in it.
STEP = 512
#: How long a token of ours is valid. Services refuse more than 24 hours.
VALID = timedelta(hours=12)

Key = ec.EllipticCurvePrivateKey


class BadKey(ValueError):
    """Not a key of this kind, or not one at all."""


@dataclass(frozen=True, slots=True)
class Browser:
    """What a browser gave to be written to: its public key (an uncompressed point, 65 octets) and its secret (16)."""

    public: bytes
    secret: bytes

    @classmethod
    def of(cls, p256dh: str, auth: str) -> Browser:
        """From the two texts of a subscription. Raises `BadKey`."""
        browser = cls(decoded(p256dh), decoded(auth))
        if len(browser.secret) != 16:
            raise BadKey("auth is not 16 octets")
        _point(browser.public)
        return browser


def new_key() -> str:
    """A key of an installation, as text."""
    number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
    return encoded(number.to_bytes(32, "big"))


def key_of(text: str) -> Key:
    """The key that `new_key` wrote; the private part of a pair that other tools made has the same form.

    Raises `BadKey`.
    """
    raw = decoded(text)
    try:
        if len(raw) != 32:
            raise BadKey(f"{len(raw)} octets, not 32")
        return ec.derive_private_key(int.from_bytes(raw, "big"), ec.SECP256R1())
    except ValueError as problem:
        raise BadKey(str(problem)) from problem


def public_of(key: Key) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def seal(message: bytes, browser: Browser, *, key: Key | None = None, salt: bytes = b"", step: int = STEP) -> bytes:
    """The body of a request to a push service, which only this browser can open. `key` and `salt` are made for it.

    Raises ValueError for a message longer than `LONGEST`.
    """
    if len(message) > LONGEST:
        raise ValueError(f"{len(message)} octets, at most {LONGEST}")
    key, salt = key or ec.generate_private_key(ec.SECP256R1()), salt or os.urandom(16)
    shared = key.exchange(ec.ECDH(), _point(browser.public))
    ours = public_of(key)
    both = _derived(shared, browser.secret, b"WebPush: info\0" + browser.public + ours, 32)
    content = _derived(both, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(both, salt, b"Content-Encoding: nonce\0", 12)
    filled = message + b"\x02" + bytes(_filling(len(message), step))
    header = salt + struct.pack("!IB", RECORD, len(ours)) + ours
    return header + AESGCM(content).encrypt(nonce, filled, None)


def authorization(endpoint: str, key: Key, *, contact: str, now: datetime) -> str:
    """The Authorization line of a request to `endpoint`: who we are, for this service alone, for half a day."""
    parts = urlsplit(endpoint)
    claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int((now + VALID).timestamp()), "sub": contact}
    return f"vapid t={_token(claims, key)}, k={encoded(public_of(key))}"


def encoded(raw: bytes) -> str:
    """base64url without its padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """Raises `BadKey` for what is no base64url."""
    try:
        raw = text.strip().rstrip("=").encode("ascii")
        return base64.b64decode(raw + b"=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except ValueError as problem:
        raise BadKey(str(problem)) from problem


def _point(raw: bytes) -> ec.EllipticCurvePublicKey:
    try:
        if len(raw) != 65:
            raise BadKey(f"{len(raw)} octets, not 65")
        return ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw)
    except ValueError as problem:
        raise BadKey(str(problem)) from problem


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


def _filling(length: int, step: int) -> int:
    if not step:
        return 0
    return min(-(length + 1) % step, LONGEST - length)


def _token(claims: dict[str, object], key: Key) -> str:
    """A JSON Web Token signed with ES256 (RFC 7515, RFC 7518 section 3.4)."""
    parts = [{"typ": "JWT", "alg": "ES256"}, claims]
    signed = ".".join(encoded(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
    r, s = utils.decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{signed}.{encoded(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"
