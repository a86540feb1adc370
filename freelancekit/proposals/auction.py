"""
The boost auction: a few places at the top of a client's list, sold for Connects.

Whoever offers most stands there and pays what they offered. The rules come
first, for one auction or a million; `Auction` plays one, move by move.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.errors import AuctionError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, Text, say, say_list, say_many
from freelancekit.units import say_connects, whole

Bools = npt.NDArray[np.bool_]

#: No job has more people boosting their letters than this.
MOST_BIDDERS = 200


def in_a_slot(boosts: npt.ArrayLike, slots: int) -> Bools:
    """
    Who stands in a boosted place.

    Parameters
    ----------
    boosts : int array, shape (..., n), Connects
        In the order in which they were offered; of two that are alike, the earlier one stands higher.
        0 is no boost, and never stands there.
    slots : int

    Notes
    -----
    Rules: boost.slots

    Examples
    --------
    >>> in_a_slot([5, 20, 0, 5, 7], 3).tolist()
    [True, True, False, False, True]
    """
    offered = np.asarray(boosts, dtype=np.int64)
    order = np.argsort(-offered, axis=-1, kind="stable")
    place = np.argsort(order, axis=-1, kind="stable")
    return (place < slots) & (offered > 0)


def boost_charge(boosts: npt.ArrayLike, standing: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    What each pays: the own offer, and only who stands in a place.

    Notes
    -----
    Rules: boost.payment_rule, boost.outbid

    Examples
    --------
    >>> boost_charge([5, 20, 0], [False, True, False]).tolist()
    [0, 20, 0]
    """
    return np.where(standing, boosts, 0)


@dataclass(frozen=True, slots=True)
class Boost:
    """An offer: whose, how many Connects, and what became of it."""

    name: str
    connects: int
    charged: int | None = None


class Auction:
    """
    The auction of one job, move by move.

    Parameters
    ----------
    rules : Rulebook or str, optional
        A rulebook with boosts, or its name. Without it, Upwork's newest.

    Raises
    ------
    AuctionError
        For a rulebook in whose days letters could not be boosted.
    RulebookError
        Where the rulebook does not know how boosts were paid.

    Notes
    -----
    Rules: boost.slots, boost.payment_rule, boost.charge_trigger, boost.outbid, boost.auction_days

    Assumed: a place that is charged stays taken by nobody; the next in the list moves up.

    Examples
    --------
    >>> auction = Auction("upwork-2025")
    >>> for name, connects in [("Nao", 20), ("A", 25), ("B", 22), ("C", 30), ("D", 21)]:
    ...     auction = auction.offer(name, connects)
    >>> auction.close("time").charges()
    {'Nao': 0, 'A': 25, 'B': 22, 'C': 30, 'D': 21}
    """

    def __init__(self, rules: Rulebook | str | None = None) -> None:
        book = rules if isinstance(rules, Rulebook) else rulebook("upwork" if rules is None else rules)
        if "boost.slots" not in book:
            msg = say(
                '{book} knows no boosts. Take a book that does, such as rulebook("upwork-2025").',
                book=book.name,
            )
            raise AuctionError(msg, book=book.name)
        book["boost.payment_rule"]  # a book that does not know it says so, in its own words
        self.rules = book
        self.slots = book.number("boost.slots")
        self.days = 0
        self.closed = ""
        self._boosts: list[Boost] = []

    # ------------------------------------------------------------------ moves

    def offer(self, name: str, connects: int) -> Auction:
        """
        Offer Connects for a place; offer again to offer more.

        Raises
        ------
        AuctionError
            For a second offer that is not higher, one that was charged already, or a closed auction.
        """
        self._open(say("An offer"))
        n = whole(connects, say("A boost"), most=100_000)
        mine = self._of(name)
        if mine is not None:
            if mine.charged is not None:
                msg = say(
                    "{name}'s boost of {n} was charged already. One letter is boosted once.",
                    name=name,
                    n=mine.connects,
                )
                raise AuctionError(msg, name=name)
            if n <= mine.connects:
                msg = say(
                    "{name} offers {had} already; a new offer must be higher. You gave {n}.",
                    name=name,
                    had=mine.connects,
                    n=n,
                )
                raise AuctionError(msg, name=name, had=mine.connects, given=n)
            self._boosts.remove(mine)
        elif len(self._boosts) >= MOST_BIDDERS:
            raise AuctionError(say("There are {n} offers, and no room for more.", n=MOST_BIDDERS))
        self._boosts.append(Boost(name, n))
        return self

    def acts_on(self, name: str) -> Auction:
        """
        The client acts on a letter: opens, messages, shortlists, declines.

        Raises
        ------
        AuctionError
            For a letter that is not boosted, or a closed auction.
        """
        self._open(say("The client's move"))
        mine = self._of(name)
        if mine is None:
            names = say_list(boost.name for boost in self._boosts) or say("nobody")
            msg = say("{name} has no boost here. Boosted: {names}.", name=repr(name), names=names)
            raise AuctionError(msg, name=name)
        if name in self.standing():
            self._charge(mine, mine.connects)
        return self

    def wait(self, days: int) -> Auction:
        """Days pass; on the last one the auction closes by itself."""
        self._open(say("Waiting"))
        self.days += whole(days, say("The number of days"))
        if self.days >= self.rules.number("boost.auction_days"):
            self.close("time")
        return self

    def close(self, why: str = "time") -> Auction:
        """
        The auction ends: who still stands in a place pays, all others pay nothing.

        Parameters
        ----------
        why : {"time", "hired"}
            The last day has come, or the client has hired someone.
        """
        if why not in ("time", "hired"):
            msg = say(
                'An auction closes by "time" or because someone is "hired"; you gave {why}.', why=repr(why)
            )
            raise AuctionError(msg, why=why)
        self._open(say("Closing"))
        there = self.standing()
        for boost in [boost for boost in self._boosts if boost.charged is None]:
            self._charge(boost, boost.connects if boost.name in there else 0)
        self.closed = why
        return self

    # ------------------------------------------------------------------ looks

    def standing(self) -> list[str]:
        """Who stands in a boosted place, the highest first."""
        waiting = [boost for boost in self._boosts if boost.charged is None]
        if not waiting:
            return []
        there = in_a_slot([boost.connects for boost in waiting], self.slots)
        found = [boost for boost, stands in zip(waiting, there, strict=True) if stands]
        return [boost.name for boost in sorted(found, key=lambda boost: -boost.connects)]

    def charges(self) -> dict[str, int | None]:
        """What each has paid; None while it is open."""
        return {
            boost.name: boost.charged for boost in sorted(self._boosts, key=lambda boost: boost.name != "Nao")
        }

    def why(self) -> Text:
        """Who pays what, and why."""
        lines = [say_many("{n} place, {rule}.", "{n} places, {rule}.", self.slots, rule=self._rule())]
        there = self.standing()
        for boost in sorted(self._boosts, key=lambda boost: -boost.connects):
            lines.append(self._line(boost, boost.name in there))
        return Text("\n".join(lines))

    def __repr__(self) -> str:
        return str(self.why())

    def _line(self, boost: Boost, stands: bool) -> str:
        amount = say_connects(boost.connects)
        if boost.charged is None:
            told = N_("{name}: {amount}, stands in a place") if stands else N_("{name}: {amount}, outbid")
        elif boost.charged:
            told = N_("{name}: {amount}, pays them")
        else:
            told = N_("{name}: {amount}, outbid before anyone looked, pays nothing")
        return say(told, name=boost.name, amount=amount)

    def _rule(self) -> str:
        return say(str(self.rules["boost.payment_rule"]))

    def _of(self, name: str) -> Boost | None:
        return next((boost for boost in self._boosts if boost.name == name), None)

    def _charge(self, boost: Boost, connects: int) -> None:
        place = self._boosts.index(boost)
        self._boosts[place] = Boost(boost.name, boost.connects, connects)

    def _open(self, what: str) -> None:
        if self.closed:
            msg = say("{what} comes too late: the auction is closed. Open a new one.", what=what)
            raise AuctionError(msg, closed=self.closed)
