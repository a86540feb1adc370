"""
The reader's own copy of the workbook: brought up to date, never over what the reader changed.

It needs nothing but Python: `start.py` reads this very file before anything is
installed, and the command `freelancekit` imports it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

#: What we last gave under each name.
GIVEN = ".given.json"
#: The page that opens first.
HOME = "home.ipynb"


class Copied(NamedTuple):
    """What became of one notebook: its name, "new", "updated", "beside" or "", and the name beside it."""

    name: str
    outcome: str
    beside: str = ""


def read_json(path: Path) -> dict[str, Any]:
    """What a small file of ours holds; nothing where it is missing or damaged."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_json(path: Path, value: dict[str, Any], indent: int = 1) -> None:
    """Write the whole file or nothing: a crash in the middle leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(path.name + ".half")
    half.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")
    os.replace(half, path)


def essence(path: Path) -> str:
    """
    A hash of what a reader can change in a notebook: the text of its cells.

    Outputs, ids and layout do not count, nor do empty cells: JupyterLab adds one after the last is run.
    """
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        texts = [[cell["cell_type"], "".join(cell["source"])] for cell in cells]
    except (OSError, ValueError, KeyError, TypeError):
        return "unreadable"
    filled = [text for text in texts if text[1].strip()]
    return hashlib.sha256(json.dumps(filled).encode()).hexdigest()


def write_blank(source: Path, target: Path) -> None:
    """Copy a notebook without its outputs, so that nobody sees an outcome before guessing it."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    write_json(target, notebook)


def copy_one(source: Path, name: str, target: Path, given: dict[str, str]) -> Copied:
    """
    Bring one notebook to the reader.

    Parameters
    ----------
    source : Path
    name : str
        What it is called there, with its folder.
    target : Path
        The reader's folder.
    given : dict
        What we last gave under each name, changed in place. A file that still says
        that is ours to replace; any other is the reader's, and then our edition goes
        beside it, once.
    """
    ours, stem = essence(source), name[: -len(".ipynb")]
    if (target / name).exists() and (given.get(name) == ours or essence(target / name) == ours):
        given[name] = ours
        return Copied(name, "")
    beside = [f"{stem} (new).ipynb", *(f"{stem} (new {n}).ipynb" for n in range(2, 100))]
    for place in [name, *beside]:
        mine = target / place
        if not mine.exists() or essence(mine) in {ours, given.get(place)}:
            break
    outcome = "beside" if place != name else "updated" if mine.exists() else "new"
    write_blank(source, mine)
    given[place] = given[name] = ours
    return Copied(name, outcome, place if outcome == "beside" else "")


def copy_workbook(folders: Iterable[tuple[Path, str]], target: Path) -> list[Copied]:
    """
    Copy notebooks to the reader's folder, never over a file the reader changed.

    Parameters
    ----------
    folders : iterable of pairs
        A folder with notebooks, and what stands before their names in the copy.
    target : Path
    """
    given = read_json(target / GIVEN)
    copied = [copy_one(source, name, target, given) for source, name in _sources(folders)]
    write_json(target / GIVEN, given)
    return copied


def _sources(folders: Iterable[tuple[Path, str]]) -> Iterator[tuple[Path, str]]:
    for folder, prefix in folders:
        for source in sorted(folder.glob("*.ipynb")):
            yield source, prefix + source.name


def sources(notebooks: Path, exercises: Path, languages: Iterable[str]) -> list[tuple[Path, str]]:
    """
    The folders with notebooks, and what stands before their names in the reader's copy.

    Parameters
    ----------
    notebooks, exercises : Path
        With a folder inside for each language but English.
    languages : iterable of str
    """
    found = [(notebooks, ""), (exercises, "exercises/")]
    for one in languages:
        if one != "en" and (notebooks / one).exists():
            found += [(notebooks / one, f"{one}/"), (exercises / one, f"{one}/exercises/")]
    return found


def front(folder: Path, language: str) -> str:
    """The page that opens first, in this language where it has one."""
    ours = f"{language}/{HOME}"
    return ours if language != "en" and (folder / ours).exists() else HOME


def lab(python: str, folder: Path, page: str, extra: Sequence[str] = ()) -> list[str]:
    """The command that opens JupyterLab at this page of the reader's copy."""
    command = [python, "-m", "jupyterlab", f"--ServerApp.root_dir={folder}"]
    command += [f"--LabApp.default_url=/lab/tree/{page}", "--ServerApp.answer_yes=True"]
    # A workspace of our own: JupyterLab's is one for all projects of a user, and would open tabs of another.
    command += [f"--LabApp.workspaces_dir={folder / '.workspaces'}"]
    command += ["--log-level=ERROR", "--LabApp.log_level=ERROR"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # in a container; Jupyter refuses root otherwise
        command.append("--allow-root")
    return [*command, *extra]


def count(copied: Iterable[Copied]) -> tuple[int, int]:
    """How many are new, and how many were updated."""
    outcomes = [one.outcome for one in copied]
    return outcomes.count("new"), outcomes.count("updated")
