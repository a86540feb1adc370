"""
The language that a reader's workbook opens in: said, kept with the workbook, or that of the system.

It needs nothing but Python: `start.py` reads this very file before anything is installed.
"""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Mapping
from pathlib import Path

#: In the reader's folder: the language of the home that was opened last.
KEPT = ".language.json"


def languages(catalogues: Path) -> list[str]:
    """
    The languages of the workbook: English, and each that has a compiled catalogue.

    Parameters
    ----------
    catalogues : Path
        The folder `locale` of the package.
    """
    found = catalogues.glob("*/LC_MESSAGES/freelancekit.mo")
    return ["en", *sorted(path.parent.parent.name for path in found)]


def of_the_system(environment: Mapping[str, str]) -> str:
    """
    The two letters of the system's language; "en" where it does not say.

    Examples
    --------
    >>> of_the_system({"LANG": "ja_JP.UTF-8"}), of_the_system({"LC_ALL": "C", "LANG": "ja_JP.UTF-8"})
    ('ja', 'en')
    """
    said = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), ""
    )
    if not said and sys.platform == "win32":
        import ctypes

        said = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    found = said[:2].lower()
    return found if found.isalpha() and len(found) == 2 and said[2:3] in {"", "_", "-", "."} else "en"


def chosen(folder: Path, said: str, known: list[str]) -> tuple[str, bool]:
    """
    The language to open in, and whether nobody has chosen it yet.

    Parameters
    ----------
    folder : Path
        The reader's workbook.
    said : str
        As on the command line; nothing where nothing was said.
    known : list of str
        The languages that there are.
    """
    if said:
        keep(folder, said)
        return said, False
    try:
        kept = json.loads((folder / KEPT).read_text(encoding="utf-8"))["language"]
    except (OSError, ValueError, KeyError, TypeError):
        kept = ""
    if kept in known:
        return str(kept), False
    system = of_the_system(os.environ)
    return (system if system in known else "en"), True


def keep(folder: Path, language: str) -> None:
    """Keep the choice with the workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{KEPT}.half"
    half.write_text(json.dumps({"language": language}) + "\n", encoding="utf-8")
    os.replace(half, folder / KEPT)
