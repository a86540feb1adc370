"""Whole numbers, days, rounding and printing."""

from datetime import date, datetime
from fractions import Fraction
from math import floor

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, DayError
from freelancekit.units import (
    MOST,
    day,
    half_up,
    in_yen,
    say_connects,
    say_day,
    say_dollars,
    say_money,
    say_yen,
    whole,
    wholes,
)

counts = st.integers(0, 10**9)


def test_six_connects_are_130_yen_in_the_article():
    """USD 0.90 at 144 yen to the dollar is 129.6 yen; the article says about 130."""
    assert in_yen(90, 144) == 130


@pytest.mark.parametrize(("numerator", "rounded"), [(0, 0), (4, 0), (5, 1), (14, 1), (15, 2), (25, 3)])
def test_halves_go_up(numerator, rounded):
    """Tenths, worked by hand."""
    assert half_up(numerator, 10) == rounded


@given(numerator=counts, denominator=st.integers(1, 10**6))
def test_rounding_is_to_the_nearest_whole_with_halves_up(numerator, denominator):
    """Against exact fractions."""
    assert half_up(numerator, denominator) == floor(Fraction(numerator, denominator) + Fraction(1, 2))


@given(cents=st.lists(counts, min_size=1), rate=st.integers(1, 10_000))
def test_a_crowds_yen_are_what_each_would_have(cents, rate):
    """One rule, any shape."""
    assert in_yen(np.array(cents), rate).tolist() == [in_yen(c, rate) for c in cents]


@pytest.mark.parametrize("value", [1, 6, np.int64(6), MOST])
def test_a_whole_number_comes_back_as_a_plain_int(value):
    """An np.int64 would print its type and wrap in silence."""
    assert type(whole(value, "The number")) is int
    assert whole(value, "The number") == value


@pytest.mark.parametrize(
    "value", [0, -1, 1.0, 2.5, float("nan"), float("inf"), True, np.True_, "2", None, [2], np.float64(2)]
)
def test_anything_else_is_refused_in_one_sentence(value):
    """A bool is not a number here, and 2.0 is not whole."""
    with pytest.raises(AmountError) as caught:
        whole(value, "The number of Connects")
    assert str(caught.value) == (
        f"The number of Connects must be a whole number, 1 or more; you gave {value!r}."
    )
    assert isinstance(caught.value, ValueError)
    assert caught.value.parts == {"value": value, "least": 1}


def test_a_number_that_arrays_could_not_hold_is_refused():
    """Above a million million, int64 cents could wrap."""
    with pytest.raises(AmountError) as caught:
        whole(MOST + 1, "The number of Connects")
    assert str(caught.value) == (
        "The number of Connects must be at most 1,000,000,000,000; you gave 1000000000001."
    )


@pytest.mark.parametrize(
    "values", [[0, 5], [[1, 2], [3, 4]], [], np.array([7], dtype=np.uint8), pd.Series([1, 2])]
)
def test_many_whole_numbers_come_back_as_int64(values):
    """Lists and tables too; the shape stays."""
    many = wholes(values, "The pay")
    assert many.dtype == np.int64
    assert many.tolist() == np.asarray(values).tolist()


@pytest.mark.parametrize("values", [[5, -1], [1, 2.5], [True], ["5"], [float("nan")], [MOST + 1]])
def test_among_many_the_first_that_would_not_do_is_named(values):
    """A fraction makes all of them fractions, so the first is named."""
    with pytest.raises(AmountError) as caught:
        wholes(np.array(values), "The pay")
    first = np.array(values).tolist()[values.index(-1) if -1 in values else 0]
    assert repr(caught.value.parts["value"]) == repr(first)


def test_one_whole_number_comes_back_as_a_plain_int():
    """As from whole()."""
    assert type(wholes(np.int64(5), "The pay")) is int


def test_zero_will_do_where_zero_is_asked_for():
    """A few jobs are free."""
    assert whole(0, "The cost", least=0) == 0


@pytest.mark.parametrize("value", ["2024-05-01", date(2024, 5, 1), datetime(2024, 5, 1, 23, 59)])
def test_a_day_can_be_given_as_text_or_date(value):
    """The time of day falls away."""
    given_day = day(value, "The day")
    assert given_day == date(2024, 5, 1)
    assert type(given_day) is date


@pytest.mark.parametrize(
    "value", ["2024-5-1", "20240501", "2024-02-30", "tomorrow", "", 20240501, None, 1.5, pd.NaT]
)
def test_what_is_no_day_is_refused_in_one_sentence(value):
    """One form of a day, read the same everywhere."""
    with pytest.raises(DayError) as caught:
        day(value, "The opening day")
    assert str(caught.value) == f'The opening day must be a day like "2024-05-01"; you gave {value!r}.'
    assert isinstance(caught.value, ValueError)


def test_amounts_are_said_in_one_way():
    """Thousands with commas, cents with two places."""
    assert [say_dollars(cents) for cents in (0, 5, 90, 1499, 123456)] == [
        "USD 0.00",
        "USD 0.05",
        "USD 0.90",
        "USD 14.99",
        "USD 1,234.56",
    ]
    assert [say_connects(n) for n in (0, 1, 2, 1200)] == [
        "0 Connects",
        "1 Connect",
        "2 Connects",
        "1,200 Connects",
    ]
    assert say_yen(2160) == "2,160 yen"
    assert say_day(date(2024, 5, 1)) == "2024-05-01"
    assert [say_money(*money) for money in [(90, "USD"), (2160, "JPY"), (-250, "USD"), (-1, "JPY")]] == [
        "USD 0.90",
        "2,160 yen",
        "-USD 2.50",
        "-1 yen",
    ]
