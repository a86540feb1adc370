"""
Pay that comes late, or is less than was agreed: how often, by contract, and less so where a deposit lies.

Surveys ask people what happened in a year. A career needs the chance of one contract; each follows from
the other. No pay at all comes from clients who are gone, and from owners who stop the work.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.market.people import People
from freelancekit.units import nearest

#: So many contracts in the year of which a survey asks: an assumption.
CONTRACTS = 10


def by_contract(share: npt.ArrayLike, contracts: npt.ArrayLike = CONTRACTS) -> Any:  # noqa: ANN401
    """
    The chance of one contract, of the share of people to whom it happened at least once.

    Parameters
    ----------
    share : float or float array, shape (...), from 0 to 1
    contracts : int or int array, shape (...)
        How many each of them had.

    Examples
    --------
    >>> round(float(by_contract(0.205)), 3), by_contract(0.157, [5, 20]).round(3).tolist()
    (0.023, [0.034, 0.009])
    """
    return -np.expm1(np.log1p(-np.asarray(share)) / contracts)


def at_least_once(chance: npt.ArrayLike, contracts: npt.ArrayLike = CONTRACTS) -> Any:  # noqa: ANN401
    """
    The share of people to whom it happens at least once, of the chance of one contract.

    Examples
    --------
    >>> round(float(at_least_once(0.5, 2)), 2)
    0.75
    """
    return -np.expm1(np.log1p(-np.asarray(chance)) * contracts)


def with_deposit(chance: npt.ArrayLike, deposit: npt.ArrayLike, people: People) -> Any:  # noqa: ANN401
    """
    A chance that holds without a deposit; where one lies with the platform, less of it.

    Parameters
    ----------
    chance : float or float array, shape (...)
    deposit : bool or bool array, shape (...)
    people : People

    Examples
    --------
    >>> with_deposit(0.02, [False, True], People()).round(3).tolist()
    [0.02, 0.006]
    """
    return np.multiply(chance, np.where(deposit, people.deposit_leaves, 1.0))


def days_late(luck: npt.ArrayLike, deposit: npt.ArrayLike, people: People) -> Any:  # noqa: ANN401
    """
    How many days a contract's money comes after its day: 0 for most, else 1 or more.

    Parameters
    ----------
    luck : float or float array, shape (...), above 0 and below 1
        Below the chance it comes late; how far below says how late.
    deposit : bool or bool array, shape (...)
    people : People

    Examples
    --------
    >>> days_late([0.001, 0.02, 0.5], False, People()).tolist(), int(days_late(0.02, True, People()))
    ([95, 5, 0], 0)
    """
    chance = with_deposit(people.late_pay, deposit, people)
    late = np.less(luck, chance)
    share = np.where(late, luck, 1.0) / np.where(late, chance, 1.0)
    days = np.ceil(-np.log(share) * people.late_days)
    return np.where(late, np.maximum(days, 1), 0).astype(np.int64)


def paid_of(pay: npt.ArrayLike, luck: npt.ArrayLike, deposit: npt.ArrayLike, people: People) -> Any:  # noqa: ANN401
    """
    What is paid of a sum that was agreed: all of it, or less.

    Parameters
    ----------
    pay : int or int array, shape (...), cents or yen
    luck : float or float array, shape (...), above 0 and below 1
    deposit : bool or bool array, shape (...)
    people : People

    Examples
    --------
    >>> paid_of(10_000, [0.01, 0.5], False, People()).tolist(), int(paid_of(10_000, 0.01, True, People()))
    ([7000, 10000], 10000)
    """
    low = np.less(luck, with_deposit(people.low_pay, deposit, people))
    return np.where(low, nearest(np.multiply(pay, 1 - people.low_by)), pay)
