"""A price has a limit: what a client would pay at the most. Asking several times the named sum never pays."""

import os
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.luck import Luck
from freelancekit.market.jobs import templates
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
from freelancekit.proposals.choice_model import affords, limit_drawn

PLATFORMS = sorted({name for row in templates() for name in row.platforms})
CASES = int(os.environ.get("FREELANCEKIT_PRICES", "60"))


@st.composite
def markets(draw):
    """A market with every setting anywhere in its own range."""
    return Market().but(
        {row.name: draw(st.floats(row.metadata["low"], row.metadata["high"])) for row in fields(Market)}
    )


@settings(max_examples=CASES, deadline=None)
@given(
    markets(),
    st.sampled_from(PLATFORMS),
    st.integers(1, 50),
    st.integers(110, 1000),
    st.integers(0, 40),
    st.integers(1000, 5000),
)
def test_asking_more_than_the_named_sum_never_pays(market, platform, seed, percent, ratings, stars):
    """On any platform, for any kind of job that takes letters, whoever asks, in any market that could be."""
    who = fk.Reader(ratings=ratings, stars=stars if ratings else 0)
    for posting in Board(platform, n=3, seed=seed, market=market, reader=who):
        if posting.job.kind in ("microtask", "crowdfunding"):
            continue
        usual = posting.letter()
        dearer = usual.but(price=posting.job.pay * percent // 100)
        assert dearer.chance * dearer.asks <= usual.chance * usual.asks


@pytest.mark.parametrize("platform", ["upwork", "crowdworks"])
@pytest.mark.parametrize(
    "changes", [{}, {"beta_price": -1}, {"beta_price": -1, "budget_spread": 0.6}, {"beta_price": -3}]
)
def test_in_whole_careers_several_times_the_sum_earns_less(platform, changes):
    usual, twice, tenfold = (
        fk.crowd(platform, fk.Steady(letters=3, asks=asks), n=300, on="2024-09-01", days=240,
                 market=Market().but(changes)).mean
        for asks in (100, 200, 1000)
    )  # fmt: skip
    assert usual > twice >= tenfold


class TestLimit:
    def test_by_hand(self):
        """Half a normal law of spread 0.3: the middle client goes to exp(0.3 x 0.6745), which is 1.224."""
        assert int(limit_drawn(0.5, Market())) == 1224
        assert float(affords(1224, 1000, Market())) == pytest.approx(0.5, abs=0.001)

    @given(st.floats(1e-6, 1 - 1e-6))
    def test_nobody_pays_less_than_they_named(self, luck):
        assert int(limit_drawn(luck, Market())) >= 1000

    def test_the_share_that_pays_is_the_share_of_the_limits_that_are_drawn(self):
        limits = limit_drawn(Luck(3, 0, 100_000)("client.budget"), Market())
        for price in (1000, 1100, 1300, 1500, 2000):
            drawn = np.mean(limits >= price)
            assert drawn == pytest.approx(float(affords(price, 1000, Market())), abs=0.006)

    def test_a_lower_price_is_always_paid(self):
        assert affords([10, 99, 100], 100, Market()).tolist() == [1.0, 1.0, 1.0]
