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
    face : str
        Who speaks: "sena" and the others of the drawings; nobody without.
    columns : tuple of pairs
        What it adds to a staircase: how high it stands then, and what came in, in yen.
    """

    words: str
    small: str = ""
    look: str = ""
    button: str = ""
    face: str = ""
    columns: tuple[tuple[int, int], ...] = ()
