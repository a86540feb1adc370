"""A steady way to play, set by five numbers: the one of the first notebook, and of the sliders."""

from __future__ import annotations

from dataclasses import dataclass

from freelancekit.say import N_, say, say_list, say_many
from freelancekit.strategies.base import Me, Seen, Strategy
from freelancekit.units import whole

#: A job may want so many points of skill more than one has.
FITS = 10


@dataclass(frozen=True, repr=False)
class Steady(Strategy):
    """
    So many letters a week, to jobs that fit, all in the same way.

    Parameters
    ----------
    letters : int
        The most in a week.
    each : int
        Minutes for each letter.
    answer : int
        Minutes until a client has an answer; ten hours are a day job.
    asks : int
        The price, in percent of the sum that the client named.
    bids : int
        Connects for a place at the top, for each letter.
    buys : int
        Connects a month, on top of the free ones.

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.

    Examples
    --------
    >>> Steady(letters=4, answer=60)
    Steady: 4 letters a week, answers after 60 minutes
    >>> Steady()
    Steady: 2 letters a week, answers after 600 minutes
    """

    letters: int = 2
    each: int = 20
    answer: int = 600
    asks: int = 100
    bids: int = 0
    buys: int = 0

    elementwise = True
    story = N_("The same every week, to jobs that fit.")

    def __post_init__(self) -> None:
        whole(self.letters, say("The letters a week"), least=0, most=100)
        whole(self.each, say("The minutes for a letter"), most=600)
        whole(self.answer, say("The minutes until an answer"), least=0, most=10_080)
        whole(self.asks, say("The price in percent"), least=10, most=1000)
        whole(self.bids, say("The boost"), least=0, most=1000)
        whole(self.buys, say("The Connects to buy"), least=0, most=1000)

    def apply(self, me: Me, job: Seen) -> object:
        """Up to so many a week, to work that fits, and never outside the platform."""
        fits = (job.skill >= job.needed - FITS) & (job.leaves == 0)
        return fits & (me.letters_week < self.letters) & (job.microtask == 0)

    def minutes(self, me: Me, job: Seen) -> int:
        """The same for each letter."""
        return self.each

    def price(self, me: Me, job: Seen) -> int:
        """The same share of what the client named."""
        return self.asks

    def boost(self, me: Me, job: Seen) -> int:
        """The same bid for each letter."""
        return self.bids

    def reply_minutes(self, me: Me) -> int:
        """The same wait for each client."""
        return self.answer

    def buy(self, me: Me) -> int:
        """The same number each month."""
        return self.buys

    def __repr__(self) -> str:
        told = [
            say_many("{n} letter a week", "{n} letters a week", self.letters),
            say("answers after {n} minutes", n=self.answer),
        ]
        if self.asks != Steady.asks:
            told.append(say("asks {n} of 100 of the price", n=self.asks))
        if self.bids:
            told.append(say("bids {n} Connects", n=self.bids))
        if self.buys:
            told.append(say("buys {n} Connects a month", n=self.buys))
        return say("Steady: {told}", told=say_list(told))
