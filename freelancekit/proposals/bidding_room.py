"""A room to bid in: places at the top of a client's list, rivals who bid, many jobs with the same luck."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from freelancekit.errors import AuctionError
from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.proposals.auction import boost_charge, in_a_slot
from freelancekit.proposals.boost_value import boosted
from freelancekit.proposals.rival_bids import rival_bids, stands
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say, say_all
from freelancekit.units import half_up, say_connects, say_dollars, whole

Ints = npt.NDArray[np.int64]

#: How rivals bid.
MANNERS = {
    "sensibly": N_("sensibly: less than a place is worth to them"),
    "naively": N_("naively: all that a place is worth to them"),
}


@dataclass(frozen=True)
class Season:
    """
    Many auctions with the same offer.

    Parameters
    ----------
    jobs, offer : int
    places : int
        How often the offer stood in a boosted place.
    paid_cents : int
        What was charged.
    hires, hires_without : int
        With the boost and, by the same luck, without.
    """

    jobs: int
    offer: int
    places: int
    paid_cents: int
    hires: int
    hires_without: int

    @property
    def extra(self) -> int:
        """Jobs that the boost brought."""
        return self.hires - self.hires_without

    def __repr__(self) -> str:
        told = say(
            "{jobs} letters, each with {offer} offered: in a place {places} times, {money} paid. "
            "Hired {hires} times; with the same luck and no boost {without} times.",
            jobs=f"{self.jobs:,}",
            offer=say_connects(self.offer),
            places=f"{self.places:,}",
            money=say_dollars(self.paid_cents),
            hires=self.hires,
            without=self.hires_without,
        )
        if not self.extra:
            return say_all(told, say("No extra job came of it."))
        each = say_dollars(half_up(self.paid_cents, self.extra))
        return say_all(told, say("Each of the {n} extra jobs cost {money}.", n=self.extra, money=each))


@dataclass(frozen=True)
class BoostRoom:
    """
    A room to bid in: the same kind of letter, many jobs, rivals who bid too.

    Parameters
    ----------
    wins_in_1000 : int
        Of 1,000 such letters, how many win without a boost.
    rivals : int
        3 to 30 others who boost.
    manner : {"sensibly", "naively"}
        How they bid.
    rules : Rulebook or str
    market : Market
    seed : int

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.
    AuctionError
        For a manner that is none.

    Examples
    --------
    >>> room = BoostRoom(20, rivals=10)
    >>> room.standing(20, job=1)
    [25, 24, 22, 22]
    >>> room.season(20, jobs=1000).places
    462
    """

    wins_in_1000: int
    rivals: int = 10
    manner: str = "sensibly"
    rules: Rulebook | str = "upwork-2025"
    market: Market = field(default_factory=Market)
    seed: int = 1

    def __post_init__(self) -> None:
        whole(self.wins_in_1000, say("The wins in 1,000"), most=999)
        whole(self.rivals, say("The number of rivals"), least=3, most=30)
        whole(self.seed, say("The seed"), least=0)
        if self.manner not in MANNERS:
            known = say(" or ").join(f'"{manner}"' for manner in MANNERS)
            msg = say("Rivals bid {known}; you gave {manner}.", known=known, manner=repr(self.manner))
            raise AuctionError(msg, manner=self.manner)

    @cached_property
    def book(self) -> Rulebook:
        """The rules that are played by."""
        return self.rules if isinstance(self.rules, Rulebook) else rulebook(self.rules)

    def boosts(self, jobs: int, first: int = 0) -> Ints:
        """
        What the highest rivals offer, as many as there are places, a row for each job.

        Returns
        -------
        int array, shape (jobs, places), Connects
        """
        slots = self.book.number("boost.slots")
        luck = Luck(self.seed, first, jobs).many("boost.worth", [(0, slot) for slot in range(slots)])
        bids: Ints = rival_bids(np.full(jobs, self.rivals), luck, slots, self.market, self.manner).T
        return bids

    def standing(self, offer: int, job: int = 0) -> list[int]:
        """What stands in the boosted places of one job, the highest first; yours is among them or not."""
        n = whole(offer, say("The offer"), least=0, most=100_000)
        offers = np.append(n, self.boosts(1, whole(job, say("The job"), least=0))[0])
        there = in_a_slot(offers, self.book.number("boost.slots"))
        return sorted(map(int, offers[there]), reverse=True)

    def season(self, offer: int, jobs: int = 1000) -> Season:
        """
        The same offer for many jobs: what was paid, and what it brought.

        Parameters
        ----------
        offer : int
            Connects for each; 0 is no boost.
        jobs : int
        """
        n = whole(offer, say("The offer"), least=0, most=100_000)
        many = whole(jobs, say("The number of jobs"), most=100_000)
        there = stands(np.full(many, n), self.boosts(many).T)
        luck = Luck(self.seed, 0, many)("boost.wins")
        plain = self.wins_in_1000 / 1000
        chance = np.where(there, boosted(plain, self.market.boost_lift), plain)
        paid = int(np.sum(boost_charge(np.full(many, n), there))) * self.book.number("connects.price")
        return Season(
            many, n, int(np.sum(there)), paid, int(np.sum(luck < chance)), int(np.sum(luck < plain))
        )
