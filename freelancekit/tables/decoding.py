"""
A file as text: which signs its bytes stand for, told by marks in the file, or weighed by a library.

A file is opened to be read and never to be written.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import N_, say, say_all

#: A table of a lifetime is smaller.
MOST_BYTES = 20_000_000
#: Marks at the beginning of a file, the longer before the shorter that it begins with.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What older programs write: Excel in Japan, and Excel in Europe and America.
OLDER = ("cp932", "cp1252")
#: Kana of full width, and the common kanji: a text in Japanese has some.
JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
#: What these are called.
CALLED = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
    "utf-32": "UTF-32", "cp932": "Shift_JIS", "cp1252": "Windows-1252",
}  # fmt: skip
#: Files that hold a table and no text: how they end, and what is done.
OTHERS = {
    ".xls": N_("Save it as .xlsx or as CSV UTF-8, and name that file."),
    ".ods": N_("Save it as .xlsx or as CSV UTF-8, and name that file."),
    ".numbers": N_("Export it as CSV, and name that file."),
    ".pdf": N_("A page to print holds no table. Export it as CSV, and name that file."),
}
NO_FILE = N_("There is no file {file} here. Look at its name and its folder.")


class Decoded(NamedTuple):
    """Text, and how its bytes were read; `sure` is False where another reading was possible."""

    text: str
    encoding: str
    sure: bool

    @property
    def called(self) -> str:
        """The name of the encoding, for people."""
        return CALLED[self.encoding]


def bytes_of(path: Path, no_file: str = NO_FILE) -> bytes:
    """
    What a file holds.

    Raises
    ------
    TableError
        For a file that is not there, too large, of another kind, or closed to us.
    """
    file = briefly(path.name)
    try:
        if not path.is_file():
            raise TableError(say(no_file, file=file), file=path.name)
        if path.suffix.lower() in OTHERS:
            told = (say("{file} cannot be read here.", file=file), say(OTHERS[path.suffix.lower()]))
            raise TableError(say_all(*told), file=path.name)
        if (size := path.stat().st_size) > MOST_BYTES:
            msg = say("{file} has {n:,} bytes, and a table has {most:,} at the most. Is it another file?",
                      file=file, n=size, most=MOST_BYTES)  # fmt: skip
            raise TableError(msg, file=path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        reason = getattr(error, "strerror", None) or error  # a name that no disk has, such as one with a null
        msg = say("{file} cannot be read ({reason}). Look whether it is there, and whether you may open it.",
                  file=file, reason=briefly(reason))  # fmt: skip
        raise TableError(msg, file=path.name) from None


def decode(data: bytes, file: str) -> Decoded:
    """
    Bytes as text.

    Raises
    ------
    TableError
        For bytes that are no text.

    Examples
    --------
    >>> decode("駅の写真,はい".encode("cp932"), "a.csv").called
    'Shift_JIS'
    >>> decode("Datum;Küche".encode("utf-16"), "a.csv").text
    'Datum;Küche'
    """
    for encoding in _told(data):
        try:
            return Decoded(data.decode(encoding), encoding, sure=True)
        except UnicodeDecodeError:
            continue
    marked = b"\0" in data or any(data.startswith(mark) for mark, _ in MARKS)
    if not marked and (found := _weighed(data)):
        return found
    msg = say("{file} cannot be read as text. Save it as CSV, UTF-8, and try again.", file=briefly(file))
    raise TableError(msg, file=file)


def _told(data: bytes) -> Iterator[str]:
    """What the file itself says."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            yield encoding
            return
    odd, even = data[1::2].count(0), data[::2].count(0)
    if max(odd, even) * 4 > len(data) and min(odd, even) == 0:  # each other byte of plain letters is empty
        yield "utf-16-le" if odd else "utf-16-be"
    yield "utf-8"


def _weighed(data: bytes) -> Decoded | None:
    """The likeliest of the older ways; charset-normalizer weighs them by what the text would look like."""
    from charset_normalizer import from_bytes

    can = [encoding for encoding in OLDER if _fits(data, encoding)]
    if len(can) > 1 and not JAPANESE.search(data.decode("cp932")):
        can.remove("cp932")  # a sign for the yen alone, read so, is half a kana
    if not can:
        return None
    best = from_bytes(data, cp_isolation=can, enable_fallback=False).best()
    chosen = best.encoding if best and best.encoding in can else can[0]
    return Decoded(data.decode(chosen), chosen, sure=len(can) == 1)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
