"""
A way to play: small questions, one job at a time.

Write a class with the answers that differ from `Strategy`, with plain `if`.
Whoever wants speed sets ``elementwise = True`` and answers for many careers at
once, with the same names.
"""

from __future__ import annotations

import difflib
import inspect
from types import FunctionType
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from freelancekit.errors import StrategyError
from freelancekit.say import N_, say
from freelancekit.strategies.sight import Me, Seen

#: With what one sees: whoever writes a way to play finds all of it here.
__all__ = ["ASKED", "LIMITS", "USUAL", "Beginner", "ByHand", "Me", "Seen", "Strategy"]

Ints = npt.NDArray[np.int64]

#: Minutes until a client has an answer, where a way to play says nothing: four hours.
REPLY_MINUTES = 240
#: What a question may be answered with: the least and the most.
LIMITS: dict[str, tuple[int, int]] = {
    "apply": (0, 1),
    "minutes": (1, 600),
    "boost": (0, 1000),
    "price": (10, 1000),
    "message": (0, 1),
    "reply_minutes": (0, 10_080),
    "buy": (0, 1000),
    "rate_first": (0, 1),
    "says_room": (0, 1),
    "writes_first": (0, 1),
}
#: What each of them is called in a sentence.
ASKED = {
    "apply": N_("whether to apply"),
    "minutes": N_("the minutes for a letter"),
    "boost": N_("the Connects for a boost"),
    "price": N_("the price in percent"),
    "message": N_("whether to write a message beside the letter"),
    "reply_minutes": N_("the minutes until an answer"),
    "buy": N_("the Connects to buy"),
    "rate_first": N_("whether to rate first"),
    "says_room": N_("whether to say that there is room"),
    "writes_first": N_("whether to write first"),
}


class Strategy:
    """
    A way to play. Answer only what you want to do otherwise.

    A strategy has settings but no memory, and draws no luck: what it answers
    follows from what it sees.

    Examples
    --------
    >>> class OnlyPhotos(Strategy):
    ...     def apply(self, me, job):
    ...         return job.skill >= 60 and me.letters_week < 3
    >>> OnlyPhotos().name
    'OnlyPhotos'
    """

    #: Whether each answer works for one career and for arrays of many alike.
    elementwise: ClassVar[bool] = False
    #: What it is, in a sentence.
    story: ClassVar[str] = ""

    def __init_subclass__(cls, **more: Any) -> None:  # noqa: ANN401 - as type's own
        """A question that is misspelt would never be asked, in silence: say so when the class is made."""
        super().__init_subclass__(**more)
        for own in [name for name, value in vars(cls).items() if isinstance(value, FunctionType)]:
            near = difflib.get_close_matches(own, LIMITS, n=1, cutoff=0.75)
            if near and not hasattr(Strategy, own):
                msg = say(
                    '{name} answers "{own}", and nobody asks that. Did you mean "{near}"?',
                    name=cls.__name__,
                    own=own,
                    near=near[0],
                )
                raise StrategyError(msg, name=own)

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return type(self).__name__

    def __repr__(self) -> str:
        return self.name

    def apply(self, me: Me, job: Seen) -> Any:  # noqa: ANN401 - a bool, or an array of them
        """Whether to send a letter: by default two a week, to jobs that fit and show no worst sign."""
        return (me.letters_week < 2) & (job.skill >= job.needed - 10) & (job.leaves == 0)

    def minutes(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The minutes for a letter."""
        return 20

    def price(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """The price asked, in percent of the sum that the client named."""
        return 100

    def message(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """Whether a polite message of one's own goes beside the letter."""
        return False

    def boost(self, me: Me, job: Seen) -> Any:  # noqa: ANN401
        """Connects for a place at the top, on top of the letter's own."""
        return 0

    def reply_minutes(self, me: Me) -> Any:  # noqa: ANN401
        """How long a client waits for an answer."""
        return REPLY_MINUTES

    def buy(self, me: Me) -> Any:  # noqa: ANN401
        """Connects to buy, once a month, on the day on which the free ones come."""
        return 0

    def rate_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to rate a client without waiting for theirs."""
        return True

    def says_room(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to tell clients, once a week, that there is room."""
        return False

    def writes_first(self, me: Me) -> Any:  # noqa: ANN401
        """Whether to write to an old client first, once in four weeks."""
        return False


def _unasked(question: str) -> int:
    """What the base class answers, whatever one sees."""
    answer = getattr(Strategy(), question)
    return int(answer(*[None] * len(inspect.signature(answer).parameters)))


#: What the base class answers without a look, and so need not be asked.
USUAL = {question: _unasked(question) for question in LIMITS if question != "apply"}


def is_usual(way: Strategy, question: str) -> bool:
    """Whether a way to play leaves a question to the base class."""
    return question in USUAL and getattr(type(way), question) is getattr(Strategy, question)


class ByHand(Strategy):
    """
    Nobody decides but the reader: letters go to the places that were named for today.

    Parameters
    ----------
    letters : dict of int to (int, int, int)
        For a place on today's board: minutes for the letter, price in percent, Connects for a boost.
    buys : int
        Connects to buy on the next day on which free ones come.
    replies : int
        Minutes until an answer.
    """

    story = N_("Played by hand.")

    def __init__(self, letters: dict[int, tuple[int, int, int]], buys: int, replies: int) -> None:
        self.letters, self.buys, self.replies = letters, buys, replies

    def apply(self, me: Me, job: Seen) -> bool:
        """Whether this place was named."""
        return job.place in self.letters

    def minutes(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][0]

    def price(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][1]

    def boost(self, me: Me, job: Seen) -> int:
        """As named."""
        return self.letters[job.place][2]

    def reply_minutes(self, me: Me) -> int:
        """As set."""
        return self.replies

    def buy(self, me: Me) -> int:
        """As set."""
        return self.buys


class Beginner(Strategy):
    """Two letters a week, to jobs that fit, with the free Connects."""

    elementwise = True
    story = N_("Two letters a week, to jobs that fit, with the free Connects.")
