"""
What the reader said, kept on the reader's own computer.

One SQLite file, one table, rows are only ever added: guesses, answers,
looks at hints and solutions, letters, texts, evenings in the client's chair. No
row holds a score. A file that cannot be used (missing, read-only, locked, damaged, newer) is told in one
sentence, never stops a notebook and never loses what it held: what cannot be
written waits in memory and goes in with the next write that succeeds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec

from freelancekit.learn.home import home, say_home
from freelancekit.say import say
from freelancekit.units import now

#: Each statement takes a file from one schema version to the next; never edit one, add one.
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
)

COLUMNS = "kind, notebook, item, reply, sure, at"


class Kept(msgspec.Struct, frozen=True, array_like=True):
    """One thing the reader said."""

    kind: str
    notebook: str
    item: str
    reply: object
    sure: int = 0
    at: str = ""


class Store:
    """
    The reader's file, opened for a moment at each use.

    Parameters
    ----------
    path : Path
        The SQLite file; its folder is made when first needed.

    Examples
    --------
    >>> import tempfile
    >>> store = Store(Path(tempfile.mkdtemp()) / "progress.sqlite3")
    >>> store.keep("guess", "02", "02-ten-tickets", "five", sure=70)
    >>> store.last("guess", "02-ten-tickets").reply
    'five'
    """

    def __init__(self, path: Path, *, wait_seconds: float = 3.0) -> None:
        self.path = path
        self.wait_seconds = wait_seconds
        self.waiting: list[Kept] = []
        self._seen = False
        self._notice = ""

    def keep(self, kind: str, notebook: str, item: str, reply: object, *, sure: int = 0) -> None:
        """
        Add one row; where the file cannot take it, it waits in memory.

        Who says one thing, then another, then the first again, all within a second,
        has said three things: the moment of an equal row moves on a little.
        """
        at, there = now().replace(microsecond=0), set(self._moments(kind, item))
        while (said := at.isoformat()) in there:
            at += timedelta(microseconds=1)
        self.add([Kept(kind, notebook, item, reply, sure, said)])

    def add(self, rows: Sequence[Kept]) -> None:
        """Add rows, in one transaction, with all that still waits."""
        self.waiting.extend(rows)
        self._try_writing()

    def rows(self) -> list[Kept]:
        """Everything kept, oldest first."""
        stored = self._stored()
        if stored is None:  # it was damaged, and has just been mended
            stored = self._stored() or []
        return [*stored, *(row for row in self.waiting if row not in stored)]

    def last(self, kind: str, item: str) -> Kept | None:
        """The newest row of a kind about an item."""
        found = [row for row in self.rows() if (row.kind, row.item) == (kind, item)]
        return found[-1] if found else None

    def _moments(self, kind: str, item: str) -> Iterator[str]:
        """When something was said about an item before."""
        return (row.at for row in self.rows() if (row.kind, row.item) == (kind, item))

    def delete(self) -> None:
        """Delete the file and what waits. The reader asked for it."""
        self.waiting.clear()
        self.path.unlink(missing_ok=True)
        self._seen = False

    def notice(self) -> str:
        """What went wrong since it was last asked, in one sentence, or nothing."""
        told, self._notice = self._notice, ""
        return told

    def _stored(self) -> list[Kept] | None:
        """The rows of the file; none where there is no file, None where it cannot be read."""
        if not self.path.exists():
            return []
        with self._told(), self._open() as file:
            return list(_read(file))
        return None

    def _try_writing(self) -> None:
        with self._told(), self._open() as file:
            with file:
                file.executemany(
                    "INSERT OR IGNORE INTO kept VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        (
                            row.kind,
                            row.notebook,
                            row.item,
                            msgspec.json.encode(row.reply).decode(),
                            row.sure,
                            row.at,
                        )
                        for row in self.waiting
                    ],
                )
            self.waiting.clear()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        gone = self._seen and not self.path.exists()
        if gone:
            self._notice = say(
                "The file with your answers was gone from {home}, so a new one was begun.", home=say_home()
            )
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self.path, timeout=self.wait_seconds)) as file:
            migrate(file)
            self._seen = True
            yield file

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what SQLite or the disk refuses into one sentence."""
        try:
            yield
        except NewerFileError:
            self._notice = say(
                "Your answers in {home} were kept by a newer workbook. They are safe and untouched; update "
                "this workbook to use them. Until then, new answers last until the kernel stops.",
                home=say_home(),
            )
        except sqlite3.OperationalError as error:
            self._notice = _say_refused(str(error))
        except sqlite3.DatabaseError:
            self._salvage()
        except OSError as error:
            self._notice = _say_refused(str(error))

    def _salvage(self) -> None:
        """Set a damaged file aside, untouched, and carry over every row that can still be read."""
        aside = _free_name(self.path)
        self.path.rename(aside)
        rows = _readable(aside)
        fresh = Store(self.path, wait_seconds=self.wait_seconds)
        fresh.add([*rows, *self.waiting])
        self.waiting = fresh.waiting
        self._notice = say(
            "The file with your answers was damaged. {n} answers could be read and were carried into a new "
            "file; the damaged one stays beside it as {aside}.",
            n=len(rows),
            aside=aside.name,
        )


class NewerFileError(Exception):
    """The file has a schema that only a newer workbook knows."""


def migrate(file: sqlite3.Connection) -> None:
    """
    Bring a file to this workbook's schema, a step at a time.

    Raises
    ------
    NewerFileError
        When the file is ahead of this workbook.
    """
    version = _version(file)
    if version == len(MIGRATIONS):
        return
    if version > len(MIGRATIONS):
        raise NewerFileError
    file.execute("BEGIN IMMEDIATE")  # two notebooks may open a new file at once
    try:
        for number in range(_version(file), len(MIGRATIONS)):
            file.execute(MIGRATIONS[number])
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
    return int(file.execute("PRAGMA user_version").fetchone()[0])


def _read(file: sqlite3.Connection) -> Iterator[Kept]:
    for row in file.execute(f"SELECT {COLUMNS} FROM kept ORDER BY rowid"):
        yield _row(*row)


def _row(kind: str, notebook: str, item: str, reply: str, sure: int, at: str) -> Kept:
    return Kept(kind, notebook, item, msgspec.json.decode(reply), sure, at)


def _readable(path: Path) -> list[Kept]:
    """
    As many rows as a damaged file still gives.

    The index behind UNIQUE holds every column once more, so what one of the
    two has lost the other may still have; each is read from both ends.
    """
    found: dict[int, Kept] = {}
    for source in (
        "NOT INDEXED ORDER BY rowid",
        "INDEXED BY sqlite_autoindex_kept_1 ORDER BY kind, notebook, item",
    ):
        for end in ("", " DESC"):
            query = f"SELECT rowid, {COLUMNS} FROM kept {source.replace(',', end + ',')}{end}"
            try:
                with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as file:
                    for number, *row in file.execute(query):
                        found[number] = _row(*row)
            except (sqlite3.DatabaseError, msgspec.DecodeError):
                continue
    return [found[number] for number in sorted(found)]


def _free_name(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}-damaged-{number}{path.suffix}")).exists():
        number += 1
    return aside


def _say_refused(reason: str) -> str:
    if "locked" in reason:
        return say(
            "The file with your answers is in use elsewhere just now; this answer waits and goes in with the "
            "next."
        )
    return say(
        "Your answers cannot be written to {home} ({reason}). They are kept until the kernel stops; "
        "fk.progress() gives them as a code to carry away.",
        home=say_home(),
        reason=reason,
    )
