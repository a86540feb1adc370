"""
What a damaged file of answers still holds.

Every row stands in it twice, in the table and in the index behind UNIQUE. The bytes are read in memory,
under their own first page and under a healthy one, page after page; a damaged page costs what stands on it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import product
from pathlib import Path

from freelancekit.learn.kept import COLUMNS, DamagedRowError, Kept, from_stored, is_whole_moment, seal_of
from freelancekit.learn.whole_file import is_there, put

#: SQLite's first page holds what the file is; ours has this size, the table's root is on the next page.
PAGE = 4096
#: The two formats that bytes 18 and 19 of a file can name: with a journal, and with a log written ahead.
FORMATS = (1, 2)
#: What a page begins with that holds rows, of the table and of the index.
TABLE_LEAF, INDEX_LEAF = 0x0D, 0x0A
TABLE, INDEX = "kept", "sqlite_autoindex_kept_1"
#: The columns of the index, so that it is read in its own order.
BY_INDEX = ", ".join(f"{name}{{0}}" for name in COLUMNS.split(", "))
#: What SQLite raises about damage; its own words may be damaged, too.
BROKEN = (sqlite3.Error, OverflowError, UnicodeDecodeError)
#: What may stand beside the file while it is written; it belongs to it.
JOURNALS = ("-journal", "-wal", "-shm")
#: Pages that are looked at one by one: more are read from both ends only.
MOST_PAGES = 20_000

Columns = tuple[object, ...]


class Found:
    """What both copies of each row say, by the row's number."""

    def __init__(self) -> None:
        self.table: dict[int, set[Columns]] = {}
        self.index: dict[int, set[Columns]] = {}
        self.seals: dict[int, set[object]] = {}

    def add(self, name: str, number: int, columns: Columns) -> None:
        """One copy of a row; in the table its seal stands behind it, once it has one."""
        copies = self.table if name == TABLE else self.index
        copies.setdefault(number, set()).add(columns[:6])
        if columns[6:] and columns[6] is not None:
            self.seals.setdefault(number, set()).add(columns[6])

    def rows(self) -> list[Kept]:
        """The rows that can be told, in the order of their numbers, each once."""
        told: dict[bytes, Kept] = {}
        for number in sorted({*self.table, *self.index}):
            for copy in self._true(number):
                with suppress(DamagedRowError):
                    told.setdefault(repr(copy).encode(), from_stored(copy))
        return list(told.values())

    def _true(self, number: int) -> list[Columns]:
        """The copies under their seal; else what both say; else, where there is no seal, what one says."""
        table, index = self.table.get(number, set()), self.index.get(number, set())
        seals = self.seals.get(number, set())
        sealed = [copy for copy in table | index if seal_of(copy) in seals]
        unsealed = () if seals else (sorted(table, key=repr), sorted(index, key=repr))
        for copies in (sorted(table & index, key=repr), *unsealed):
            if not sealed and (good := [copy for copy in copies if _reads(copy)]):
                return good
        return sealed


def _reads(copy: Columns) -> bool:
    """Whether a copy holds what the workbook writes, down to a whole moment; a cut one ends before."""
    try:
        return is_whole_moment(from_stored(copy).at)
    except DamagedRowError:
        return False


def salvaged(data: bytes, healthy: bytes) -> list[Kept]:
    """
    As many rows as the bytes of a damaged file still give, oldest first.

    Parameters
    ----------
    data : bytes
        The file.
    healthy : bytes
        A new file of the same kind, without a row.
    """
    found = Found()
    whole = data + bytes(-len(data) % PAGE)
    pages = len(whole) // PAGE
    first = (
        healthy[:28] + pages.to_bytes(4, "big") + healthy[32:PAGE]
    )  # its header says how many pages there are
    for image in (data, first + whole[PAGE:]):
        with suppress(*BROKEN), closing(sqlite3.connect(":memory:")) as file:
            file.deserialize(image)
            file.text_factory = bytes
            file.execute("PRAGMA writable_schema = ON")  # what is wrong with one page does not close the rest
            _read(file, TABLE, found)
            _read(file, INDEX, found)
            if image is not data and pages <= MOST_PAGES:
                _read_page_by_page(file, image, found)
    return found.rows()


def _read(file: sqlite3.Connection, name: str, found: Found) -> None:
    """The rows of the table, with their seals or without, or of the index; from both ends."""
    for end, seal in product(("", " DESC"), (", seal", "") if name == TABLE else ("",)):
        source, order = ("NOT INDEXED", "rowid") if name == TABLE else (f"INDEXED BY {INDEX}", BY_INDEX)
        query = f"SELECT rowid, {COLUMNS}{seal} FROM kept {source} ORDER BY {order.format(end)}"
        with suppress(*BROKEN):
            for number, *columns in file.execute(query):
                found.add(name, number, tuple(columns))


def _read_page_by_page(file: sqlite3.Connection, image: bytes, found: Found) -> None:
    """Each page that holds rows, as if it were the whole table or index; so no damaged page hides another."""
    for number, name in _leaves(image):
        with suppress(*BROKEN):
            file.execute("UPDATE sqlite_master SET rootpage = ? WHERE name = ?", (number, name))
            version = int(file.execute("PRAGMA schema_version").fetchone()[0])
            file.execute(f"PRAGMA schema_version = {version + 1}")
            file.commit()
            _read(file, name, found)


def _leaves(image: bytes) -> Iterator[tuple[int, str]]:
    """Pages that hold rows, from the first after the root of the table."""
    for number in range(1, len(image) // PAGE):
        kind = image[number * PAGE]
        if kind in (TABLE_LEAF, INDEX_LEAF):
            yield number + 1, TABLE if kind == TABLE_LEAF else INDEX


def is_of_no_format(path: Path) -> bool:
    """Whether a file's header names a format that SQLite does not have: to it such a file is read-only."""
    with path.open("rb") as file:
        return any(byte not in FORMATS for byte in file.read(20)[18:])


def set_aside(path: Path, data: bytes) -> Path:
    """
    Set a damaged file aside, untouched, and put a new one in its place.

    The new one is on the disk before the old one moves, so a full disk leaves all as it was.

    Returns
    -------
    Path
        Where the damaged file is now.

    Raises
    ------
    OSError
        Where the disk does not allow it.
    """
    aside, fresh = _free_name(path), path.with_name(f"{path.stem}-new{path.suffix}")
    put(fresh, data)
    path.rename(aside)
    for end in JOURNALS:  # an old journal would be played into the new file
        with suppress(FileNotFoundError):
            Path(f"{path}{end}").rename(f"{aside}{end}")
    fresh.rename(path)
    return aside


def _free_name(path: Path) -> Path:
    number = 1
    while is_there(aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")):
        number += 1
    return aside
