"""One line of a card whose lines come one press at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """
    One line.

    Parameters
    ----------
    words : str
    small : str
        What stands under it, smaller.
    look : {"", "dim", "letter", "sum"}
        Dim for a line that stands back; a letter is set apart; a sum is strong.
    button : str
        What the button says while this line is the next one.
    """

    words: str
    small: str = ""
    look: str = ""
    button: str = ""
