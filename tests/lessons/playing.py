"""The lessons, run in one process: a lesson's states one after the other, each with a reader of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from nbformat import NotebookNode

from freelancekit.learn.store import Kept, Store
from tools.lessons.build import lessons
from tools.lessons.in_process import rebuilt, run

#: All runs of a lesson in one worker: what the first has played, the others need not play again.
EACH_LESSON = pytest.mark.parametrize(
    "lesson",
    [pytest.param(path, id=path.stem, marks=pytest.mark.xdist_group(path.stem)) for path in lessons([])],
)


@dataclass(frozen=True)
class Played:
    """A notebook that has run, and what the reader's store holds then."""

    notebook: NotebookNode
    rows: list[Kept]


@cache
def blank(lesson: Path) -> Played:
    """A lesson with nothing answered, its prose numbers worked out, as the builder makes it."""
    home = a_home()
    return Played(rebuilt(lesson, home), Store(home / "progress.sqlite3").rows())


def played(notebook: NotebookNode) -> Played:
    """A notebook, run; what it writes lands beside its store."""
    home = a_home()
    return Played(run(notebook, home.parent, home), Store(home / "progress.sqlite3").rows())


def a_home() -> Path:
    """An empty home."""
    return Path(mkdtemp()) / "home"
