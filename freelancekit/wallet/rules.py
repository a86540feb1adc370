"""
The rules of a wallet, each for one wallet or for a million.

Nothing here asks `if`: a number comes in and a number goes out, or an array
comes in and an array goes out. The object in `wallet` and the crowd use the
same lines.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

from freelancekit.units import Counts

Ints = npt.NDArray[np.int64]


def oldest_first(lots: npt.ArrayLike, want: npt.ArrayLike) -> Ints:
    """
    What leaves each lot when Connects are spent.

    The oldest lot is emptied first, then the next. What all the lots together
    cannot give is not given.

    Parameters
    ----------
    lots : int array, shape (..., n), Connects
        What each lot holds, the oldest first.
    want : int or int array, shape (...), Connects
        How many are to leave.

    Returns
    -------
    int array, shape (..., n), Connects

    Notes
    -----
    Rules: connects.spend_order

    Examples
    --------
    >>> oldest_first([10, 10, 40], 16)
    array([10,  6,  0])
    >>> oldest_first([[10, 10, 40], [1, 2, 3]], [2, 99])
    array([[2, 0, 0],
           [1, 2, 3]])
    """
    held = np.asarray(lots, dtype=np.int64)
    older = np.cumsum(held, axis=-1) - held
    return np.clip(np.asarray(want, dtype=np.int64)[..., None] - older, 0, held)


def drip(price_per_week: Counts, days: Counts) -> Counts:
    """
    What a badge has cost in all, by a day.

    Parameters
    ----------
    price_per_week : int or int array, Connects
    days : int or int array
        How many days the badge has been on.

    Notes
    -----
    Rules: badge.price, badge.deduction

    Examples
    --------
    >>> [drip(7, days) for days in range(4)], [drip(12, days) for days in range(4)]
    ([0, 1, 2, 3], [0, 1, 3, 5])
    """
    return price_per_week * days // 7


def over_cap(balance: npt.ArrayLike, cap: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    How many Connects are too many to stay for the next month.

    Notes
    -----
    Rules: connects.rollover_cap

    Examples
    --------
    >>> over_cap([150, 130], 140).tolist()
    [10, 0]
    """
    return np.maximum(np.subtract(balance, cap), 0)


def price_of(connects: Counts, price: Counts) -> Counts:
    """
    What Connects cost, in cents.

    Notes
    -----
    Rules: connects.price

    Examples
    --------
    >>> price_of(6, 15), price_of(80, 15)
    (90, 1200)
    """
    return connects * price


def last_day(granted: Counts, life: Counts) -> Counts:
    """
    The last day on which a lot may be spent, as a day number.

    Parameters
    ----------
    granted : int or int array, day number
    life : int or int array, days
        A lot of 365 days that came on day 0 may be spent on day 365. It is
        gone on the morning of day 366.

    Notes
    -----
    Rules: connects.expiry_days

    Examples
    --------
    >>> last_day(0, 365)
    365
    """
    return granted + life


def months_after(start: date, months: int) -> date:
    """
    The same day of a later month, or that month's last day if it is shorter.

    Examples
    --------
    >>> months_after(date(2024, 1, 31), 1), months_after(date(2024, 1, 31), 2)
    (datetime.date(2024, 2, 29), datetime.date(2024, 3, 31))
    """
    years, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(years, month + 1, min(start.day, calendar.monthrange(years, month + 1)[1]))


def month_starts(start: date, since: date | None = None) -> Iterator[date]:
    """
    The days on which months begin, counted from one day and without an end; none before `since`.

    Examples
    --------
    >>> days = month_starts(date(2024, 1, 31))
    >>> [f"{next(days)}" for _ in range(3)]
    ['2024-01-31', '2024-02-29', '2024-03-31']
    """
    since = since or start
    first = 12 * (since.year - start.year) + since.month - start.month
    return (day for month in count(first) if (day := months_after(start, month)) >= since)
