"""
Whole cents, whole yen, whole Connects, whole days.

Everything that is counted is an ``int`` (or an ``int64`` array), so ledgers
add up exactly. Rounding happens here and nowhere else: half up, once.
"""

from __future__ import annotations

import operator
import os
from datetime import UTC, date, datetime
from typing import Any, NewType, TypeVar

import numpy as np
import numpy.typing as npt

from freelancekit.errors import AmountError, DayError
from freelancekit.say import say, say_many

Cents = NewType("Cents", int)
Yen = NewType("Yen", int)

#: How many of the smallest unit make one of a currency.
SMALLEST = {"USD": 100, "JPY": 1}
#: Above this, arrays of int64 cents could wrap in silence.
MOST = 10**12
#: Years in which today may lie: a plan looks ahead, and a rule back.
YEARS = range(2000, 2201)
#: So many letters of a text that cannot be read are told.
MOST_SAID = 40

Counts = TypeVar("Counts", int, npt.NDArray[np.int64])


def whole(value: object, what: str, *, least: int = 1, most: int = MOST) -> int:
    """
    A whole number, or one clear sentence.

    Parameters
    ----------
    value : object
        What was given. A bool is not a number here, and 2.0 is not whole.
    what : str
        Its name in the sentence, as in "The number of Connects".
    least, most : int
        The smallest and the largest that would do.

    Raises
    ------
    AmountError
        For anything else: fractions, NaN, bools, text, or out of range.

    Examples
    --------
    >>> whole(6, "The number of Connects")
    6
    """
    try:
        if isinstance(value, (bool, np.bool_)):
            raise TypeError
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        number = None
    if number is None or number < least:
        msg = say(
            "{what} must be a whole number, {least} or more; you gave {value}.",
            what=what,
            least=least,
            value=repr(value),
        )
        raise AmountError(msg, value=value, least=least)
    if number > most:
        msg = say(
            "{what} must be at most {most:,}; you gave {value}.",
            what=what,
            most=most,
            value=repr(value),
        )
        raise AmountError(msg, value=value, most=most)
    return number


def wholes(value: npt.ArrayLike, what: str, *, least: int = 0, most: int = MOST) -> Any:  # noqa: ANN401
    """
    A whole number or an array of them, or one clear sentence.

    Parameters
    ----------
    value : int or int array, shape (...,)
    what : str
        Its name in the sentence.
    least, most : int
        The smallest and the largest that would do.

    Raises
    ------
    AmountError
        For anything else, about the first number that would not do.

    Examples
    --------
    >>> wholes(6, "The pay"), wholes(np.array([6, 7]), "The pay")
    (6, array([6, 7]))
    """
    if np.ndim(value) == 0:
        return whole(value, what, least=least, most=most)
    many = np.asarray(value)
    if many.dtype.kind not in "iu" or (many.size and (many.min() < least or many.max() > most)):
        for one in many.ravel().tolist():
            whole(one, what, least=least, most=most)
    return many.astype(np.int64)


def day(value: object, what: str) -> date:
    """
    A calendar day, from a date or from text like ``"2024-05-01"``.

    Raises
    ------
    DayError
        For anything else.

    Examples
    --------
    >>> day("2024-05-01", "The first day")
    datetime.date(2024, 5, 1)
    """
    try:
        if str(value) == "NaT":  # a gap in a table: for Python a datetime, and no day
            raise ValueError
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str) and len(value) == len("2024-05-01"):
            return date.fromisoformat(value)
        raise ValueError
    except ValueError:
        msg = say(
            '{what} must be a day like "2024-05-01"; you gave {value}.',
            what=what,
            value=repr(value),
        )
        raise DayError(msg, value=value) from None


def now() -> datetime:
    """
    The moment in UTC; ``FREELANCEKIT_TODAY`` fixes it, so that stored pages never age.

    Raises
    ------
    DayError
        Where that is no day.
    """
    fixed = os.environ.get("FREELANCEKIT_TODAY", "").strip()
    if fixed:
        when = day(fixed[:MOST_SAID], "FREELANCEKIT_TODAY")
        if when.year not in YEARS:
            msg = say("FREELANCEKIT_TODAY must be a day from {first} to {last}; you gave {value}.",
                      first=YEARS[0], last=YEARS[-1], value=repr(fixed))  # fmt: skip
            raise DayError(msg, value=fixed)
        return datetime.combine(when, datetime.min.time(), UTC)
    return datetime.now(UTC)


def today() -> date:
    """
    The day it is where the reader is: before nine in the morning Tokyo is a day ahead of UTC.

    Returns
    -------
    datetime.date
        ``FREELANCEKIT_TODAY`` fixes it.

    Examples
    --------
    >>> today() == now().astimezone().date()
    True
    """
    moment = now()
    return moment.date() if os.environ.get("FREELANCEKIT_TODAY", "").strip() else moment.astimezone().date()


def months_since(when: date, until: date) -> int:
    """
    How many whole months have passed; 0 for a day that is still to come.

    Examples
    --------
    >>> looked = date(2026, 11, 28)
    >>> [months_since(looked, until) for until in (date(2026, 1, 1), date(2028, 5, 27), date(2028, 5, 28))]
    [0, 17, 18]
    """
    months = (until.year - when.year) * 12 + until.month - when.month
    return max(months - (until.day < when.day), 0)


def half_up(numerator: Counts, denominator: int) -> Counts:
    """
    A fraction to the nearest whole, halves up; elementwise.

    Parameters
    ----------
    numerator : int or int array, shape (...,)
        Zero or more.
    denominator : int
        One or more.

    Examples
    --------
    >>> half_up(25, 10), half_up(24, 10)
    (3, 2)
    """
    return (2 * numerator + denominator) // (2 * denominator)


def percent(amount: Counts, share: Any) -> Counts:  # noqa: ANN401 - a whole number, or one for each
    """
    So many of a hundred of an amount, to the nearest whole, halves up.

    Examples
    --------
    >>> percent(333, 50), percent(np.array([10, 30]), 15).tolist()
    (167, [2, 5])
    """
    part: Counts = half_up(amount * share, 100)
    return part


def average(total: int, n: int) -> int:
    """
    What each has, if all is shared out, to the nearest whole, halves up; 0 where there is nobody.

    Examples
    --------
    >>> average(10, 4), average(-10, 4), average(5, 0)
    (3, -2, 5)
    """
    n = max(int(n), 1)
    return (2 * int(total) + n) // (2 * n)


def nearest(number: npt.ArrayLike) -> Any:  # noqa: ANN401 - one in, one out
    """
    What a rule works out with fractions, as whole numbers: the nearest, halves up; elementwise.

    Examples
    --------
    >>> nearest([2.5, 2.4, -2.5]).tolist()
    [3, 2, -2]
    """
    return np.floor(np.asarray(number) + 0.5).astype(np.int64)


def in_yen(cents: Counts, yen_per_dollar: int) -> Counts:
    """
    An amount of cents in whole yen, at a rate the reader set.

    Examples
    --------
    >>> in_yen(90, 144)                # USD 0.90
    130
    """
    return half_up(cents * yen_per_dollar, 100)


def say_connects(n: int) -> str:
    """
    An amount of Connects in words.

    Examples
    --------
    >>> say_connects(1), say_connects(1200)
    ('1 Connect', '1,200 Connects')
    """
    return say_many("{n} Connect", "{n} Connects", n)


def say_dollars(cents: int) -> str:
    """
    An amount of cents in words.

    Examples
    --------
    >>> say_dollars(90), say_dollars(1499)
    ('USD 0.90', 'USD 14.99')
    """
    return say("USD {dollars:,}.{cents:02d}", dollars=cents // 100, cents=cents % 100)


def say_yen(yen: int) -> str:
    """
    An amount of yen in words.

    Examples
    --------
    >>> say_yen(2160)
    '2,160 yen'
    """
    return say("{yen:,} yen", yen=yen)


def say_money(amount: int, currency: str) -> str:
    """
    An amount of cents or of yen in words.

    Parameters
    ----------
    amount : int
        Cents for ``"USD"``, yen for ``"JPY"``; below 0 is a loss.
    currency : {"USD", "JPY"}

    Examples
    --------
    >>> say_money(90, "USD"), say_money(2160, "JPY"), say_money(-90, "USD")
    ('USD 0.90', '2,160 yen', '-USD 0.90')
    """
    told = say_yen(abs(amount)) if currency == "JPY" else say_dollars(abs(amount))
    return f"-{told}" if amount < 0 else told


def say_minutes(minutes: int) -> str:
    """
    A span of minutes in words.

    Examples
    --------
    >>> say_minutes(200), say_minutes(45)
    ('3 h 20', '45 minutes')
    """
    if minutes < 60:
        return say_many("{n} minute", "{n} minutes", minutes)
    return say("{hours} h {minutes:02d}", hours=minutes // 60, minutes=minutes % 60)


def say_day(when: date) -> str:
    """
    A day in words: in English the international form, read the same everywhere.

    Examples
    --------
    >>> say_day(date(2024, 5, 1))
    '2024-05-01'
    """
    return say("{year:04d}-{month:02d}-{day:02d}", year=when.year, month=when.month, day=when.day)
