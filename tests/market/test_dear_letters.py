"""Dearer letters: fewer applicants, and better ones; at the usual setting nobody answers to the price."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import lognorm, norm

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.errors import MarketError
from freelancekit.luck import Luck
from freelancekit.market.arrivals import Listing, arrive, job_of
from freelancekit.market.dear_letters import joint_left, lift, who_writes
from freelancekit.market.settings import Market
from freelancekit.rules.rulebook import rulebook
from freelancekit.strategies.steady import Steady

MINDS = Market().but(price_thins=0.5)
SPAN = {"on": "2024-09-01", "days": 120}
SHARES = st.floats(0.01, 100)


class TestTheRule:
    def test_by_hand(self):
        """Four times the price, at .5: 4 ** -.5 is a half. A free letter has no price to answer to."""
        assert who_writes([8, 16, 0], [4_000, 15_000, 4_000], MINDS).tolist() == [0.5, 0.5, 1.0]
        assert who_writes(8, 90_000, MINDS) == 1

    @given(st.integers(0, 500), st.integers(1, 10**7))
    def test_nobody_answers_at_the_usual_setting(self, connects, pay):
        assert who_writes(connects, pay, Market()) == 1

    @given(SHARES, st.floats(0.1, 3))
    def test_what_is_left_is_what_the_lorenz_curve_of_the_lognormal_leaves(self, share, spread):
        """Aitchison and Brown (1957): the least p of all hold N(N^-1(p) - s) of the sum."""
        least = 1 - min(share, 1 / share)
        left = 1 - norm.cdf(norm.ppf(least) - spread)
        assert float(joint_left(share, spread)) == pytest.approx(left if share < 1 else 1 / left, rel=1e-6)

    def test_and_what_an_integral_over_the_best_half_gives(self):
        half = lognorm.expect(lambda x: x, (1.2,), lb=lognorm.median(1.2)) / lognorm.mean(1.2)
        assert float(joint_left(0.5, 1.2)) == pytest.approx(half, abs=1e-6)

    @given(SHARES)
    def test_fewer_have_less_together_and_more_each(self, share):
        together, each = float(joint_left(share, 1.2)), int(lift(share, Market()))
        assert (together <= 1) == (share <= 1)
        assert (each >= 0) if share <= 1 else (each <= 0)
        assert together * float(joint_left(1 / share, 1.2)) == pytest.approx(1)

    @given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 10**6), st.floats(0.01, 1))
    def test_the_dearer_the_fewer(self, some, more, pay, thins):
        market = Market().but(price_thins=thins)
        assert who_writes(some + more, pay, market) < who_writes(some, pay, market)

    def test_a_setting_beyond_its_bounds_gets_one_sentence(self):
        with pytest.raises(MarketError) as caught:
            Market().but(price_thins=-0.1)
        assert str(caught.value) == "price_thins takes a number from 0 to 1; you gave -0.1."


class TestInTheGame:
    def jobs(self, market):
        return arrive(Luck(1, 0, 4000), 0, 0, Listing.of(rulebook("upwork-2024")), market)

    def test_where_letters_cost_twice_as_much_seven_in_ten_write(self):
        """2 ** -.5 is .71; of those met by a letter, on average 2 (mean - 1) others stand in the queue."""
        usual, dear = (self.jobs(market) for market in (Market(), MINDS))
        there = usual.connects > 0
        ratio = (np.mean(dear.applicants_at_close[there]) + 2) / (
            np.mean(usual.applicants_at_close[there]) + 2
        )
        assert ratio == pytest.approx(2**-0.5, abs=0.03)
        assert (dear.applicants_at_close <= usual.applicants_at_close).all()

    def test_they_pull_less_together_and_the_one_who_writes_gains_little(self):
        usual, dear = (self.jobs(market) for market in (Market(), MINDS))
        there = (usual.connects > 0) & (dear.applicants_at_close > 0)
        joint = [np.mean(np.exp(jobs.rivals[there] / 1000)) for jobs in (dear, usual)]
        assert 0.85 < joint[0] / joint[1] < 1

    def test_one_job_is_its_place_among_many(self):
        many = self.jobs(MINDS)
        for place in (0, 17, 3999):
            assert job_of(many, place, 0).rivals == many.rivals[place]

    def test_a_career_alone_is_its_row_of_a_crowd(self):
        many = crowd("upwork", Steady(letters=5), n=6, market=MINDS, **SPAN)
        for place in range(6):
            alone = Career("upwork", Steady(letters=5), place=place, market=MINDS, **SPAN).play()
            for name, values in alone.lives.parts():
                assert np.array_equal(values[..., 0], many.arrays[name][..., place]), (place, name)

    def test_where_a_letter_costs_nothing_nothing_moves(self):
        usual, minds = (
            crowd("crowdworks", n=100, market=market, **SPAN).arrays for market in (Market(), MINDS)
        )
        assert all(np.array_equal(usual[name], minds[name]) for name in usual)
