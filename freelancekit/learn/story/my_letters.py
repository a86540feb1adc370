"""The card on which the reader writes a letter down."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from freelancekit.learn.bank import question
from freelancekit.learn.reply_types import Choice
from freelancekit.learn.story.letter_book import book
from freelancekit.units import today

if TYPE_CHECKING:
    from freelancekit.show.cards.letters_card import LettersCard


def my_letters(folder: str | Path = "my-plan") -> LettersCard:
    """
    Write down a letter that went out, and what came of those that wait.

    Parameters
    ----------
    folder : str or Path
        Where the file letters.csv lies; it is made where it is not there.

    Returns
    -------
    LettersCard

    Raises
    ------
    LogError
        For a file that cannot be read, or has other columns.

    Examples
    --------
    >>> print(my_letters("no-such-folder"))
    A letter went out
    Nothing waits for an answer.
    """
    from freelancekit.show.cards.letters_card import LettersCard

    asked = question("12-platform")
    assert isinstance(asked.reply, Choice)
    doors = [(o.key, asked.says(o.key)) for o in asked.reply.options if o.key != "none"]
    return LettersCard(book(folder), today(), doors)
