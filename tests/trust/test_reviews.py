"""Stars: closed forms, a few of them and many, and how ratings come about."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.errors import AmountError, MarketError, ReviewError
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import ratings_pull
from freelancekit.strategies.steady import Steady
from freelancekit.trust.rating import CONTENT, CUTS, in_public, posts, rate, stars_of
from freelancekit.trust.scores import (
    Desk,
    average,
    best_window,
    beta_reputation,
    careful_average,
    fives_until,
    job_success,
    remembered,
    wilson_bound,
)

stars = st.lists(st.integers(1, 5), min_size=1, max_size=60)


class TestAverages:
    def test_the_story_s_own_numbers(self):
        """Ten fives and a three: 4.82. A three alone: three fives to 4.5, nine to 4.8."""
        assert round(average([5] * 10 + [3]), 2) == 4.82
        assert (fives_until([3], 4.5), fives_until([3], 4.8)) == (3, 9)

    @given(stars, st.sampled_from([3.0, 4.0, 4.5, 4.8, 4.9]))
    def test_so_many_fives_are_enough_and_one_fewer_is_not(self, given_stars, goal):
        n = fives_until(given_stars, goal)
        assert average(given_stars + [5] * n) >= goal - 1e-9
        assert n == 0 or average(given_stars + [5] * (n - 1)) < goal

    @given(stars)
    def test_the_bayesian_average_is_its_formula_and_lies_between(self, given_stars):
        """(C m + sum) / (C + n), with C = 5 and m = 4.8."""
        n, total = len(given_stars), sum(given_stars)
        assert careful_average(given_stars) == pytest.approx((5 * 4.8 + total) / (5 + n))
        low, high = sorted([4.8, average(given_stars)])
        assert low - 1e-9 <= careful_average(given_stars) <= high + 1e-9

    @given(st.integers(0, 500), st.integers(0, 500))
    def test_beta_reputation_is_its_formula(self, good, bad):
        assert float(beta_reputation(good, bad)) == (good + 1) / (good + bad + 2)

    @given(st.integers(1, 400), st.data())
    def test_wilson_s_bound_solves_its_quadratic(self, n, data):
        """The bound p is where (share - p)^2 = z^2 p (1 - p) / n, below the share."""
        good = data.draw(st.integers(0, n))
        p, z = float(wilson_bound(good, n)), 1.959963984540054
        share = good / n
        assert p <= share + 1e-12
        assert (share - p) ** 2 == pytest.approx(z * z * p * (1 - p) / n, abs=1e-9)

    @given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=1, max_size=30))
    def test_many_are_judged_as_each_alone(self, pairs):
        good, bad = np.array(pairs).T
        n = good + bad
        assert wilson_bound(good, n).tolist() == [float(wilson_bound(g, g + b)) for g, b in pairs]
        assert beta_reputation(good, bad).tolist() == [float(beta_reputation(g, b)) for g, b in pairs]
        assert job_success(good, bad, n).tolist() == [int(job_success(g, b, g + b)) for g, b in pairs]

    def test_a_five_from_one_is_not_a_4_9_from_fifty(self):
        one, fifty = Desk((5,)), Desk((5,) * 49 + (1,))
        assert one.plain > fifty.plain
        assert one.careful < fifty.careful
        assert wilson_bound(1, 1) < wilson_bound(49, 50)

    def test_the_best_window_counts_and_an_old_failure_rolls_off(self):
        """A failure 11 months ago: not in the last 6, so 100."""
        assert best_window([1, 3, 11], [1, 1, -1]) == 100
        assert best_window([1, 3, 5], [1, 1, -1]) == 33
        assert best_window([30], [1]) is None

    def test_a_desk_tells_two_averages_and_folds_the_others(self):
        desk = Desk((5,) * 10 + (3,))
        assert str(desk) == "11 ratings: plain average 4.82, careful average 4.81."
        assert str(desk.folded()).split("\n") == [
            "10 good ratings of 11.",
            "The next one is good in 85 of 100.",
            "One can count on 62 of 100.",
            "Good less bad, of all: 82 of 100.",
        ]

    @pytest.mark.parametrize(
        ("call", "says"),
        [
            (lambda: Desk(()), "Ratings are whole stars from 1 to 5, one or more; you gave []."),
            (lambda: Desk((5, 6)), "Ratings are whole stars from 1 to 5, one or more; you gave [5, 6]."),
            (lambda: Desk((5, 4.5)), "Ratings are whole stars from 1 to 5, one or more; you gave [5, 4.5]."),
            (lambda: Desk((True,)), "Ratings are whole stars from 1 to 5, one or more; you gave [True]."),
            (lambda: fives_until([3], 5), "A goal is a number of stars from 1 to below 5; you gave 5."),
            (
                lambda: fives_until([3], float("nan")),
                "A goal is a number of stars from 1 to below 5; you gave nan.",
            ),
            (
                lambda: fives_until([3], "high"),
                "A goal is a number of stars from 1 to below 5; you gave 'high'.",
            ),
        ],
    )
    def test_ratings_that_cannot_be_get_one_sentence(self, call, says):
        with pytest.raises(ReviewError) as caught:
            call()
        assert str(caught.value) == says


class TestHowRatingsComeAbout:
    def test_the_published_numbers_of_ratings(self):
        """Average 4.8; 24 of 100 who are not content give four or more; 82 of 100 rate."""
        rated = rate(400_000)
        assert rated.mean == pytest.approx(4.8, abs=0.01)
        assert rated.soft == pytest.approx(0.24, abs=0.02)
        assert rated.posted.mean() == pytest.approx(0.82, abs=0.005)

    def test_rating_first_brings_more_ratings_and_moves_no_star_where_both_are_hidden(self):
        first, later = rate(200_000, rated_first=True), rate(200_000, rated_first=False)
        assert first.posted.mean() - later.posted.mean() == pytest.approx(0.20, abs=0.005)
        assert first.stars.tolist() == later.stars.tolist()

    def test_where_it_can_be_read_first_it_moves_them_a_little(self):
        hidden, read = rate(100_000), rate(100_000, sequential=True)
        assert hidden.mean < read.mean < hidden.mean + 0.1

    def test_contentment_is_cut_into_stars(self):
        assert [int(stars_of(cut - 1e-9)) for cut in CUTS] == [1, 2, 3, 4]
        assert [int(stars_of(cut)) for cut in CUTS] == [2, 3, 4, 5]

    @given(st.lists(st.tuples(st.floats(-4, 4), st.floats(0, 1)), min_size=1, max_size=30))
    def test_kindness_only_ever_raises_and_only_those_who_are_not_content(self, rows):
        content, luck = np.array(rows).T
        private = stars_of(content)
        public = in_public(private, content, luck, 0.24)
        assert (public >= private).all()
        assert (public == private)[content >= CONTENT].all()

    @given(st.floats(0, 1))
    def test_being_rated_first_never_silences_a_client(self, luck):
        assert posts(luck, False, 0.82, 0.2) <= posts(luck, True, 0.82, 0.2)

    def test_a_harsh_market_gives_fewer_fives(self):
        assert rate(50_000, market=Market().but(rater_spread=0.8)).mean < rate(50_000).mean

    def test_no_clients_get_one_sentence(self):
        with pytest.raises(AmountError) as caught:
            rate(0)
        assert str(caught.value) == "The number of clients must be a whole number, 1 or more; you gave 0."
        with pytest.raises(AmountError, match="at most 10,000,000"):
            rate(10_000_001)


class TestForgetting:
    def test_by_hand(self):
        """One bad, then two good, half forgotten each time: good 1.5, bad .25; (1.5 + 1) / (1.75 + 2) = 2/3."""
        assert remembered([2, 5, 5], 0.5) == (1.5, 0.25)
        assert float(beta_reputation(1.5, 0.25)) == pytest.approx(2 / 3)

    @given(stars)
    def test_one_forgets_nothing_and_none_keeps_the_last_only(self, given_stars):
        good = sum(star >= 4 for star in given_stars)
        assert remembered(given_stars) == (good, len(given_stars) - good)
        assert remembered(given_stars, 0.0) == ((1, 0) if given_stars[-1] >= 4 else (0, 1))

    @given(stars, st.floats(0, 0.99))
    def test_all_that_is_remembered_has_an_end(self, given_stars, kept):
        """Jøsang and Ismail: the weights add up to less than 1 / (1 - kept)."""
        assert sum(remembered(given_stars, kept)) <= 1 / (1 - kept) + 1e-9

    def test_a_desk_that_forgets_forgives_what_is_long_past(self):
        past = Desk((1, 5, 5, 5, 5))
        forgets = Desk((1,), Market().but(forgetting=0.5)).add(5, 5, 5, 5)
        assert str(past.folded()).splitlines()[1] == "The next one is good in 71 of 100."
        assert str(forgets.folded()).splitlines()[1] == "The next one is good in 73 of 100."
        assert forgets.careful == past.careful


class TestTheFirstLowRating:
    def test_it_weighs_nothing_as_long_as_nobody_has_measured_how_much(self):
        assert float(ratings_pull(50, 4800, Market(), 3)) == float(ratings_pull(50, 4800, Market()))

    def test_by_hand(self):
        """At -.5: the first takes .5 ln 2 = .347, the second .5 ln 1.5 = .203."""
        some = Market().but(beta_low=-0.5)
        first, second = (float(ratings_pull(9, 4800, some, n) - ratings_pull(9, 4800, some)) for n in (1, 2))
        assert first == pytest.approx(-0.347, abs=5e-4)
        assert second - first == pytest.approx(-0.203, abs=5e-4)

    @given(st.integers(0, 200), st.floats(-6, -0.001))
    def test_each_further_one_takes_less_than_the_one_before(self, low, weight):
        some = Market().but(beta_low=weight)
        one, two, three = ratings_pull(400, 4800, some, [low, low + 1, low + 2])
        assert one > two > three
        assert one - two > two - three

    def test_one_by_one_and_all_at_once_are_the_same(self):
        some, low = Market().but(beta_low=-0.3), np.arange(20)
        assert ratings_pull(30, 4700, some, low).tolist() == [
            float(ratings_pull(30, 4700, some, n)) for n in low
        ]

    def test_a_career_counts_them_as_its_crowd_does_and_they_cost_it_work(self):
        span = {"on": "2024-09-01", "days": 365}
        minds = Market().but(beta_low=-6, harsh=0.9)
        many = crowd("crowdworks", Steady(letters=10), n=200, market=minds, **span)
        low = many.arrays["low"][0]
        assert low.max() > 1
        place = int(np.argmax(low))
        alone = Career("crowdworks", Steady(letters=10), place=place, market=minds, **span).play()
        assert alone.lives.low[0, 0] == low[place]
        unminded = crowd("crowdworks", Steady(letters=10), n=200, market=minds.but(beta_low=0), **span)
        assert many.count("wins").sum() < unminded.count("wins").sum()
        assert (unminded.arrays["low"] <= unminded.arrays["ratings"]).all()

    def test_a_weight_that_would_reward_them_is_refused(self):
        with pytest.raises(MarketError) as caught:
            Market().but(beta_low=0.1)
        assert str(caught.value) == "beta_low takes a number, 0 or below; you gave 0.1."
