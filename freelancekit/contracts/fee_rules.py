"""
The rules of fees, each for one payment or for a million.

A number comes in and a number goes out, or an array comes in and an array
goes out: whole cents or yen, rates in basis points, no fractions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from freelancekit.errors import FeeError
from freelancekit.rules.rulebook import Rulebook, rulebook
from freelancekit.say import N_, say, say_list
from freelancekit.units import MOST, Counts, half_up, say_day, whole, wholes

CURRENCIES = {"cents": "USD", "yen": "JPY"}

#: What fills the tiers, and how that is said.
PER = {
    "contract": N_("Paid on this contract before: {money}. It fills the lower tiers first."),
    "client": N_("Paid by this client before: {money}. It fills the lower tiers first."),
    "week": N_("Paid on this contract this week before: {money}. It fills the lower tiers first."),
}
KNOWN = {"currency": ("USD", "JPY"), "per": tuple(PER), "rounding": ("half up", "down")}

#: Above every amount: where the last tier ends.
ENDLESS = 10_000_000_000_000


def service_fee(gross: Counts, billed_before: Counts | int, plan: FeePlan) -> Counts:
    """
    What the platform keeps of a payment, tax on the fee included.

    Rates are marginal: each part of the payment is charged the rate of the
    tier that it falls in, and what was billed before fills the tiers first.

    Parameters
    ----------
    gross : int or int array, shape (...), cents or yen
    billed_before : int or int array, shape (...), cents or yen
        What this contract (or client, as the plan says) has paid so far.
    plan : FeePlan

    Returns
    -------
    int or int array, shape (...), cents or yen
        The fee is rounded once per payment, and then the tax on it.

    Raises
    ------
    AmountError
        For a number that is not whole, below 0 or above 10**12.

    Notes
    -----
    Rules: fees.floors, fees.rates, fees.minimum, fees.tax_on_fee, fees.rounding

    Examples
    --------
    >>> tiers = (0, 100_000, 200_000), (2000, 1000, 500)
    >>> service_fee(11_000, 0, FeePlan("JPY", *tiers, tax_on_fee=1000))  # CrowdWorks's own example
    2420
    >>> upwork = FeePlan("USD", (0, 50_000, 1_000_000), (2000, 1000, 500), per="client")
    >>> service_fee(np.array([60_000, 60_000]), np.array([0, 1_000_000]), upwork)
    array([11000,  3000])
    """
    fee = before_tax(gross, billed_before, plan)
    return fee + rounded(fee * plan.tax_on_fee, plan.rounding)


def before_tax(gross: Counts, billed_before: Counts | int, plan: FeePlan) -> Counts:
    """
    The fee without the tax on it, as for `service_fee`.

    Notes
    -----
    Rules: fees.floors, fees.rates, fees.minimum, fees.rounding

    Examples
    --------
    >>> before_tax(250_000, 0, FeePlan("JPY", (0, 100_000, 200_000), (2000, 1000, 500)))
    32500
    """
    before = wholes(billed_before, say("What was billed before"))
    until = before + wholes(gross, say("The payment"))
    fee: Counts = plain(rounded(_owed(until, plan) - _owed(before, plan), plan.rounding))
    return fee


def net(gross: Counts, billed_before: Counts | int, plan: FeePlan) -> Counts:
    """
    What is left of a payment after the fee; below 0 where a minimum fee is more.

    Examples
    --------
    >>> net(1_000, 0, FeePlan("USD", (0,), (2000,)))  # Fiverr: of USD 10 the seller keeps USD 8
    800
    """
    return gross - service_fee(gross, billed_before, plan)


def hourly_pay(net: Counts, minutes: Counts) -> Counts:
    """
    Pay for one honest hour: every minute counts, also those of writing and asking.

    Parameters
    ----------
    net : int or int array, shape (...), cents or yen
    minutes : int or int array, shape (...)
        1 or more.

    Returns
    -------
    int or int array, shape (...), whole cents or yen
        Rounded half up, once.

    Examples
    --------
    >>> hourly_pay(8_580, 600), hourly_pay(np.array([8_580, 90]), np.array([600, 7])).tolist()
    (858, [858, 771])
    """
    worked = wholes(minutes, say("The minutes"), least=1)
    pay: Counts = plain(half_up(wholes(net, say("The net pay")) * 60, worked))
    return pay


def slices(before: Counts, until: Counts, plan: FeePlan) -> Iterator[tuple[Any, int]]:
    """
    The part of a payment in each tier, and the tier's rate.

    Examples
    --------
    >>> [(int(part), rate) for part, rate in slices(0, 150_000, FeePlan("JPY", (0, 100_000), (2000, 1000)))]
    [(100000, 2000), (50000, 1000)]
    """
    for floor, top, rate in zip(plan.floors, (*plan.floors[1:], ENDLESS), plan.rates, strict=True):
        yield np.clip(until, floor, top) - np.clip(before, floor, top), rate


def rounded(ten_thousandths: Counts, rounding: str = "half up") -> Counts:
    """
    Whole cents or yen from ten-thousandths.

    Notes
    -----
    Rules: fees.rounding

    Examples
    --------
    >>> rounded(25_000), rounded(25_000, "down")
    (3, 2)
    """
    return half_up(ten_thousandths, 10_000) if rounding == "half up" else ten_thousandths // 10_000


def _owed(paid: Counts, plan: FeePlan) -> Any:  # noqa: ANN401 - one in, one out
    """What all that was paid has cost so far, in ten-thousandths; added tier by tier."""
    owed = 0 * np.asarray(paid)
    for part, rate in slices(0 * paid, paid, plan):
        owed = owed + part * rate
    return np.where(np.greater(paid, 0), np.maximum(owed, plan.minimum * 10_000), 0)


def known(what: str, given: str) -> str:
    """A word that a fee knows, or one clear sentence."""
    if given not in KNOWN[what]:
        msg = say(
            'Fees cannot be worked out with {what} = "{given}". These would do: {known}.',
            what=what,
            given=given,
            known=say_list(KNOWN[what]),
        )
        raise FeeError(msg, given=given)
    return given


def plain(number: Any) -> Any:  # noqa: ANN401 - one in, one out
    """A single number as a plain int; an array stays."""
    return number if np.ndim(number) else int(number)


@dataclass(frozen=True, slots=True)
class FeePlan:
    """
    How a platform works out its fee: tiers, tax on the fee, a minimum.

    Attributes
    ----------
    currency : {"USD", "JPY"}
        Amounts are cents or yen.
    floors, rates : tuple of int
        Where each tier begins, and its rate in basis points.
    tax_on_fee : int
        Basis points that come on top of the fee.
    minimum : int
        The least fee of a contract with any pay.
    per : {"contract", "client", "week"}
        What fills the tiers.
    rounding : {"half up", "down"}

    Raises
    ------
    FeeError
        For tiers that do not rise from 0, or a word that no plan knows.

    Examples
    --------
    >>> FeePlan("JPY", (0, 100_000), (2000, 1000)).rates
    (2000, 1000)
    """

    currency: str
    floors: tuple[int, ...]
    rates: tuple[int, ...]
    tax_on_fee: int = 0
    minimum: int = 0
    per: str = "contract"
    rounding: str = "half up"

    def __post_init__(self) -> None:
        rising = all(low < high for low, high in pairwise(self.floors))
        if self.floors[:1] != (0,) or not rising or len(self.floors) != len(self.rates):
            msg = say(
                "The tiers of a fee must rise from 0 and have a rate each. "
                "Here they begin at {floors}, with the rates {rates}.",
                floors=self.floors,
                rates=self.rates,
            )
            raise FeeError(msg, floors=self.floors, rates=self.rates)
        for what in KNOWN:
            known(what, getattr(self, what))


def book_of(rules: Rulebook | str) -> Rulebook:
    """A rulebook, from itself or from its name."""
    return rules if isinstance(rules, Rulebook) else rulebook(rules)


def currency_of(book: Rulebook, key: str) -> str:
    """The currency in which a rule counts."""
    row = book.get(key)
    return CURRENCIES[row.unit] if row else str(book[key])


def numbers_of(book: Rulebook, key: str, *, least: int = 0, most: int = MOST) -> tuple[int, ...]:
    """The value of a rule that is a list of numbers."""
    value = book[key]
    return tuple(whole(one, key, least=least, most=most) for one in value) if isinstance(value, tuple) else ()


def or_nothing(book: Rulebook, key: str) -> int:
    """The value of a rule that is one number; 0 where the platform has no such rule."""
    return book.number(key) if key in book else 0


def heading(book: Rulebook, what: str, money: str) -> str:
    """The book, its day, and the case in question."""
    return say(
        "{book} ({day}), {what}: {money}", book=book.name, day=say_day(book.on), what=what, money=money
    )
