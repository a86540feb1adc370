"""
One thing that the reader said, as it is kept: its six columns, its seal, and its moment.

The seal is a checksum over the columns: a disk that changes a letter in silence is found out. The moment
says what is newer, on any computer, whatever order rows came in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any
from zlib import crc32

import msgspec

from freelancekit.literal import whole_signs

COLUMNS = "kind, notebook, item, reply, sure, at"
#: Before everything that was said at a moment that can be read.
LONG_AGO = datetime.min.replace(tzinfo=UTC)
#: A year that leaves room for a moment after it.
LAST_YEAR = 9000


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """One thing the reader said."""

    kind: str
    notebook: str
    item: str
    reply: object
    sure: int = 0
    at: str = ""


class DamagedRowError(ValueError):
    """A row that this workbook has not written so."""


def mended(row: Kept) -> Kept:
    r"""
    The same row with whole signs only: half an emoji cannot be written anywhere.

    Examples
    --------
    >>> mended(Kept("text", "12", "12-niche", "Trains \ud83d")).reply.encode()
    b'Trains \xef\xbf\xbd'
    """
    kind, notebook, item, at = map(whole_signs, (row.kind, row.notebook, row.item, row.at))
    return Kept(kind, notebook, item, _mended(row.reply), row.sure, at)


def as_stored(row: Kept) -> tuple[str | int, ...]:
    """The columns of a row and its seal, as the file takes them."""
    row = mended(row)
    reply = msgspec.json.encode(row.reply).decode()
    columns = (row.kind, row.notebook, row.item, reply, row.sure, row.at)
    return (*columns, seal(*(str(column).encode() for column in columns)))


def from_stored(columns: Sequence[Any]) -> Kept:
    """
    A row from the bytes of the file.

    Raises
    ------
    DamagedRowError
        For anything that `as_stored` does not give; the seal is not looked at.
    """
    *words, sure, at = columns
    if not all(isinstance(word, bytes) for word in (*words, at)) or not isinstance(sure, int):
        raise DamagedRowError
    try:
        kind, notebook, item, reply = (word.decode() for word in words)
        return Kept(kind, notebook, item, _read(reply), sure, at.decode())
    except (ValueError, RecursionError, msgspec.MsgspecError):
        raise DamagedRowError from None


def seal(*columns: bytes | None) -> int:
    """
    A checksum over the columns of a row.

    Examples
    --------
    >>> seal(b"guess", b"02") == seal(b"guess02", b"")
    False
    """
    return crc32(b"\0".join(column or b"" for column in columns))


def seal_of(columns: Sequence[Any]) -> int:
    """The seal that belongs to the columns as the file gives them."""
    return seal(*(column if isinstance(column, bytes) else str(column).encode() for column in columns))


@lru_cache(maxsize=10_000)
def moment(at: str) -> datetime:
    """
    When something was said; long ago where that cannot be read.

    Examples
    --------
    >>> moment("2026-11-22T09:00:00+09:00") == moment("2026-11-22T00:00:00")
    True
    >>> moment("yesterday") == LONG_AGO
    True
    """
    try:
        when = datetime.fromisoformat(at)
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError):
        return LONG_AGO
    return when if when.year <= LAST_YEAR else LONG_AGO


def is_whole_moment(at: str) -> bool:
    """
    Whether a moment is written as the workbook writes it.

    Examples
    --------
    >>> is_whole_moment("2026-11-22T00:00:00+00:00"), is_whole_moment("2026-11-2")
    (True, False)
    """
    return moment(at).isoformat() == at


def next_moment(now: datetime, said: Iterable[datetime]) -> datetime:
    """
    The moment of what is said now: after all that was said of it before, though a clock went back.

    Examples
    --------
    >>> noon = moment("2026-11-22T12:00:00")
    >>> next_moment(noon, []).isoformat(), next_moment(noon, [noon]).isoformat()
    ('2026-11-22T12:00:00+00:00', '2026-11-22T12:00:00.000001+00:00')
    """
    return max([now.replace(microsecond=0), *(when + timedelta(microseconds=1) for when in said)])


def by_moment(rows: Sequence[Kept]) -> list[Kept]:
    """
    Rows in the order in which they came, but of one matter the older before the newer.

    Where two computers name the same moment, the reply decides: each computer comes to the same newest.

    Examples
    --------
    >>> late, early = (Kept("letter", "02", "1", day, at=f"2026-11-{day}") for day in ("22", "21"))
    >>> [row.reply for row in by_moment([late, early])]
    ['21', '22']
    """
    places: dict[tuple[str, str], list[int]] = {}
    for place, row in enumerate(rows):
        places.setdefault((row.kind, row.item), []).append(place)
    ordered = list(rows)
    for there in (there for there in places.values() if len(there) > 1):
        for place, row in zip(there, sorted((rows[place] for place in there), key=_newness), strict=True):
            ordered[place] = row
    return ordered


def _newness(row: Kept) -> tuple[datetime, bytes, int]:
    return moment(row.at), msgspec.json.encode(row.reply), row.sure


def _read(reply: str) -> object:
    """A reply from its JSON; half an emoji in it, as another program may write one, is mended."""
    try:
        return msgspec.json.decode(reply)
    except msgspec.DecodeError:
        return _mended(json.loads(reply))


def _mended(reply: object) -> object:
    if isinstance(reply, str):
        return whole_signs(reply)
    if isinstance(reply, (list, tuple)):
        return [_mended(part) for part in reply]
    if isinstance(reply, dict):
        return {_mended(key): _mended(value) for key, value in reply.items()}
    return reply
