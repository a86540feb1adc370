"""The first cell of every notebook: where one is on the line, and only what is not as expected."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from freelancekit.html import paragraphs
from freelancekit.learn.line.strip import Strip
from freelancekit.learn.slips import lay_over
from freelancekit.learn.store import here
from freelancekit.say import say
from freelancekit.version import __version__


@dataclass(frozen=True, slots=True)
class Door:
    """
    What an opened notebook says first.

    Parameters
    ----------
    lines : tuple of str
        "Ready.", and whatever differs from the expected.
    strip : Strip, optional
        The line, with this station lit; home has none.
    """

    lines: tuple[str, ...]
    strip: Strip | None

    def __repr__(self) -> str:
        return "\n".join(self.lines)

    def _repr_html_(self) -> str:
        return (self.strip._repr_html_() if self.strip else "") + paragraphs(self.lines)


def door(notebook: str, made_for: str = "") -> Door:
    """
    Open a notebook.

    Parameters
    ----------
    notebook : str
        Its number, "00" to "12"; "02e" for the exercises of notebook 02; "home".
    made_for : str
        The version of freelancekit that the notebook was made for.

    Returns
    -------
    Door
        The line with this station lit, "Ready.", and whatever differs from the expected.

    Examples
    --------
    >>> door("00")
    Ready. This is notebook 00.
    >>> door("02e")
    Ready. These are the exercises of notebook 02.
    """
    if (python := sys.modules.get("IPython")) and (shell := python.get_ipython()):
        lay_over(shell)
    store = here()
    store.rows()
    if store.waiting:
        store.add([])
    lines = [_ready(notebook)]
    if made_for and made_for.split(".")[:2] != __version__.split(".")[:2]:
        lines.append(
            say(
                "It was made for freelancekit {made_for}, and this is {version}. Close the notebook and "
                "start the workbook again: it brings the notebook that fits, and keeps your answers.",
                made_for=made_for,
                version=__version__,
            )
        )
    strip = None if notebook == "home" else Strip(notebook[:2], "../" if notebook[2:] else "")
    return Door((*lines, *filter(None, [store.notice()])), strip)


def _ready(notebook: str) -> str:
    if notebook == "home":
        return say("Ready. This is home.")
    if notebook.endswith("e"):
        return say(
            "Ready. These are the exercises of notebook {notebook}.", notebook=notebook.removesuffix("e")
        )
    return say("Ready. This is notebook {notebook}.", notebook=notebook)
