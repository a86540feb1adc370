"""
The command `freelancekit`: bring the workbook to a folder, and open it at home.

    freelancekit                 the folder my-workbook, here
    freelancekit a-folder        another one
    freelancekit --copy          only bring it up to date
    freelancekit --lang ja       in Japanese; without it, in the language of the system
    freelancekit -- --no-browser     what stands behind -- goes to JupyterLab
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from freelancekit.page.language import chosen
from freelancekit.page.workbook import copy_workbook, count, front, lab, sources
from freelancekit.say import languages, say
from freelancekit.version import __version__

#: Where the wheel carries the workbook, and where a checkout has it.
CARRIED = Path(__file__).parent.parent / "workbook"
CHECKOUT = Path(__file__).parent.parent.parent


def carried() -> list[tuple[Path, str]]:
    """The folders with notebooks, and what stands before their names in the reader's copy."""
    if CARRIED.exists():
        return sources(CARRIED, CARRIED / "exercises", languages())
    return sources(CHECKOUT / "notebooks", CHECKOUT / "exercises", languages())


def bring(folder: Path) -> list[str]:
    """
    Bring the workbook to a folder.

    Returns
    -------
    list of str
        What was done, in sentences; nothing where all was there.
    """
    copied = copy_workbook(carried(), folder)
    told = [
        say(
            "You changed {name}, so it stays as it is; our newer edition lies beside it: {beside}",
            name=one.name,
            beside=one.beside,
        )
        for one in copied
        if one.beside
    ]
    new, updated = count(copied)
    if new or updated:
        where = say(
            "Your own copy is in {folder}: {new} new, {updated} updated.",
            folder=folder.name,
            new=new,
            updated=updated,
        )
        told.append(where)
    return told


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line and do it."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    cut = given.index("--") if "--" in given else len(given)
    parser = argparse.ArgumentParser(
        prog="freelancekit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", default="my-workbook", help=say("where your own copy lies"))
    parser.add_argument("--copy", action="store_true", help=say("only bring it up to date"))
    parser.add_argument("--lang", choices=languages(), help=say("the language"))
    parser.add_argument("--version", action="version", version=__version__)
    said = parser.parse_args(given[:cut])
    folder = Path(said.folder)
    language, guessed = chosen(folder, said.lang or "", list(languages()))
    os.environ["FREELANCEKIT_LANG"] = language
    for line in bring(folder):
        print(line, flush=True)
    if said.copy:
        return 0
    page = front(folder, language)
    print(say("The workbook opens in your browser now: page {page} of your own copy.", page=page))
    if guessed:
        print(say("Another language: the home page has a place for it, or add --lang en to this command."))
    print(say("To stop, press Ctrl+C here. Your answers stay, and the same command goes on."), flush=True)
    del os.environ["FREELANCEKIT_LANG"]  # each page speaks the language of its own folder
    return subprocess.call(lab(sys.executable, folder.resolve(), page, given[cut + 1 :]))
