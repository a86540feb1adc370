"""
What the reader said, kept on the reader's own computer.

One SQLite file, one table of guesses, answers, looks at hints and solutions,
letters, texts, evenings in the client's chair; rows are added, never changed.
No row holds a score. A file that cannot be used (missing, read-only, locked,
damaged, newer) is told in one sentence, never stops a notebook and never loses
what it held: what cannot be written waits in memory and goes in with the next
write that succeeds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from freelancekit.learn.home import TABLES, home
from freelancekit.learn.kept import (
    COLUMNS,
    DamagedRowError,
    Kept,
    as_stored,
    by_moment,
    from_stored,
    mended,
    moment,
    next_moment,
    seal,
    seal_of,
)
from freelancekit.learn.salvage import INDEX, JOURNALS, is_of_no_format, salvaged, set_aside
from freelancekit.learn.store_words import say_damaged, say_gone, say_locked, say_newer, say_refused
from freelancekit.units import now

#: Each step takes a file from one schema version to the next; never edit one, add one.
MIGRATIONS = (
    """
    CREATE TABLE kept (
        kind     TEXT NOT NULL,     -- guess, answer, look, letter
        notebook TEXT NOT NULL,     -- 00 to 12
        item     TEXT NOT NULL,     -- the question's id, or the letter's number
        reply    TEXT NOT NULL,     -- JSON, as the reader gave it
        sure     INTEGER NOT NULL,  -- in percent, 0 where it was not asked
        at       TEXT NOT NULL,     -- UTC
        UNIQUE (kind, notebook, item, reply, sure, at)
    )
    """,
    f"""
    ALTER TABLE kept ADD COLUMN seal INTEGER;
    UPDATE kept SET seal = seal({", ".join(f"CAST({name} AS BLOB)" for name in COLUMNS.split(", "))})
    """,
)
#: From this version on, a row has a seal.
SEALED = 2
#: A version so far ahead is no version.
FAR_AHEAD = 100
#: What SQLite says of a file that is damaged, and not only out of reach: its codes, the rest of them cut off.
DAMAGED = frozenset(
    {
        sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_TOOBIG,
    }
)  # fmt: skip
LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})


class NewerFileError(Exception):
    """The file has a schema that only a newer workbook knows."""


class DamagedFileError(Exception):
    """The file is not as any workbook has written it."""


class Store:
    """
    The reader's file, opened for a moment at each use.

    Parameters
    ----------
    path : Path
        The SQLite file; its folder is made when first needed.
    wait_seconds : float
        So long another program may hold the file; who holds it longer is not waited for again until it
        lets go, however often the file is asked for.

    Examples
    --------
    >>> import tempfile
    >>> store = Store(Path(tempfile.mkdtemp()) / "progress.sqlite3")
    >>> store.keep("guess", "02", "02-ten-tickets", "five", sure=70)
    >>> store.last("guess", "02-ten-tickets").reply
    'five'
    """

    def __init__(self, path: Path, *, wait_seconds: float = 1.5) -> None:
        self.path = path
        self.wait_seconds = wait_seconds
        self.waiting: list[Kept] = []
        self._patience = wait_seconds
        self._said: dict[tuple[str, str], datetime] = {}
        self._seen = False
        self._inode = 0
        self._notice = ""

    def keep(self, kind: str, notebook: str, item: str, reply: object, *, sure: int = 0) -> None:
        """
        Add one row; where the file cannot take it, it waits in memory.

        What is said now comes after all that was said of it before, though the clock went back, or stands.
        """
        self.rows()
        before = self._said.get((kind, item))
        at = next_moment(now(), [before] if before else [])
        self.add([Kept(kind, notebook, item, reply, sure, at.isoformat())])

    def add(self, rows: Sequence[Kept]) -> None:
        """Add rows, in one transaction, with all that still waits; what no file can take is refused."""
        for row in rows:
            as_stored(row)
        self.waiting.extend(map(mended, rows))
        self._note(rows)
        with self._told(), self._open() as file:
            write(file, self.waiting)
            self.waiting.clear()

    def rows(self) -> list[Kept]:
        """Everything kept, oldest first."""
        stored = self._stored()
        if stored is None:  # it was damaged, and has just been mended
            stored = self._stored() or []
        there = set(map(as_stored, stored)) if self.waiting else set()
        rows = [*stored, *(mended(row) for row in self.waiting if as_stored(row) not in there)]
        self._note(rows)
        return by_moment(rows)

    def last(self, kind: str, item: str) -> Kept | None:
        """The newest row of a kind about an item."""
        found = [row for row in self.rows() if (row.kind, row.item) == (kind, item)]
        return found[-1] if found else None

    def delete(self) -> None:
        """Delete the file, what was set aside of it or said of tables, and what waits; OSError if refused."""
        for path in (self.path, *self.path.parent.glob(f"{self.path.stem}-damaged-*{self.path.suffix}")):
            for end in ("", *JOURNALS):
                Path(f"{path}{end}").unlink(missing_ok=True)
        self.path.with_name(TABLES).unlink(missing_ok=True)
        self.waiting.clear()
        self._said.clear()
        self._seen = False

    def forget(self, notebook: str) -> None:
        """Delete what was said in one notebook, and what of it waits. The reader asked for it."""
        self.waiting = [row for row in self.waiting if row.notebook != notebook]
        self._said.clear()
        if self.path.exists():
            with self._told(), self._open() as file, file:
                migrate(file)
                file.execute("DELETE FROM kept WHERE notebook = ?", (notebook,))

    def notice(self) -> str:
        """What went wrong since it was last asked, in one sentence, or nothing."""
        told, self._notice = self._notice, ""
        return told

    def _note(self, rows: Sequence[Kept]) -> None:
        """Remember when each matter was last spoken of, also while the file is out of reach."""
        for row in rows:
            key, when = (row.kind, row.item), moment(row.at)
            self._said[key] = max(when, self._said.get(key, when))

    def _stored(self) -> list[Kept] | None:
        """The rows of the file; none where there is no file, None where it cannot be read."""
        with self._told(reading=True):
            if not self.path.exists():
                return []
            with self._open() as file:
                rows = read(file)
                if rows is None and self.path.stat().st_size:
                    raise DamagedFileError  # something stands there, and no workbook has written it
                return rows or []
        return None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if self._seen and not self.path.exists():
            self._notice = say_gone()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=self._patience)) as file:
            self._inode = self.path.stat().st_ino
            yield file
            self._seen, self._patience = True, self.wait_seconds

    @contextmanager
    def _told(self, *, reading: bool = False) -> Iterator[None]:
        """Turn what SQLite or the disk refuses into one sentence."""
        try:
            yield
        except NewerFileError:
            self._notice = say_newer()
        except (DamagedFileError, UnicodeDecodeError, OverflowError):  # SQLite's own words may be damaged
            self._salvage()
        except sqlite3.Error as error:
            self._refused(error, reading=reading)
        except OSError as error:
            self._notice = say_refused(str(error))

    def _refused(self, error: sqlite3.Error, *, reading: bool) -> None:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        damaged = code & 0xFF in DAMAGED or code == sqlite3.SQLITE_IOERR_SHORT_READ
        if damaged or (code == sqlite3.SQLITE_READONLY and is_of_no_format(self.path)):
            self._salvage()
        elif code & 0xFF not in LOCKED:
            self._notice = say_refused(str(error))
        else:
            self._patience = 0
            self._notice = say_locked(reading=reading)

    def _salvage(self) -> None:
        """Set a damaged file aside, untouched, and carry over every row that can still be read."""
        try:
            if self.path.stat().st_ino != self._inode:
                return  # another notebook has just mended it
            with closing(sqlite3.connect(":memory:")) as file:
                migrate(file)
                rows = salvaged(self.path.read_bytes(), file.serialize())
                write(file, [*rows, *self.waiting])
                aside = set_aside(self.path, file.serialize())
        except (OSError, sqlite3.Error, OverflowError) as error:
            self._notice = say_refused(str(error))
            return
        self.waiting.clear()
        self._notice = say_damaged(len(rows), aside.name)


def read(file: sqlite3.Connection) -> list[Kept] | None:
    """
    The rows of a file, each under its seal; None where nothing was ever written.

    Raises
    ------
    NewerFileError, DamagedFileError, sqlite3.Error
    """
    file.text_factory = bytes
    file.execute("BEGIN")  # one look at the version and the rows, whatever another notebook does meanwhile
    version = _version(file)
    if not version:
        return None
    sealed = version >= SEALED
    query = f"SELECT rowid, {COLUMNS}, {'seal' if sealed else 'NULL'} FROM kept NOT INDEXED ORDER BY rowid"
    found, last = [], -1
    for number, *columns, seals in file.execute(query):
        if number <= last or (sealed and seals != seal_of(columns)):
            raise DamagedFileError
        found.append(_row(columns))
        last = number
    there = file.execute(f"SELECT count(*) FROM kept INDEXED BY {INDEX}").fetchone()[0]
    if there != len(found):
        raise DamagedFileError  # a page of the table can be passed over in silence; its index knows
    return found


def _row(columns: Sequence[object]) -> Kept:
    try:
        return from_stored(columns)
    except DamagedRowError:
        raise DamagedFileError from None


def write(file: sqlite3.Connection, rows: Sequence[Kept]) -> None:
    """
    Add rows to a file, in one transaction.

    Raises
    ------
    NewerFileError, DamagedFileError, sqlite3.Error
    """
    migrate(file)
    with file:
        file.executemany(
            "INSERT OR IGNORE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)", list(map(as_stored, rows))
        )


def migrate(file: sqlite3.Connection) -> None:
    """
    Bring a file to this workbook's schema, a step at a time.

    Raises
    ------
    NewerFileError
        When the file is ahead of this workbook.
    DamagedFileError
        When the version that it names is not what stands in it.
    """
    if _version(file) == len(MIGRATIONS):
        return
    file.create_function("seal", -1, seal, deterministic=True)
    file.execute("BEGIN IMMEDIATE")  # two notebooks may open a new file at once
    try:
        for number in range(_version(file), len(MIGRATIONS)):
            for statement in MIGRATIONS[number].split(";"):
                file.execute(statement)
            file.execute(f"PRAGMA user_version = {number + 1}")
        file.commit()
    except BaseException:
        file.rollback()
        raise


def here() -> Store:
    """The store of this moment's home; one object a path, so that what waits is not lost."""
    path = home() / "progress.sqlite3"
    return _stores.setdefault(path, Store(path))


_stores: dict[Path, Store] = {}


def _version(file: sqlite3.Connection) -> int:
    """The version that a file names, where its table is as it should be then."""
    version = int(file.execute("PRAGMA user_version").fetchone()[0])
    if len(MIGRATIONS) < version < FAR_AHEAD:
        raise NewerFileError
    if not 0 <= version <= len(MIGRATIONS) or _schema(file) != _wanted(MIGRATIONS[:version]):
        raise DamagedFileError
    return version


@cache
def _wanted(steps: tuple[str, ...]) -> list[str]:
    """The tables that these steps make, in SQLite's words."""
    with closing(sqlite3.connect(":memory:")) as file:
        file.create_function("seal", -1, seal, deterministic=True)
        for statement in ";".join(steps).split(";"):
            file.execute(statement)
        return _schema(file)


def _schema(file: sqlite3.Connection) -> list[str]:
    """The tables of a file, in SQLite's words."""
    query = "SELECT CAST(type || name || COALESCE(sql, '') AS BLOB) FROM sqlite_master ORDER BY 1"
    return [" ".join(str(row[0]).split()) for row in file.execute(query)]
