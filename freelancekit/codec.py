"""
Short codes to paste: a kind, a payload, a checksum.

Binder forgets, and a class has no server. What is worth carrying becomes one
line of letters: ``FK1-`` (the format), then base64 of a checksum and the
compressed payload. A pasted code is data from a stranger: it is bounded in
letters, in bytes and in depth, checked and parsed into a declared shape, never run.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import TypeVar

import msgspec
import numpy as np

from freelancekit.errors import CodeError
from freelancekit.say import say

PREFIX = "FK1-"
CHECKSUM = 4  # bytes
#: Bytes that a code may unpack to; a kind that holds more says so by a ``MOST`` of its own.
MOST = 1_000_000

Payload = TypeVar("Payload", bound=msgspec.Struct)


def pack(payload: msgspec.Struct) -> str:
    """
    A payload as one line of letters.

    Parameters
    ----------
    payload : msgspec.Struct
        Tagged with its kind, so that a code cannot be taken for another.

    Examples
    --------
    >>> class Note(msgspec.Struct, tag="note"):
    ...     text: str
    >>> unpack(pack(Note("hello")), Note).text
    'hello'
    """
    body = zlib.compress(msgspec.msgpack.encode(payload, enc_hook=_plain), 9)
    return PREFIX + base64.urlsafe_b64encode(_checksum(body) + body).decode().rstrip("=")


def code_of(payload: msgspec.Struct) -> str:
    """
    A code that is sure to be read again: what is given away has been read back.

    Raises
    ------
    CodeError
        Where the payload is more than a code carries.
    """
    try:
        code = pack(payload)
        unpack(code, type(payload))
    except (CodeError, TypeError, ValueError, OverflowError, RecursionError):
        msg = say(
            "A code cannot carry this: it holds a name of more than 60 letters, too many moves, or no plain "
            "number."
        )
        raise CodeError(msg) from None
    return code


def unpack(code: object, kind: type[Payload]) -> Payload:
    """
    The payload of a pasted code.

    Raises
    ------
    CodeError
        With one sentence: not a code, from a newer workbook, damaged on the
        way, or a code of another kind.
    """
    raw = _raw(code)
    checksum, body = raw[:CHECKSUM], raw[CHECKSUM:]
    if _checksum(body) != checksum:
        raise CodeError(
            say("This code was damaged on the way: a letter is missing or changed. Copy it again.")
        )
    try:
        return msgspec.msgpack.decode(_whole(body, getattr(kind, "MOST", MOST)), type=kind)
    except (zlib.error, msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        raise CodeError(say("This code is whole, but it is not one for this place.")) from None


def _whole(body: bytes, most: int) -> bytes:
    """The bytes of a payload, so many at the most; ValueError for more, and where it is not whole."""
    unpacking = zlib.decompressobj()
    plain = unpacking.decompress(body, most + 1)
    if len(plain) > most or not unpacking.eof or unpacking.unused_data:
        raise ValueError
    return plain


def _plain(value: object) -> object:
    """A number of an array as a number."""
    if isinstance(value, np.generic):
        return value.item()
    raise TypeError


def _raw(code: object) -> bytes:
    text = "".join(code.split()) if isinstance(code, str) else ""
    if text.startswith("FK") and "-" in text[:6] and not text.startswith(PREFIX):
        raise CodeError(say("This code comes from a newer workbook. Update this one, then paste it again."))
    if not text.startswith(PREFIX):
        raise CodeError(
            say("A code begins with {prefix}; this does not. Copy the whole line.", prefix=PREFIX)
        )
    letters = text.removeprefix(PREFIX)
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        msg = say("This code was damaged on the way: a letter is missing or changed. Copy it again.")
        raise CodeError(msg) from None


def _checksum(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(CHECKSUM, "big")
