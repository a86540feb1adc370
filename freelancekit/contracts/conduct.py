"""
What one does while a contract runs, and what it does to the client's evening.

Each move adds to, or takes from, how content the client is in the end, in
thousandths of a step. None of it is seen while it happens. How much each move
weighs is an assumption; that quick answers and polite words help, studies say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import TrustError
from freelancekit.say import N_, Text, say, say_list
from freelancekit.units import nearest

SAME_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Move:
    """
    One thing a freelancer can do in a running contract.

    Parameters
    ----------
    key : str
    words : str
        What was done.
    spares : str
        What it lets the client stop worrying about, or makes them worry about.
    content : int
        What it adds to the client's contentment, in thousandths of a step; an assumption.
    low, high : int
        The range in which that could as well lie.
    remembered : bool
        Whether a good client still knows of it months later.
    """

    key: str
    words: str
    spares: str
    content: int
    low: int
    high: int
    remembered: bool = False


MOVES = (
    Move(
        "confirm",
        N_("received, and when you start"),
        N_("whether anybody has read it"),
        80,
        0,
        200,
        remembered=True,
    ),
    Move(
        "read_question",
        N_("a question that only a reader can ask"),
        N_("two pages that do not agree"),
        80,
        0,
        200,
        remembered=True,
    ),
    Move(
        "page_question",
        N_("a question whose answer is on the page"),
        N_("now: was it read at all?"),
        -40,
        -100,
        0,
    ),
    Move(
        "warn_before",
        N_("a warning before the last day"),
        N_("the last hour, alone with the owner"),
        60,
        0,
        150,
        remembered=True,
    ),
    Move(
        "explain_after",
        N_("an explanation after the last day"),
        N_("now: what else will be late?"),
        -200,
        -400,
        -50,
    ),
    Move(
        "ask_deposit",
        N_("asks for the deposit before starting"),
        N_("nothing; it is how it is done"),
        0,
        -20,
        20,
    ),
    Move(
        "early",
        N_("delivered a day early"),
        N_("the evening before the last day"),
        50,
        0,
        120,
    ),
    Move(
        "on_time",
        N_("delivered on time"),
        N_("the last day"),
        0,
        0,
        50,
        remembered=True,
    ),
    Move(
        "late",
        N_("delivered a day late"),
        N_("now: the owner asks"),
        -150,
        -300,
        -50,
    ),
    Move(
        "secret_told",
        N_("told somebody what was not to be told"),
        N_("now: everything"),
        -800,
        -1500,
        -400,
    ),
)

BY_KEY = {move.key: move for move in MOVES}
#: What an answer after so many minutes adds at the most, and what a very late one takes.
QUICK, SLOW = 100, -150


def answer(minutes: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    What an answer after so many minutes adds to the client's contentment.

    At once it adds most; on the same day still a little; after two days it takes.

    Parameters
    ----------
    minutes : int or int array, shape (...), 0 or more

    Returns
    -------
    int or int array, shape (...), thousandths of a step

    Examples
    --------
    >>> answer([0, 60, 1440, 4320]).tolist()
    [100, 66, 0, -150]
    """
    days = np.divide(minutes, SAME_DAY)
    quick = QUICK * (1 - np.log1p(np.minimum(minutes, SAME_DAY)) / np.log1p(SAME_DAY))
    slow = SLOW * np.clip((days - 1) / 2, 0, 1)
    shaped = np.where(days <= 1, QUICK * np.sqrt(np.maximum(quick, 0) / QUICK), slow)
    return nearest(shaped)


@dataclass(frozen=True)
class Week:
    """
    A week of service: what was done, and what the client saw of it.

    Parameters
    ----------
    moves : tuple of str
        Keys of `MOVES`, in their order.
    minutes : tuple of int
        How long each answer took.

    Raises
    ------
    TrustError
        For a move that there is not.

    Examples
    --------
    >>> week = Week(("confirm", "read_question", "on_time"), (5, 20, 60))
    >>> week.content > Week(("explain_after",), (3000,)).content
    True
    """

    moves: tuple[str, ...] = ()
    minutes: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        for key in self.moves:
            if key not in BY_KEY:
                msg = say(
                    "No move is called {key}. There is: {known}.", key=repr(key), known=say_list(BY_KEY)
                )
                raise TrustError(msg, key=key)

    @property
    def content(self) -> int:
        """What the week adds to the client's contentment, in thousandths of a step."""
        return sum(BY_KEY[key].content for key in self.moves) + sum(int(answer(n)) for n in self.minutes)

    @property
    def remembered(self) -> list[Move]:
        """What a good client still knows of months later."""
        return [BY_KEY[key] for key in self.moves if BY_KEY[key].remembered]

    def why(self) -> Text:
        """The week from the client's desk; no number, no praise."""
        return Text(
            "\n".join(
                say("{did}: {spared}", did=say(m.words), spared=say(m.spares))
                for m in map(BY_KEY.__getitem__, self.moves)
            )
        )

    def __repr__(self) -> str:
        return str(self.why())
