"""A rate that rises with the orders of a client: by hand, by property, and in a career."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.errors import MarketError
from freelancekit.market.settings import Market
from freelancekit.strategies.steady import Steady
from freelancekit.trust.repeat_orders import risen_pay

RISES = Market().but(rate_rises=0.2)
SPAN = {"on": "2024-09-01", "days": 300}


def test_by_hand():
    """2 ** .2 is 1.1487; ten orders before: 11 ** .2 is 1.615, near what Horton saw in a year of those who stayed."""
    assert risen_pay(10_000, [0, 1, 10], RISES).tolist() == [10_000, 11_487, 16_154]


@given(st.integers(0, 10**9), st.integers(0, 1000))
def test_at_the_usual_setting_the_first_sum_stays(pay, orders):
    assert risen_pay(pay, orders) == pay


@given(st.integers(1, 10**7), st.integers(0, 200), st.floats(0, 1))
def test_no_order_pays_less_than_the_one_before_and_a_doubling_is_a_doubling(pay, orders, rises):
    market = Market().but(rate_rises=rises)
    first, later = risen_pay(pay, [orders, orders + 1], market)
    assert pay <= first <= later
    assert risen_pay(pay, 2 * orders + 1, market) == pytest.approx(first * 2**rises, abs=2)


def test_a_career_alone_is_its_row_of_a_crowd_and_earns_no_less():
    usual, rises = (
        crowd("crowdworks", Steady(letters=10), n=60, market=market, **SPAN) for market in (Market(), RISES)
    )
    assert (rises.earned >= usual.earned).all()
    place = int(np.argmax(rises.earned - usual.earned))
    assert rises.earned[place] > usual.earned[place]
    alone = Career("crowdworks", Steady(letters=10), place=place, market=RISES, **SPAN).play()
    for name, values in alone.lives.parts():
        assert np.array_equal(values[..., 0], rises.arrays[name][..., place]), name


def test_the_diary_tells_the_pay_that_was_agreed():
    run = crowd("crowdworks", Steady(letters=10), n=60, market=RISES, **SPAN)
    place = int(np.argmax(run.count("repeats")))
    career = Career("crowdworks", Steady(letters=10), place=place, market=RISES, **SPAN)
    while not any(line.key == "client.again" for line in career.diary):
        career.wait(1)
    told = next(line.numbers["pay"] for line in career.diary if line.key == "client.again")
    contract, client = career.lives.contract, career.lives.client
    mine = (contract.open[:, 0] == 1) & (contract.client[:, 0] >= 0)
    assert told in contract.pay[mine, 0]
    assert told > client.pay[contract.client[mine, 0], 0].min()


def test_a_falling_rate_is_refused():
    with pytest.raises(MarketError) as caught:
        Market().but(rate_rises=-0.1)
    assert str(caught.value) == "rate_rises takes a number from 0 to 1; you gave -0.1."
