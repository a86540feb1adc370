"""Where the reader's own files lie, and which language they chose: one place for all editions."""

from __future__ import annotations

import json
import os
from pathlib import Path

from freelancekit.say import language, languages

#: The file that says that a folder is a reader's copy of the workbook.
COPY = ".given.json"
#: In it: the language of the home that was opened last.
KEPT = ".language.json"


def workbook() -> Path:
    """
    The folder of the workbook that this session works in: above an edition's own folder.

    Examples
    --------
    >>> workbook() == Path.cwd()
    True
    """
    here = Path.cwd()
    for folder in (here, here.parent):
        if folder.name in languages():
            return folder.parent
    return here


def own_folder(folder: str | Path) -> Path:
    """
    A folder of the reader's, the same one whatever language they read in.

    Parameters
    ----------
    folder : str or Path
        Counted from the workbook, as in ``"my-plan"``; or a whole path.

    Examples
    --------
    >>> own_folder("my-plan") == Path.cwd() / "my-plan"
    True
    """
    return Path(folder) if Path(folder).is_absolute() else workbook() / folder


def choose() -> None:
    """Keep the language of this session with the reader's copy, so that it opens in it next time."""
    place = workbook()
    if not (place / COPY).exists():
        return
    half = place / f"{KEPT}.half"
    try:
        half.write_text(json.dumps({"language": language()}) + "\n", encoding="utf-8")
        os.replace(half, place / KEPT)
    except OSError:
        return  # a folder that cannot be written to opens in the system's language
