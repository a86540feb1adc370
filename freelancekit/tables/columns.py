"""
Which column of a file is which: by its name in English or Japanese, by other programs' names, or as the
reader says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from freelancekit.errors import TableError
from freelancekit.literal import briefly
from freelancekit.say import say, say_list

Kind: TypeAlias = Literal[
    "day", "count", "sum", "yen", "dollars", "range", "minutes", "hours", "span", "yes", "words", "status"
]
#: The first line of a table is one of so many; a title may stand above it.
FIRST_LINES = 15


@dataclass(frozen=True)
class Column:
    """
    Something that a table may hold.

    Parameters
    ----------
    key : str
        How it is called here.
    kind : str
        How its cells are read.
    names : tuple of str
        What other tables call it.
    minus : bool
        Whether a number below 0 is one.
    asks : bool
        Whether a sum must say its currency.
    unless : tuple of str
        Keys beside which it is not looked for: they tell the same.
    """

    key: str
    kind: Kind
    names: tuple[str, ...] = ()
    minus: bool = False
    asks: bool = False
    unless: tuple[str, ...] = ()

    def called(self, name: str) -> bool:
        """Whether a column of this name is it."""
        return simple(name) in {simple(self.key), *map(simple, self.names)}

    def rank(self, name: str) -> int:
        """Its own name comes before the others, and those in their order."""
        return [simple(self.key), *map(simple, self.names)].index(simple(name))


@dataclass(frozen=True)
class Layout:
    """
    What a table of one kind holds.

    Parameters
    ----------
    columns : tuple of Column
        In the order in which they are looked for.
    needed : tuple of str
        Keys without which nothing can be read; "a|b" is one of the two.
    call : str
        How the reader calls for it, with a gap for the file; a hint shows it.
    no_file : str, optional
        What is said where no file is there.
    """

    columns: tuple[Column, ...]
    needed: tuple[str, ...]
    call: str
    no_file: str = ""

    def column(self, key: str) -> Column:
        """The column of a key."""
        return next(column for column in self.columns if column.key == key)

    def hint(self, file: str, more: str) -> str:
        """What the reader would write to say more of a file."""
        return self.call.format(file=briefly(file), more=more)

    def lacks(self, found: Mapping[str, int]) -> list[str]:
        """Needed keys that are not among those found."""
        return [need for need in self.needed if not set(need.split("|")) & set(found)]


def simple(name: str) -> str:
    """
    A name without capitals, width and signs.

    Examples
    --------
    >>> simple(" Amount ($) "), simple("DATE"), simple("duration_h")
    ('amount', 'date', 'duration h')
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text).split())


def places(
    layout: Layout, names: Sequence[str], given: Mapping[str, str] | None
) -> tuple[dict[str, int], dict[str, list[str]]]:
    """
    Where each column stands; and of which two columns could be one, their names.

    Raises
    ------
    TableError
        Where the reader names a column that is not there, or a key that is none.
    """
    found, twice = _given(layout, names, given), {}
    taken = set(found.values())
    for column in layout.columns:
        if found.keys() & {column.key, *column.unless}:
            continue
        free = [at for at, name in enumerate(names) if at not in taken and simple(name)]
        here = [at for at in free if column.called(names[at])]
        if here:
            first = min(here, key=lambda at: column.rank(names[at]))
            same = [names[at].strip() for at in here if simple(names[at]) == simple(names[first])]
            if len(same) > 1:
                twice[column.key] = same
            found[column.key] = first
            taken.add(first)
    return found, twice


def _given(layout: Layout, names: Sequence[str], given: Mapping[str, str] | None) -> dict[str, int]:
    """What the reader says of the columns, looked up."""
    found: dict[str, int] = {}
    keys = [column.key for column in layout.columns]
    for name, key in (given or {}).items():
        there = [at for at, own in enumerate(names) if simple(own) == simple(str(name))]
        if not there:
            msg = say("columns names {name}, and the first line has no such column. It has: {names}.",
                      name=briefly(repr(name)), names=listed(names))  # fmt: skip
            raise TableError(msg, column=name)
        if key not in keys:
            msg = say("columns calls {name} {key}; a column can be: {keys}.",
                      name=briefly(repr(name)), key=briefly(repr(key)), keys=say_list(keys))  # fmt: skip
            raise TableError(msg, key=key)
        found[key] = there[0]
    return found


def listed(names: Sequence[str]) -> str:
    """The names of a first line, in words."""
    return say_list(briefly(name) for name in names[:20] if name.strip()) or say("nothing")


def header(layout: Layout, rows: Sequence[tuple[int, list[str]]], given: Mapping[str, str] | None) -> int:
    """Which of the first rows names the columns: the one with most of them."""
    wanted = {simple(str(name)) for name in given or {}}

    def known(cells: Sequence[str]) -> int:
        mine = sum(any(column.called(cell) for cell in cells) for column in layout.columns)
        return mine + sum(simple(cell) in wanted for cell in cells)

    return max(range(min(len(rows), FIRST_LINES)), key=lambda at: (known(rows[at][1]), -at), default=0)
