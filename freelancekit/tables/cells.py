"""
A file as rows of cells, each with the number of its line; text or .xlsx.

A quotation mark that does not close would swallow the lines after it in silence. Here a cell may go on in the
next line only where none of its lines looks like a row of its own; otherwise the mark is a fault, and reading
goes on behind it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import say
from freelancekit.tables.decoding import NO_FILE, bytes_of, decode
from freelancekit.tables.faults import Fault

#: What programs put between two columns; the first is the usual one.
SEPARATORS = (",", ";", "\t", "|")
#: So many letters at the most in one cell; a job's description has some thousand.
MOST_LETTERS = 20_000
#: A cell goes on over so many lines at the most.
MOST_LINES = 200
#: So many of the first lines may say how the separator was found out.
LOOKED_AT = 40


class Exact(str):
    """A cell that was a number, not text: a point in it is a decimal point."""

    __slots__ = ()


@dataclass(frozen=True)
class Grid:
    """
    The rows of a file.

    Parameters
    ----------
    file : str
    encoding : str
        How the bytes were read, for people; "Excel" for .xlsx.
    sure : bool
        Whether no other reading of the bytes was possible.
    separator : str
    rows : list of (int, list of str)
        Each row with the number of its line; empty ones are left out.
    faults : list of Fault
    """

    file: str
    encoding: str
    sure: bool
    separator: str
    rows: list[tuple[int, list[str]]]
    faults: list[Fault] = field(default_factory=list)


def grid_of(path: Path, no_file: str = NO_FILE) -> Grid:
    """
    The rows of a file, however it was saved.

    Raises
    ------
    TableError
        For a file that is not there or holds no table.
    """
    data = bytes_of(path, no_file)
    if data.startswith(b"PK\x03\x04"):
        return _from_excel(path, data)
    found = decode(data, path.name)
    lines = io.StringIO(found.text, newline="").readlines()
    first, separator = _separator(lines)
    faults: list[Fault] = []
    rows = [
        (number, cells)
        for number, cells in _rows(lines, first, separator, faults)
        if any(cell.strip() for cell in cells)
    ]
    return Grid(path.name, found.called, found.sure, separator, rows, faults)


def _separator(lines: Sequence[str]) -> tuple[int, str]:
    """The number of the first line of the table, and what stands between its columns."""
    head = lines[0].strip().strip('"').lower() if lines else ""
    if head.startswith("sep=") and len(head) <= 5:
        return 1, head[4:] or "\t"  # a tab at the end was stripped
    sample = lines[:LOOKED_AT]

    def evenly(separator: str) -> tuple[int, int]:
        """How many lines have as many cells as the widest has, and how many that are."""
        widths = [len(_cells(line, separator) or ()) for line in sample if line.strip()]
        most = max(widths, default=0)
        return (widths.count(most) if most > 1 else 0) * (most - 1), most

    return 0, max(SEPARATORS, key=evenly)


def _cells(text: str, separator: str) -> list[str] | None:
    """The cells of a row; None where a quotation mark does not close."""
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else [] if not rows else None


def _rows(
    lines: Sequence[str], first: int, separator: str, faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    """Row after row; what cannot be read is told, and left out."""
    place, width = first, 1
    while place < len(lines):
        taken, cells = _row(lines, place, separator, width)
        longest = max(map(len, cells or ()), default=0)
        if cells is None:
            faults.append(Fault(place + 1, "", "", "quote"))
        elif longest > MOST_LETTERS:
            faults.append(Fault(place + 1, "", f"{longest:,}", "long"))
        else:
            width = max(width, len(cells))
            yield place + 1, cells
        place += taken


def _row(lines: Sequence[str], place: int, separator: str, width: int) -> tuple[int, list[str] | None]:
    """How many lines a row takes, and its cells."""
    if (cells := _cells(lines[place], separator)) is not None:
        return 1, cells
    if lines[place].count('"') % 2 == 0:
        return 1, None
    for taken in range(2, min(MOST_LINES, len(lines) - place) + 1):
        more = lines[place : place + taken]
        inside = [more[0].rpartition('"')[2], *more[1:-1], more[-1].partition('"')[0]]
        if any(2 * part.count(separator) > width - 1 for part in inside if separator in part):
            return 1, None  # a row of its own would be swallowed
        if (cells := _cells("".join(more), separator)) is not None:
            return taken, cells
    return 1, None


def _from_excel(path: Path, data: bytes) -> Grid:
    """The first sheet with anything in it."""
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
    except Exception:  # noqa: BLE001 - a broken archive breaks in many ways
        msg = say("{file} cannot be opened as a table of Excel. Save it as CSV, UTF-8, and name that file.",
                  file=briefly(path.name))  # fmt: skip
        raise TableError(msg, file=path.name) from None
    rows = [
        [(number, [_text(cell) for cell in row]) for number, row in enumerate(sheet, 1)] for sheet in sheets
    ]
    full = [[row for row in sheet if any(cell.strip() for cell in row[1])] for sheet in rows]
    return Grid(path.name, "Excel", True, "", next((sheet for sheet in full if sheet), []))


def _text(cell: object) -> str:
    """A cell of Excel as a program would write it."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case int() | float():
            return Exact(int(cell) if float(cell).is_integer() else repr(cell))
        case datetime():
            return cell.isoformat(" ")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            seconds = round(cell.total_seconds())
            return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        case _:
            return str(cell)
