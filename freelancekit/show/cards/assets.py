"""The scripts and styles of a card: what all cards share, then its own."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def together(*names: str) -> str:
    """
    Files of this folder as one text; a widget's script cannot import another.

    Examples
    --------
    >>> "function render" in together("dom.js", "card.js")
    True
    """
    return "\n".join((HERE / name).read_text(encoding="utf-8") for name in names)
