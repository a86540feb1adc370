"""
Native folds: what is covered until it is opened.

Plain ``details`` in one HTML output stays shut on opening, after Run All, on
a rendered page and without trust, and opens with a key or a click. Nothing in
it needs a script.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Protocol

BOX = (
    "border: 1px solid #8a8f98; border-left: 4px solid {edge}; border-radius: 10px; "
    "padding: 0.55em 1.1em; margin: 0.5em 0; max-width: 44rem; box-sizing: border-box"
)
BLUE, GREEN, ORANGE = "#0072b2", "#00805c", "#b04a00"


class Shown(Protocol):
    """Something with HTML for a page and words for everyone else."""

    def _repr_html_(self) -> str | None: ...


def fold(summary: str, body: str, *, opened: bool = False, edge: str = GREEN) -> str:
    """
    A box that opens on a click.

    Parameters
    ----------
    summary : str
        The line that always shows; plain text.
    body : str
        HTML.

    Examples
    --------
    >>> "open" in fold("What happened", "<p>Five.</p>")
    False
    """
    state = " open" if opened else ""
    style = BOX.format(edge=edge)
    line = f'<summary style="cursor: pointer"><strong>{escape(summary)}</strong></summary>'
    return f'<details{state} style="{style}">{line}{body}</details>'


def paragraphs(lines: Iterable[str]) -> str:
    """Lines of plain text as HTML."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def shown(thing: object) -> str:
    """A thing as HTML: a picture or table by its own HTML, anything else by its words."""
    html = getattr(thing, "_repr_html_", None)
    made = html() if callable(html) else None
    return str(made) if made else f'<pre style="white-space: pre-wrap">{escape(str(thing))}</pre>'


def bars(rows: Iterable[tuple[str, float]]) -> str:
    """
    Numbers as bars with their words, in plain HTML: no picture, no script.

    Parameters
    ----------
    rows : iterable of pairs
        What it is, and how much; nothing below zero gets a bar.

    Examples
    --------
    >>> bars([("a first rating", 31), ("another job", 66)]).count("<li")
    2
    """
    there = list(rows)
    most = max([value for _, value in there], default=0) or 1
    made = "".join(_bar(words, value, max(value, 0) / most) for words, value in there)
    return f'<ul style="list-style: none; margin: 0.6em 0; padding: 0; max-width: 40rem">{made}</ul>'


def _bar(words: str, value: float, share: float) -> str:
    track = f"width: {100 * share:.1f}%; height: 10px; border-radius: 5px; background: #b5502f"
    return (
        f'<li style="margin: 0 0 0.5em; padding: 0">{escape(words)} <strong>{value:,.6g}</strong>'
        f'<div style="{track}" aria-hidden="true"></div></li>'
    )
