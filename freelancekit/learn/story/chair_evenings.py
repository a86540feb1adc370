"""Sitting in the client's chair: evenings are kept, so that they return another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from freelancekit.learn.answers import evening, evenings, last_reply
from freelancekit.learn.bank import question
from freelancekit.learn.store import here
from freelancekit.proposals.client_chair import Chair

if TYPE_CHECKING:
    from freelancekit.show.cards.chair_card import ChairCard

#: The guess that asks what one will go by.
SAID = "04-go-by"
NOTEBOOK = "04"


def chair(number: int | None = None, *order: str) -> ChairCard:
    """
    The client's chair: choose among five letters, six evenings.

    Parameters
    ----------
    number : int, optional
        An evening, to choose in this line instead of by clicking.
    *order : str
        Its letters, the "yes" first.

    Returns
    -------
    ChairCard
        The evenings, and after six of them what you went by.

    Raises
    ------
    ProposalError
        For a letter that is none.
    AmountError
        For an evening that is none.

    Examples
    --------
    >>> print(str(chair(1, "c")).splitlines()[0])
    The client's chair: 1 of 6 evenings done
    """
    from freelancekit.show.cards.chair_card import ChairCard

    sitting = Chair()
    for kept, letters in evenings().items():
        sitting.rank(kept, *letters)
    if number is not None:
        sitting.rank(number, *order)
        keep_evening(number, sitting.orders[number])
    asked = question(SAID)
    said = last_reply("guess", asked)
    return ChairCard(sitting, said=str(said[0]) if said else "", on_rank=keep_evening)


def keep_evening(number: int, order: list[str]) -> None:
    """Keep one evening, unless it is the one already kept."""
    if evenings().get(number) != order:
        here().keep("evening", NOTEBOOK, evening(number), order)
