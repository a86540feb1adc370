"""
Does a boost pay? What it costs for each extra job; and the sign "available now".

A boost lifts the chance of a letter by some share of it. So it lifts a strong
letter far, and a weak one hardly at all, for the same price.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.contracts.fee_rules import net
from freelancekit.contracts.fees import fee_plan
from freelancekit.errors import AuctionError
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say
from freelancekit.units import say_connects, say_dollars, whole

WEEKS = 52


def boosted(chance: npt.ArrayLike, lift: float) -> Any:  # noqa: ANN401 - one in, one out
    """
    A chance with a boost: nearly ``lift`` more where it is small, less where it is large.

    Parameters
    ----------
    chance : float or float array, shape (...), from 0 to 1
    lift : float
        What the boost adds to what speaks for the letter, as a share of it.

    Examples
    --------
    >>> boosted([0.02, 0.15, 1.0], 0.24).round(4).tolist()
    [0.0247, 0.1795, 1.0]
    """
    return np.multiply(chance, 1 + lift) / (1 + np.multiply(chance, lift))


@dataclass(frozen=True)
class BoostOrNot:
    """
    A boost, weighed: what it costs, what it brings, from where on it pays.

    Parameters
    ----------
    wins_in_1000 : int
        Of 1,000 such letters, how many win without a boost.
    net : int
        What arrives from one job, in cents.
    connects, cents : int
        What one boost costs.
    lift : float
        As in `boosted`.
    """

    wins_in_1000: int
    net: int
    connects: int
    cents: int
    lift: float

    @property
    def extra(self) -> float:
        """The extra jobs of 1,000 boosts, not rounded."""
        return float(1000 * boosted(self.wins_in_1000 / 1000, self.lift) - self.wins_in_1000)

    @property
    def extra_in_1000(self) -> int:
        """The extra jobs of 1,000 boosts."""
        return round(self.extra)

    @property
    def cents_per_extra_job(self) -> int:
        """What one extra job costs in boosts."""
        return round(1000 * self.cents / self.extra)

    def nearest(self, *dollars: int) -> int:
        """
        Which of these sums lies nearest to what one extra job costs.

        Examples
        --------
        >>> boost(20, pay=40_000, connects=20).nearest(3, 30, 150, 640)
        640
        """
        return min(dollars, key=lambda sum_: abs(100 * sum_ - self.cents_per_extra_job))

    @property
    def pays(self) -> bool:
        """Whether the extra jobs bring more than all the boosts cost."""
        return self.extra * self.net > 1000 * self.cents

    @property
    def pays_from(self) -> int | None:
        """The smallest number of wins in 1,000 from which on it pays; None where it never does."""
        chances = np.arange(1, 1000) / 1000
        gain = (boosted(chances, self.lift) - chances) * self.net
        enough = np.flatnonzero(gain > self.cents)
        return int(enough[0]) + 1 if len(enough) else None

    def __repr__(self) -> str:
        told = N_("Of 1,000 such letters {n} win; boosted, {boosted:.1f} on average: {more:.1f} more.")
        lines = [
            say(told, n=self.wins_in_1000, boosted=self.wins_in_1000 + self.extra, more=self.extra),
            say(
                "One boost costs {connects}, {money}. 1,000 of them cost {all}.",
                connects=say_connects(self.connects),
                money=say_dollars(self.cents),
                all=say_dollars(1000 * self.cents),
            ),
            say(
                "So each extra job costs {price} in boosts, and brings {net}.",
                price=say_dollars(self.cents_per_extra_job),
                net=say_dollars(self.net),
            ),
        ]
        return "\n".join([*lines, self._verdict()])

    def _verdict(self) -> str:
        return say("It pays here.") if self.pays else say("It does not pay here.")


def boost(
    wins_in_1000: int,
    pay: int,
    connects: int,
    *,
    rules: Rulebook | str = "upwork-2025",
    market: Market | None = None,
) -> BoostOrNot:
    """
    Does it pay to boost such letters?

    Parameters
    ----------
    wins_in_1000 : int
        Of 1,000 such letters, how many win without a boost; 1 to 999.
    pay : int
        What the job pays, in cents, before the fee.
    connects : int
        What one boost costs; all of them are charged.
    rules : Rulebook or str
    market : Market, optional
        What a boost does stands there, as ``boost_lift``.

    Raises
    ------
    AmountError
        For a number that is not whole or out of range.

    Notes
    -----
    Rules: connects.price, fees.rates

    Examples
    --------
    >>> boost(20, pay=40_000, connects=20)
    Of 1,000 such letters 20 win; boosted, 24.7 on average: 4.7 more.
    One boost costs 20 Connects, USD 3.00. 1,000 of them cost USD 3,000.00.
    So each extra job costs USD 640.82 in boosts, and brings USD 360.00.
    It does not pay here.
    """
    book = rules if isinstance(rules, Rulebook) else rulebook(rules)
    wins = whole(wins_in_1000, say("The wins in 1,000"), most=999)
    arrives = int(net(whole(pay, say("The pay")), 0, fee_plan(book)))
    n = whole(connects, say("The boost"), most=100_000)
    lift = (market or Market()).boost_lift
    if not lift:
        raise AuctionError(say("In this market a boost does nothing: boost_lift is 0. Take another market."))
    return BoostOrNot(wins, arrives, n, n * book.number("connects.price"), lift)


@dataclass(frozen=True)
class BadgeOrNot:
    """
    A year with the sign "available now": what it costs, and what it may bring.

    Parameters
    ----------
    connects, cents : int
        The whole year.
    extra : tuple of float
        Extra invitations in the year: the least, the assumed, the most.
    """

    connects: int
    cents: int
    extra: tuple[float, float, float]

    def __repr__(self) -> str:
        least, usual, most = self.extra
        return "\n".join(
            [
                say(
                    "A year of the sign costs {connects}, {money}.",
                    connects=say_connects(self.connects),
                    money=say_dollars(self.cents),
                ),
                say(
                    "In that year it may bring {usual} invitation more; it could be {least}, or {most}. "
                    "Nobody has measured it.",
                    usual=round(usual),
                    least=round(least),
                    most=round(most),
                ),
            ]
        )


def badge(
    connects_a_week: int, *, rules: Rulebook | str = "upwork-2025", market: Market | None = None
) -> BadgeOrNot:
    """
    A year with the sign "available now".

    Parameters
    ----------
    connects_a_week : int
        Its price floats; the platform's page gives 3, 7 and 12 as examples.

    Raises
    ------
    AmountError
        For a price that is not whole.

    Notes
    -----
    Rules: badge.price_examples, connects.price

    Examples
    --------
    >>> badge(7)
    A year of the sign costs 364 Connects, USD 54.60.
    In that year it may bring 1 invitation more; it could be 0, or 3. Nobody has measured it.
    """
    book, chosen = rules if isinstance(rules, Rulebook) else rulebook(rules), market or Market()
    n = WEEKS * whole(connects_a_week, say("The price a week"), most=1000)
    year = WEEKS * chosen.invitations_a_week
    low, high = Market.range_of("badge_lift")
    return BadgeOrNot(
        n, n * book.number("connects.price"), (low * year, chosen.badge_lift * year, high * year)
    )
