"""
A table in a CSV file, line by line, read strictly: what cannot be told for sure is asked about.

A quotation mark that is not closed would swallow the lines after it in silence. A line is one row here; a
field that goes on in the next line is not read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from freelancekit.errors import LogError
from freelancekit.literal import briefly
from freelancekit.say import say

#: How a file may be written: by this workbook and most programs, and by Excel in Japan.
ENCODINGS = ("utf-8-sig", "cp932")
#: So many letters at the most in one field; a title has a few dozen.
MOST_LETTERS = 1000
#: A log of a lifetime is smaller.
MOST_BYTES = 20_000_000


def rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """
    Row after row with the number of its line, empty ones left out.

    Parameters
    ----------
    path : Path
    columns : sequence of str
        What the first line must name.

    Raises
    ------
    LogError
        With the line and what would work.
    """
    lines = _fields(path)
    _, names = next(lines, (1, []))
    _check_names(path, [name.strip() for name in names], columns)
    places = [[name.strip() for name in names].index(column) for column in columns]
    for number, fields in lines:
        if len(fields) > len(names):
            msg = say(
                "Line {number} of {file} has more columns than the first line. A title with a comma "
                'stands in quotes, as in "one, two".',
                number=number,
                file=briefly(path.name),
            )
            raise LogError(msg, line=number)
        if any(field.strip() for field in fields):
            full = [*fields, *[""] * (len(names) - len(fields))]
            yield number, {column: full[place].strip() for column, place in zip(columns, places, strict=True)}


def _fields(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The fields of each line, with its number."""
    lines = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    number = 1
    while True:
        try:
            fields = next(lines)
        except StopIteration:
            return
        except csv.Error:
            raise _quoted(number, path) from None
        if lines.line_num > number or any("\n" in field or "\r" in field for field in fields):
            raise _quoted(number, path)
        longest = max(map(len, fields), default=0)
        if longest > MOST_LETTERS:
            msg = say(
                "Line {number} of {file} has a field of {n:,} letters, and there is room for {most:,}. "
                "Shorten it.",
                number=number,
                file=briefly(path.name),
                n=longest,
                most=MOST_LETTERS,
            )
            raise LogError(msg, line=number)
        yield number, fields
        number += 1


def _quoted(number: int, path: Path) -> LogError:
    msg = say(
        "Line {number} of {file} has a quotation mark that does not close in that line, or not before a "
        "comma, so the letters after it may be lost. Take it out, or write the field on one line in "
        'quotes, with "" for a mark inside.',
        number=number,
        file=briefly(path.name),
    )
    return LogError(msg, line=number)


def _check_names(path: Path, names: Sequence[str], columns: Sequence[str]) -> None:
    missing = [column for column in columns if column not in names]
    if missing:
        msg = say(
            "The first line of {file} must name these columns: {columns}. It lacks: {missing}.",
            file=briefly(path.name),
            columns=", ".join(columns),
            missing=", ".join(missing),
        )
        raise LogError(msg, file=path.name)
    twice = [column for column in columns if names.count(column) > 1]
    if twice:
        msg = say(
            "The first line of {file} names this column more than once: {twice}. Keep one of them.",
            file=briefly(path.name),
            twice=", ".join(twice),
        )
        raise LogError(msg, file=path.name)


def _text(path: Path) -> str:
    """What stands in the file, however it was saved."""
    data = _bytes(path)
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    msg = say("{file} cannot be read as text. Save it as CSV, UTF-8, and try again.", file=briefly(path.name))
    raise LogError(msg, file=path.name)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            msg = say(
                "There is no file {file} here. fk.plan().keep() writes an empty one.", file=briefly(path.name)
            )
            raise LogError(msg, file=path.name)
        if path.stat().st_size > MOST_BYTES:
            msg = say(
                "{file} has {n:,} bytes, and a log has {most:,} at the most. Is it another file?",
                file=briefly(path.name),
                n=path.stat().st_size,
                most=MOST_BYTES,
            )
            raise LogError(msg, file=path.name)
        return path.read_bytes()
    except OSError as error:
        msg = say(
            "{file} cannot be read ({reason}). Look whether it is there, and whether you may open it.",
            file=briefly(path.name),
            reason=briefly(error.strerror),
        )
        raise LogError(msg, file=path.name) from None
