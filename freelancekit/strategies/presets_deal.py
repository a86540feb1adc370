"""Named ways to deal: price, boost, answers, ratings, ties. Letters go out as a beginner's do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from freelancekit.say import N_
from freelancekit.strategies.base import Me, Seen
from freelancekit.strategies.preset import Named, setting


@dataclass(frozen=True)
class Fast(Named):
    """
    Answers within minutes.

    The advice to answer within five minutes.

    Parameters
    ----------
    answer : int
        Minutes until an answer.

    Examples
    --------
    >>> Fast().settings
    {'answer': 5}
    """

    answer: int = setting(5, least=0, most=10_080)

    advice = N_("Answer within five minutes.")
    story = N_("No client waits longer than five minutes.")

    def reply_minutes(self, me: Me) -> int:
        """Few."""
        return self.answer


@dataclass(frozen=True)
class Giver(Named):
    """
    Works for less than the client named, always.

    The advice to give generously, even at a low price.

    Parameters
    ----------
    asks : int
        The price, in percent of the sum that the client named.

    Examples
    --------
    >>> Giver(asks=50)
    Giver(asks=50)
    """

    asks: int = setting(70, least=10, most=1000)

    advice = N_("Give first, even at a low price.")
    story = N_("Every job for less than the client named.")

    def price(self, me: Me, job: Seen) -> int:
        """Less than was named."""
        return self.asks


@dataclass(frozen=True)
class FirstCheap(Named):
    """
    Cheap until a few ratings are there, then at the price that was named.

    What one field experiment speaks for: a first rated job helps a newcomer.

    Parameters
    ----------
    asks : int
        The price until then, in percent of the sum that the client named.
    ratings : int
        So many, and the discount ends.

    Examples
    --------
    >>> FirstCheap().settings
    {'asks': 70, 'ratings': 3}
    """

    asks: int = setting(70, least=10, most=1000)
    ratings: int = setting(3, least=0, most=1000)

    advice = N_("Cheap for the first ratings only.")
    story = N_("Less than the client named until a few ratings are there, then the whole sum.")

    def price(self, me: Me, job: Seen) -> object:
        """Less, until the ratings are there."""
        return np.where(me.ratings < self.ratings, self.asks, 100)


@dataclass(frozen=True)
class Raiser(Named):
    """
    The price rises with every rating.

    The advice to raise one's price with the skill that was gained.

    Parameters
    ----------
    step : int
        Percent of the named sum, for each rating.
    most : int
        The highest price, in percent of it.

    Examples
    --------
    >>> Raiser(step=10)
    Raiser(step=10, most=150)
    """

    step: int = setting(5, least=0, most=100)
    most: int = setting(150, least=10, most=1000)

    advice = N_("Raise your price as you get better.")
    story = N_("The price rises a little with every rating.")

    def price(self, me: Me, job: Seen) -> object:
        """What was named, and a step for each rating."""
        return np.minimum(100 + self.step * me.ratings, self.most)


@dataclass(frozen=True)
class Booster(Named):
    """
    Pays for a place at the top with every letter, and buys the Connects for it.

    The advice that a boost raises one's chances.

    Parameters
    ----------
    bid : int
        Connects for the place; none where so many are not left.
    buys : int
        Connects a month, on top of the free ones.

    Examples
    --------
    >>> Booster().settings
    {'bid': 20, 'buys': 100}
    """

    bid: int = setting(20, least=0, most=1000)
    buys: int = setting(100, least=0, most=1000)

    advice = N_("Boost, and stand at the top.")
    story = N_("A bid for the top of the list with every letter.")

    def boost(self, me: Me, job: Seen) -> object:
        """A bid, where it can be paid."""
        return np.where(me.connects >= self.bid, self.bid, 0)

    def buy(self, me: Me) -> int:
        """Enough for the bids."""
        return self.buys


@dataclass(frozen=True)
class Keeper(Named):
    """
    Keeps in touch: says when there is room, writes to old clients first, answers within the hour.

    The advice that relationships bring the larger work.

    Parameters
    ----------
    answer : int
        Minutes until an answer.

    Examples
    --------
    >>> Keeper().settings
    {'answer': 60}
    """

    answer: int = setting(60, least=0, most=10_080)

    advice = N_("Keep in touch with those you have worked for.")
    story = N_("Says when there is room, writes to old clients first, answers within the hour.")

    def reply_minutes(self, me: Me) -> int:
        """Within the hour."""
        return self.answer

    def says_room(self, me: Me) -> bool:
        """Every week in which nothing is left to do."""
        return True

    def writes_first(self, me: Me) -> bool:
        """Once in four weeks."""
        return True


@dataclass(frozen=True)
class Waiter(Named):
    """
    Rates a client only after they have rated.

    The contrary of the advice to rate first; everybody else here follows it.

    Examples
    --------
    >>> Waiter().rate_first(None)
    False
    """

    advice = N_("Never rate first.")
    story = N_("Waits for the client's rating before giving one.")

    def rate_first(self, me: Me) -> bool:
        """Not before them."""
        return False
