"""A line of a thousand people, practice, a steady way to play, and the pictures of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import AmountError, CareerError
from freelancekit.evidence.income_survey import PEOPLE, income_line
from freelancekit.market.learning_curve import practised_minutes, practised_skill, quality
from freelancekit.market.studies import studies
from freelancekit.strategies.steady import Steady
from freelancekit.units import half_up


class TestTheLine:
    def test_it_is_the_published_one(self):
        """37.5, 14.7 and 9.6 of 100, and the rest; the average 45,650 (Rengo 2016)."""
        line = income_line()
        assert [one.last - one.first + 1 for one in line.stretches] == [375, 147, 96, 382]
        assert line.mean == 45_650
        assert studies()["rengo_2016"].url

    @given(st.integers(1, PEOPLE), st.integers(1, PEOPLE))
    def test_whoever_stands_further_back_has_no_less(self, one, other):
        near, far = (income_line().at(place) for place in sorted([one, other]))
        assert near.more_than <= far.more_than
        assert near.first <= min(one, other) <= near.last

    def test_number_500_has_less_than_half_of_the_average(self):
        assert income_line().at(500).most < income_line().mean / 2

    @pytest.mark.parametrize(
        ("place", "error", "says"),
        [
            (1001, CareerError, "The line has 1,000 people; you gave place 1001."),
            (0, AmountError, "The place must be a whole number, 1 or more; you gave 0."),
        ],
    )
    def test_a_place_outside_gets_one_sentence(self, place, error, says):
        with pytest.raises(error) as caught:
            income_line().at(place)
        assert str(caught.value) == says


class TestPractice:
    def test_each_doubling_leaves_85_of_100_minutes(self):
        assert practised_minutes(10_000, [0, 1, 3, 7]).tolist() == [10_000, 8503, 7230, 6147]

    @given(st.lists(st.tuples(st.integers(1, 5000), st.integers(0, 500)), min_size=1, max_size=20))
    def test_a_crowd_practises_as_each_alone_and_never_gets_slower(self, pairs):
        minutes, done = np.array(pairs).T
        assert practised_minutes(minutes, done).tolist() == [practised_minutes(m, d) for m, d in pairs]
        assert (practised_minutes(minutes, done + 1) <= practised_minutes(minutes, done)).all()
        assert (practised_minutes(minutes, done) >= np.floor(0.3 * minutes)).all()

    @given(st.integers(0, 100), st.integers(0, 500), st.integers(0, 100))
    def test_skill_never_falls_and_quality_follows_it(self, skill, done, needed):
        now, later = practised_skill(skill, done), practised_skill(skill, done + 1)
        assert skill <= now <= later <= max(skill, 95)
        assert quality(later, needed) >= quality(now, needed)


class TestSteady:
    def test_it_says_what_differs_from_the_usual(self):
        way = Steady(letters=1, asks=130, bids=6, buys=40)
        assert str(way) == (
            "Steady: 1 letter a week, answers after 600 minutes, asks 130 of 100 of the price, bids 6 Connects, "
            "buys 40 Connects a month"
        )

    def test_it_never_writes_more_letters_than_it_says(self):
        run = fk.crowd("upwork", Steady(letters=1, buys=200), n=20, days=70, on="2024-09-01")
        assert (run.count("letters") <= 10).all()
        assert run.count("letters").sum() > 100

    def test_a_dearer_price_wins_less_often_with_the_same_luck(self):
        usual, dear = (
            fk.crowd("upwork", Steady(buys=60, asks=p), n=60, days=120, on="2024-09-01") for p in (100, 300)
        )
        assert dear.count("wins").sum() < usual.count("wins").sum()

    @pytest.mark.parametrize(
        ("settings", "says"),
        [
            ({"letters": -1}, "The letters a week must be a whole number, 0 or more; you gave -1."),
            ({"asks": 5}, "The price in percent must be a whole number, 10 or more; you gave 5."),
            ({"answer": 0.5}, "The minutes until an answer must be a whole number, 0 or more; you gave 0.5."),
        ],
    )
    def test_a_setting_that_cannot_be_gets_one_sentence(self, settings, says):
        with pytest.raises(AmountError) as caught:
            Steady(**settings)
        assert str(caught.value) == says


class TestPictures:
    def test_a_hundred_squares_are_counted_in_words(self):
        run = fk.crowd("upwork", n=100, days=120, on="2024-09-01")
        told = str(fk.plots.hundred(run))
        assert sum(int(part.rsplit(" ", 1)[1]) for part in told.split(", ") if part[-1].isdigit()) == 100
        assert told.startswith(f"nothing: {run.nothing},")
        both = str(fk.plots.hundred(run, run)).splitlines()
        assert [line.split(": ", 1)[0] for line in both] == ["before", "after"]

    def test_every_picture_can_be_drawn_and_has_words_for_those_who_do_not_see_it(self):
        run = fk.crowd("upwork", n=100, days=40, on="2024-09-01")
        for picture in (
            fk.plots.hundred(run, run),
            fk.plots.thousand(income_line(), 700),
            fk.plots.hour_by_hour({"first": 257, "twentieth": 520}),
        ):
            html = picture._repr_html_()
            assert 'alt="' in html
            assert len(str(picture)) > 20


class TestARun:
    def test_the_middle_and_the_average_are_those_of_what_was_earned(self):
        run = fk.crowd("crowdworks", n=41, days=80, on="2024-09-01")
        ordered = sorted(run.earned.tolist())
        assert run.median == ordered[20]
        assert run.mean == half_up(sum(ordered), 41)
        assert run.nothing == ordered.count(0)
        assert run.reached(0) == 41

    def test_a_fan_never_crosses_itself_and_counts_those_with_nothing(self):
        fan = fk.crowd("crowdworks", n=50, days=100, on="2024-09-01").fan()
        assert (fan["10"] <= fan["50"]).all()
        assert (fan["50"] <= fan["90"]).all()
        assert (fan["nothing"].between(0, 50)).all()

    def test_it_says_what_was_played_and_what_was_changed(self):
        run = fk.crowd(
            "upwork",
            Steady(letters=3),
            n=5,
            days=20,
            on="2024-09-01",
            seed=9,
            market=fk.Market().but(fill_rate=0.5),
        )
        assert str(run.why()).splitlines() == [
            "5 careers of 20 days, from 2024-09-01, by upwork-2024, seed 9.",
            "Played as: Steady. The same every week, to jobs that fit.",
            "Nao: 8 hours a week, no rating yet. A dollar is 150 yen. Market with fill_rate 0.5.",
        ]

    def test_a_run_that_was_kept_cannot_be_written_into(self):
        run = fk.crowd("upwork", Steady(), n=5, days=20, on="2024-09-01")
        with pytest.raises(ValueError, match="read-only"):
            run.months[0, 0] = 1
        assert fk.crowd("upwork", Steady(), n=5, days=20, on="2024-09-01") is run
