"""What comes back, unpacked step by step under one cap: a kilobyte may claim to be a gigabyte."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

from lazos.web.outgoing.errors import Garbled, TooBig

ACCEPTED = "gzip"
GZIP = 31  # window bits of zlib: the largest window, a gzip header


def read(pieces: Iterable[bytes], encoding: str, *, at_most: int, cut: bool) -> tuple[bytes, bool]:
    """The body, and whether it was cut at `at_most` bytes. Raises `TooBig` (without `cut`) or `Garbled`."""
    unpack = _unpacker(encoding)
    body, packed = bytearray(), 0
    for piece in pieces:
        packed += len(piece)
        # One byte more than allowed tells a body that just fits from one that is too big.
        body += unpack(piece, at_most + 1 - len(body))
        if max(len(body), packed) > at_most:
            if not cut:
                raise TooBig(f"more than {at_most} bytes")
            return bytes(body[:at_most]), True
    return bytes(body), False


def _unpacker(encoding: str) -> Callable[[bytes, int], bytes]:
    kinds = [kind for part in encoding.lower().split(",") if (kind := part.strip()) not in {"", "identity"}]
    if not kinds:
        return lambda piece, room: piece[:room]
    if kinds in (["gzip"], ["x-gzip"]):
        return _Gunzip()
    raise Garbled(f"packed as {encoding[:40]}")


class _Gunzip:
    """One gzip member after the other, never more than `room` bytes at a time."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(GZIP)

    def __call__(self, piece: bytes, room: int) -> bytes:
        out = bytearray()
        while piece and len(out) < room:
            if self._member.eof:
                self._member = zlib.decompressobj(GZIP)
            try:
                out += self._member.decompress(piece, room - len(out))
            except zlib.error as problem:
                raise Garbled(str(problem)) from problem
            piece = self._member.unused_data
        return bytes(out)
