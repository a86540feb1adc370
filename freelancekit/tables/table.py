"""A table of the reader's own: what was understood, its rows, or all that stands in the way at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.tables.cells import Grid, grid_of
from freelancekit.tables.columns import Column, Layout, header, listed, places, simple
from freelancekit.tables.days import COUNTED, SAID, Asks, Days, read_days, say_wanted
from freelancekit.tables.decoding import NO_FILE
from freelancekit.tables.faults import Fault, say_faults, say_lines
from freelancekit.tables.sums import decimal_mark
from freelancekit.tables.values import Reader, reader_of
from freelancekit.units import say_day

#: Words that stand in the first cells of a line of sums.
TOTALS = frozenset(
    {"total", "totals", "sum", "subtotal", "grand total", "合計", "小計", "計", "summe", "gesamt"}
)
#: So many rows that all end in the same empty cells were written so on purpose.
ALIKE = 3
#: How a separator is called.
CALLED = {",": N_("commas"), ";": N_("semicolons"), "\t": N_("tabs"), "|": N_("bars")}


class Row(NamedTuple):
    """One line of a table: its number, and what its cells mean, by the key of the column."""

    line: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Understood:
    """
    What was understood of a file, in plain words, before anything was done with it.

    Parameters
    ----------
    file : str
    rows : int
    encoding, separator : str
    columns : dict of str to str
        The file's names of the columns that are used, by their keys here.
    left_out : tuple of str
        Columns that are not used.
    notes : tuple of str
        Whatever else was decided on the way.
    """

    file: str
    rows: int
    encoding: str
    separator: str
    columns: dict[str, str]
    left_out: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def as_written(self) -> bool:
        """Whether the file is as this workbook writes one, so that there is nothing to tell."""
        told = self.renamed or self.left_out or self.notes
        return not told and (self.encoding, self.separator) == ("UTF-8", ",")

    @property
    def renamed(self) -> list[tuple[str, str]]:
        """Names of columns that are others here, each with its key; capitals are no matter."""
        return [(name, key) for key, name in self.columns.items() if simple(name) != key]

    def lines(self) -> list[str]:
        """What was understood, a sentence each."""
        how = self.encoding
        if self.separator:
            mark = say(CALLED[self.separator]) if self.separator in CALLED else self.separator
            how = say("{encoding}, {separator} between the columns", encoding=self.encoding, separator=mark)
        told = [say_many("{file}: {n} line, {how}.", "{file}: {n} lines, {how}.", self.rows,
                         file=briefly(self.file), how=how)]  # fmt: skip
        other = [say("{name} is {key}", name=briefly(name), key=key) for name, key in self.renamed]
        if other:
            told.append(f"{'; '.join(other)}.")
        if self.left_out:
            told.append(say("Left out: {names}.", names=listed(self.left_out)))
        return [*told, *self.notes]

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        return Text(repr(self))._repr_html_()


@dataclass(frozen=True)
class Table:
    """The rows of a file, and what was understood of it."""

    rows: tuple[Row, ...]
    understood: Understood


@dataclass
class _Reading:
    """What gathers while a table is read."""

    grid: Grid
    path: Path
    layout: Layout
    names: list[str]
    at: dict[str, int]
    rows: list[tuple[int, list[str]]]
    faults: list[Fault]
    notes: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    parts: dict[str, object] = field(default_factory=dict)

    def cells(self, key: str) -> dict[int, str]:
        """The cells of a column, by line."""
        place = self.at[key]
        return {line: row[place] if place < len(row) else "" for line, row in self.rows}


def read_table(
    path: str | Path,
    layout: Layout,
    *,
    days_first: bool | None = None,
    columns: Mapping[str, str] | None = None,
) -> Table:
    """
    Read a table; the file stays as it is.

    Parameters
    ----------
    path : str or Path
    layout : Layout
    days_first : bool, optional
        Whether 5/4/2026 is the 5 April; asked for where the file does not tell.
    columns : mapping of str to str, optional
        What the file calls a column, and what it is here.

    Raises
    ------
    TableError
        With every fault there is, each with its line and column, and with what is asked.
    """
    place = Path(path)
    grid = grid_of(place, layout.no_file or NO_FILE)
    first = header(layout, grid.rows, columns)
    line, names = grid.rows[first] if grid.rows else (1, [])
    at, twice = places(layout, names, columns)
    _whole_header(layout, place, names, at, twice)
    reading = _Reading(grid, place, layout, names, at, _of_names(grid, first, at, layout), [*grid.faults])
    if line > 1 and first:
        above = say("The names of the columns stand in line {line}; what is above is left out.", line=line)
        reading.notes.append(above)
    _check_width(reading)
    _leave_out_totals(reading, len(grid.rows) - first - 1)
    values = {key: _column(reading, layout.column(key), days_first) for key in at}
    _raise_all(reading)
    rows = [Row(n, {key: found[n] for key, found in values.items() if n in found}) for n, _ in reading.rows]
    return Table(tuple(rows), _understood(reading))


def _of_names(grid: Grid, first: int, at: Mapping[str, int], layout: Layout) -> list[tuple[int, list[str]]]:
    """The rows below the names, without lines of sums."""
    days = [place for key, place in at.items() if layout.column(key).kind == "day"]

    def is_total(cells: Sequence[str]) -> bool:
        begins = {cell.strip().lower().rstrip(":") for cell in cells if cell.strip()}
        dated = any(place < len(cells) and any(sign.isdigit() for sign in cells[place]) for place in days)
        return bool(begins & TOTALS) and not dated

    return [(line, cells) for line, cells in grid.rows[first + 1 :] if not is_total(cells)]


def _leave_out_totals(reading: _Reading, there: int) -> None:
    if n := there - len(reading.rows):
        reading.notes.append(say_many("{n} line of sums is left out.", "{n} lines of sums are left out.", n))


def _whole_header(
    layout: Layout, path: Path, names: Sequence[str], at: Mapping[str, int], twice: Mapping[str, list[str]]
) -> None:
    """Whether the needed columns are there, each once."""
    file = briefly(path.name)
    if twice:
        told = say_list(dict.fromkeys(name for many in twice.values() for name in many))
        msg = say("The first line of {file} names this column more than once: {twice}. Keep one of them.",
                  file=file, twice=told)  # fmt: skip
        raise TableError(msg, file=path.name)
    if lacks := layout.lacks(at):
        free = [name.strip() for place, name in enumerate(names) if name.strip() and place not in at.values()]
        given = f'{{"{briefly(free[0] if free else "...")}": "{lacks[0].split("|")[0]}"}}'
        msg = say("The first line of {file} names: {names}. It lacks: {lacks}. If a column has another name, "
                  "say which is which, as in {hint}.",
                  file=file, names=listed(names), lacks=say_list(lacks).replace("|", say(" or ")),
                  hint=layout.hint(path.name, f"columns={given}"))  # fmt: skip
        raise TableError(msg, file=path.name, lacks=tuple(lacks))


def _check_width(reading: _Reading) -> None:
    """A row with more cells than there are names is shifted somewhere: it is told, and not read on."""
    names = len(reading.names)
    widths = {len(cells) for _, cells in reading.rows}
    alike = len(reading.rows) >= ALIKE and len(widths) == 1
    padded = alike and not any(cell.strip() for _, cells in reading.rows for cell in cells[names:])
    if not padded:
        reading.faults += [Fault(line, "", "", "wide") for line, cells in reading.rows if len(cells) > names]
        reading.rows = [(line, cells) for line, cells in reading.rows if len(cells) <= names]


def _column(reading: _Reading, column: Column, days_first: bool | None) -> dict[int, Any]:
    """What the cells of a column mean, by line."""
    name = reading.names[reading.at[column.key]].strip()
    cells = {line: cell for line, cell in reading.cells(column.key).items() if cell.strip()}
    if column.kind == "day":
        found = read_days(cells, name, days_first)
        _note_days(reading, found, column)
        lines = [line for line, _ in reading.rows] if column.key in reading.layout.needed else []
        empty = [Fault(line, name, "", say_wanted()) for line in lines if line not in cells]
        reading.faults += [*found.faults, *empty]
        return dict(found.days)
    mark = decimal_mark(cells.values()) or ("," if reading.grid.separator == ";" else None)
    reader = reader_of(column, name, mark, tuple(cells.values()))
    values = _read(reading, reader, name, cells)
    reading.notes += reader.notes
    unknown = [line for line, value in values.items() if column.asks and not value.currency]
    if unknown:
        asked = say('{lines}, column {column}: is it yen or dollars? Say columns={{"{column}": "yen"}} or '
                    'columns={{"{column}": "dollars"}}.',
                    lines=say_lines(unknown), column=briefly(name))  # fmt: skip
        reading.asks.append(asked)
        reading.parts["asks"] = "currency"
    return values


def _read(reading: _Reading, reader: Reader, name: str, cells: Mapping[int, str]) -> dict[int, Any]:
    """Cell by cell; what cannot be read is a fault, and what means nothing is left out."""
    values = {}
    for line, cell in cells.items():
        value = reader.read(cell)
        if isinstance(value, Fault):
            reading.faults.append(value._replace(line=line, column=name))
        elif value is not None:
            values[line] = value
    return values


def _note_days(reading: _Reading, found: Days, column: Column) -> None:
    """What was decided about a column of days, and what must be asked."""
    cells = {line: cell.strip() for line, cell in reading.cells(column.key).items()}
    if found.order:
        line = next(line for line, cell in cells.items() if cell == found.example)
        reading.notes.append(say("Days are read with {order}: {cell} is {day}.", order=say(SAID[found.order]),
                                 cell=briefly(found.example), day=say_day(found.days[line])))  # fmt: skip
    counted = [line for line in found.days if COUNTED.fullmatch(cells[line])]
    if counted:
        reading.notes.append(say("Days are read as Excel counts them: {cell} is {day}.",
                                 cell=cells[counted[0]], day=say_day(found.days[counted[0]])))  # fmt: skip
    if found.asks:
        reading.asks.append(_ask(reading, found.asks))
        reading.parts["asks"] = "days_first"


def _ask(reading: _Reading, asks: Asks) -> str:
    """The question which of two days a cell is, and how to answer it."""
    hint = reading.layout.hint(reading.path.name, "days_first=True")
    where = say("Line {line} of {file} says {cell}: is it {one} or {two}? No line tells.", line=asks.line,
                file=briefly(reading.path.name), cell=briefly(asks.cell), one=say_day(asks.one),
                two=say_day(asks.two))  # fmt: skip
    if asks.of_years:
        return say("{where} Write years with four digits in the file.", where=where)
    return say("{where} Say days_first=True for {one}, or days_first=False for {two}, as in {hint}. The "
               "answer is kept.",
               where=where, one=say_day(asks.one), two=say_day(asks.two), hint=hint)  # fmt: skip


def _raise_all(reading: _Reading) -> None:
    """One error with everything in it, where there is anything."""
    told = [*say_faults(reading.grid.file, reading.faults), *dict.fromkeys(reading.asks)]
    if not told:
        return
    if len(told) > 1:
        file = briefly(reading.grid.file)
        head = say("{n} things stand in the way of reading {file}:", n=len(told), file=file)
        told = [head, *(f"- {one}" for one in told)]
    first = min(reading.faults, key=lambda fault: fault.line) if reading.faults else None
    where: dict[str, object] = {"line": first.line, "column": first.column} if first else {}
    raise TableError("\n".join(told), **where, **reading.parts, faults=tuple(reading.faults))


def _understood(reading: _Reading) -> Understood:
    grid, used = reading.grid, set(reading.at.values())
    notes = list(reading.notes)
    if not grid.sure:
        notes.append(
            say("Its letters could be meant otherwise. Where names look wrong, save it as CSV, UTF-8.")
        )
    return Understood(
        grid.file, len(reading.rows), grid.encoding, grid.separator,
        {key: reading.names[place].strip() for key, place in reading.at.items()},
        tuple(name.strip() for place, name in enumerate(reading.names) if name.strip() and place not in used),
        tuple(dict.fromkeys(notes)),
    )  # fmt: skip
