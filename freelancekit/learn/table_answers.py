"""
What the reader said of a table that could not tell itself: whether the day or the month comes first in it.

It stands in a small file beside the reader's answers, by the place of the table. It is looked up only where
the table does not tell, so a table that was saved otherwise since is read as it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from freelancekit.errors import FreelanceKitError
from freelancekit.learn.home import TABLES, home
from freelancekit.learn.whole_file import put

#: So many tables are remembered at the most, the newest.
MOST = 500

Read = TypeVar("Read")


def read_with_answer(path: str | Path, days_first: bool | None, read: Callable[[bool | None], Read]) -> Read:
    """
    Read a table; where it asks which of day and month comes first, with the answer that was given before.

    Parameters
    ----------
    path : str or Path
    days_first : bool or None
        The answer of now; it is kept once the table was read with it.
    read : callable
        Takes the answer, and reads.

    Raises
    ------
    FreelanceKitError
        As `read` does.
    """
    if days_first is not None:
        found = read(days_first)
        _keep(path, days_first)
        return found
    try:
        return read(None)
    except FreelanceKitError as error:
        before = _answers().get(_place(path))
        if error.parts.get("asks") != "days_first" or not isinstance(before, bool):
            raise
        return read(before)


def _place(path: str | Path) -> str:
    return str(Path(path).absolute())


def _answers() -> dict[str, object]:
    """Everything that was said so far; nothing where the file is not there or is none of ours."""
    try:
        found = json.loads((home() / TABLES).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _keep(path: str | Path, days_first: bool) -> None:
    """Where the disk does not take it, it is asked again another time."""
    found = _answers()
    found.pop(_place(path), None)
    newest = [*found.items()][1 - MOST :]
    data = json.dumps(dict([*newest, (_place(path), days_first)]), indent=1)
    with suppress(OSError, ValueError):
        home().mkdir(parents=True, exist_ok=True)
        put(home() / TABLES, data.encode())
