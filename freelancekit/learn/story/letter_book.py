"""
The reader's own letters, a line each, as a file that stays theirs.

A letter is added, or what came of it is written down; every other line stays
letter by letter as it was. A file that another program has saved in its own way
is read by `fk.log`, and not written here.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from unicodedata import normalize

from freelancekit.errors import LogError
from freelancekit.evidence.letter_file import read_log, template
from freelancekit.evidence.letter_log import COLUMNS, OPEN_DAYS
from freelancekit.learn.own_folder import own_folder
from freelancekit.learn.whole_file import put
from freelancekit.say import N_, say, say_many
from freelancekit.units import day, whole

#: What can come of a letter, and what stands in its line then.
CAME = {"reply": {"reply": "yes"}, "won": {"reply": "yes", "won": "yes"}, "no": {"won": "no"}}
#: A word in the file has so many letters at the most.
MOST = 200


class LetterBook:
    """
    The letters of a file.

    Parameters
    ----------
    path : Path
        It need not be there yet.

    Examples
    --------
    >>> import tempfile
    >>> book = LetterBook(Path(tempfile.mkdtemp()) / "letters.csv")
    >>> book.add(date(2026, 11, 28), job="twelve pictures", connects=6, minutes=30)
    >>> [row["job"] for row in book.waiting(date(2026, 11, 30))]
    ['twelve pictures']
    >>> book.came(1, "won", yen=9000)
    >>> book.waiting(date(2026, 11, 30))
    []
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def rows(self) -> list[dict[str, str]]:
        """
        The lines, with their number under ``line``; the first letter is line 1.

        Raises
        ------
        LogError
            For a file with other columns, or one that cannot be read.
        """
        text = self._text()
        lines = list(csv.reader(io.StringIO(text)))
        if not lines or lines[0][: len(COLUMNS)] != list(COLUMNS):
            msg = say(
                "{name} was saved with other columns, so this card does not write into it. Write the letter "
                "there, or name another folder.",
                name=self.path.name,
            )
            raise LogError(msg, path=str(self.path))
        named = [dict(zip(lines[0], line, strict=False)) for line in lines[1:]]
        return [{**row, "line": str(number)} for number, row in enumerate(named, 1) if row]

    def waiting(self, on: date) -> list[dict[str, str]]:
        """Letters of which nothing has come in two weeks, the oldest first, with their ``age`` in days."""
        if not self.path.exists():
            return []
        read_log(self.path, on)  # one sentence for whatever is wrong with the file
        found = []
        for row in self.rows():
            age = (on - day(row["date"], "date")).days
            if not row.get("reply") and not row.get("won") and 0 <= age < OPEN_DAYS:
                found.append({**row, "age": str(age)})
        return sorted(found, key=lambda row: -int(row["age"]))

    def add(self, when: date, **told: object) -> None:
        """
        Write a letter down.

        Parameters
        ----------
        when : datetime.date
        **told
            ``platform`` and ``job`` in words, ``connects`` and ``minutes`` as whole numbers.

        Raises
        ------
        LogError
            For a file with other columns.
        AmountError
            For what is no whole number.
        """
        self.rows()  # what has other columns is refused
        words = {name: _word(told.get(name)) for name in ("platform", "job")}
        sums = {name: _sum(told.get(name), name) for name in ("connects", "minutes")}
        row = {"date": when.isoformat(), **words, **sums}
        text = self._text()
        text += "" if text.endswith("\n") else "\n"
        self._put(text + _line(row))

    def came(self, line: int, what: str, yen: object = None) -> None:
        """
        Write down what came of a letter.

        Parameters
        ----------
        line : int
        what : {"reply", "won", "no"}
        yen : int, optional
            What the job pays, where it was won.

        Raises
        ------
        LogError
            Where there is no such letter.
        """
        text = self._text()
        records = list(_records(text))
        if what not in CAME or not 0 < line < len(records):
            one, many = N_("There is no letter {line} here; there is {n}."), N_(
                "There is no letter {line} here; there are {n}.")  # fmt: skip
            raise LogError(say_many(one, many, len(records) - 1, line=line), line=line)
        news = dict(CAME[what])
        if what == "won" and yen:
            news["yen"] = _sum(yen, "yen")
        head, (cells, start, end) = records[0][0], records[line]
        cells += [""] * (len(head) - len(cells))
        new = [news.get(name, cell) for name, cell in zip(head, cells, strict=False)]
        kept = text.splitlines(keepends=True)
        self._put("".join([*kept[:start], _written(new), *kept[end:]]))

    def _text(self) -> str:
        if not self.path.exists():
            return template()
        try:
            return self.path.read_text(encoding="utf-8-sig") or template()
        except (OSError, UnicodeDecodeError):
            msg = say(
                "{name} was saved by another program, so this card does not write into it.",
                name=self.path.name,
            )
            raise LogError(msg, path=str(self.path)) from None

    def _put(self, text: str) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            put(self.path, text.encode())
        except OSError as error:
            msg = say("{name} cannot be written ({reason}).", name=self.path.name, reason=error.strerror)
            raise LogError(msg, path=str(self.path)) from None


def book(folder: str | Path = "my-plan") -> LetterBook:
    """The letters of the reader's plan."""
    return LetterBook(own_folder(folder) / "letters.csv")


def _word(value: object) -> str:
    """A word on one line; one that a program for tables would take for a formula gets an apostrophe."""
    text = " ".join(str(value or "").split())
    if len(text) > MOST:
        msg = say("A word for the log has {most} letters at the most; this has {n}.", most=MOST, n=len(text))
        raise LogError(msg)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text


def _sum(value: object, what: str) -> str:
    """A whole number as it stands in the file; digits of any keyboard are digits."""
    if isinstance(value, str):
        text = normalize("NFKC", value).replace(",", "").strip()
        value = int(text) if text.isdecimal() else text
    return "" if value in (None, "") else str(whole(value, what, least=0))


def _line(row: Mapping[str, str]) -> str:
    return _written([row.get(name, "") for name in COLUMNS])


def _written(cells: list[str]) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerow(cells)
    return page.getvalue()


def _records(text: str) -> Iterator[tuple[list[str], int, int]]:
    """Each record with the lines of the file that it takes up: a cell may hold a line break."""
    reader, before = csv.reader(text.splitlines(keepends=True)), 0
    for cells in reader:
        yield cells, before, reader.line_num
        before = reader.line_num
