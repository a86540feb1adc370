"""What pulls for a letter: identical letters, letters taken away, numbers told and numbers played."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, ProposalError
from freelancekit.market.freelancer import Reader, fit, letter_quality
from freelancekit.market.jobs import (
    Job,
    applicants_by_close,
    applicants_by_now,
    connects_for,
    drawn_rivals,
    expected_rivals,
    first_letter_within,
)
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import (
    hires,
    in_1000,
    price_pull,
    ratings_pull,
    reference_pull,
    shares_of,
    speed,
    wins,
)
from freelancekit.proposals.proposal import Proposal
from freelancekit.proposals.repeated_tries import after, at_least_one, chance_to_equal, letters_for, tries

FILM = Job("film", "A valley", "video", "project", 40_000, "USD", 900, applicants_at_close=19, needed=40)
pulls = st.floats(-6, 6, allow_nan=False)
lists = st.lists(pulls, min_size=2, max_size=30)


class TestTheRules:
    def test_identical_letters_share_alike(self):
        for n in (1, 2, 5, 20, 173):
            assert np.allclose(shares_of(np.zeros(n)), 1 / n, rtol=1e-12)

    @given(lists, st.data())
    def test_take_a_letter_away_and_the_others_keep_their_proportions(self, values, data):
        out = data.draw(st.integers(0, len(values) - 1))
        left = [value for place, value in enumerate(values) if place != out]
        before, afterwards = np.delete(shares_of(values), out), shares_of(left)
        assert np.allclose(before / before[0], afterwards / afterwards[0], rtol=1e-9)

    @given(lists)
    def test_the_chances_of_all_letters_add_up_to_the_chance_that_anyone_is_hired(self, values):
        market = Market()
        joint = np.logaddexp.reduce(values)
        total = 0.0
        for place, value in enumerate(values):
            rest = np.logaddexp.reduce([other for i, other in enumerate(values) if i != place])
            total += float(hires(joint, market) * np.exp(value - np.logaddexp(value, rest)))
        assert abs(total - float(hires(joint, market))) < 1e-9

    def test_the_closed_form_of_the_reference(self):
        """With 20 alike and a crowd that counts in full, v0 = ln(N(1-f)/f) = 3.40."""
        market = Market().but(beta_crowd=1.0)
        v0 = np.log(20) - np.log(0.4 / 0.6)
        assert round(float(v0), 2) == 3.40
        lift = market.beta_crowd * (np.log(20) - reference_pull(market))
        assert float(hires(np.log(20), market)) == pytest.approx(
            1 / (1 + np.exp(-(np.log(0.4 / 0.6) + lift)))
        )

    @pytest.mark.parametrize("crowd", [0.0, 0.3, 1.0])
    @pytest.mark.parametrize("mean", [6.7, 20, 45])
    def test_over_all_jobs_the_share_that_hires_is_the_share_that_was_set(self, crowd, mean):
        market = Market().but(beta_crowd=crowd, mean_applicants=mean)
        rng = np.random.default_rng(5)
        n = applicants_by_close(rng.random(200_000), mean)
        joint = drawn_rivals(n, rng.random(200_000), market.rival_spread) / 1000
        assert abs(float(np.mean(hires(joint, market))) - 0.40) < 0.005

    def test_ratings_by_hand(self):
        """No rating: the newcomer's term alone. 4 ratings of 5.0: 0.136 ln 5 + (0.23 + 0.21 ln 5) 0.2."""
        assert float(ratings_pull(0, 0, Market())) == -0.5
        by_hand = 0.136 * np.log(5) + (0.23 + 0.21 * np.log(5)) * 0.2
        assert float(ratings_pull(4, 5000, Market())) == pytest.approx(by_hand)

    def test_the_slopes_are_those_of_the_paper(self):
        """1 to 128 ratings: 0.40 to 0.54. A star at 4 ratings: 0.25 to 0.37, at 64 double."""

        def moved(base, shift):
            return float(1 / (1 + np.exp(-(np.log(base / (1 - base)) + shift))))

        market = Market()
        many = ratings_pull(128, 4800, market) - ratings_pull(1, 4800, market)
        assert moved(0.40, many) == pytest.approx(0.54, abs=0.005)
        for ratings, ends in ((4, 0.37), (64, 0.50)):
            star = ratings_pull(ratings, 5000, market) - ratings_pull(ratings, 4000, market)
            assert moved(0.25, star) == pytest.approx(ends, abs=0.01)

    def test_speed_goes_through_the_two_published_points(self):
        assert speed([0, 60, 1440], Market()).round(2).tolist() == [1.0, 0.54, 0.10]

    def test_a_lower_price_pulls_and_a_higher_one_repels(self):
        assert float(price_pull(8_000, 10_000, Market())) > 0 > float(price_pull(12_000, 10_000, Market()))

    def test_fit_and_letter_by_hand(self):
        assert float(fit(75, 50)) == 1.0
        assert [round(float(letter_quality(m)), 12) for m in (20, 60, 180)] == [0.0, 1.0, 2.0]

    @given(st.lists(st.tuples(pulls, st.integers(-20_000, 8_000)), min_size=1, max_size=40))
    def test_a_million_letters_are_judged_as_each_alone(self, rows):
        pull, rivals = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
        assert wins(pull, rivals, Market()).tolist() == [float(wins(p, r, Market())) for p, r in rows]


class TestJobs:
    def test_the_mean_and_the_shape_of_the_number_of_applicants(self):
        """Shifted geometric with mean 6.67: 1 in 0.150, up to 5 in 0.556, up to 20 in 0.961."""
        n = applicants_by_close((np.arange(300_000) + 0.5) / 300_000, 20 / 3)
        assert abs(n.mean() - 20 / 3) < 0.01
        assert [round(float(np.mean(n <= k)), 3) for k in (1, 5, 10, 20)] == [0.150, 0.556, 0.803, 0.961]

    @given(st.integers(0, 500), st.integers(0, 10_000), st.floats(1e-9, 1 - 1e-9))
    def test_never_more_letters_now_than_at_the_closing(self, at_close, minutes, drawn):
        assert 0 <= int(applicants_by_now(at_close, minutes, drawn, Market())) <= at_close

    def test_the_first_letter_within_a_minute_is_the_published_share(self):
        assert first_letter_within(1, 20, Market()) == pytest.approx(0.67, abs=0.02)

    def test_rivals_as_one_number_are_rivals_one_by_one(self):
        """The mean chance against drawn rivals, one by one and as one number: within 4 of 100."""
        rng, market = np.random.default_rng(9), Market()
        for n in (1, 3, 19, 60):
            single = rng.normal(-(market.rival_spread**2) / 2, market.rival_spread, size=(40_000, n))
            joint = np.rint(1000 * np.logaddexp.reduce(single, axis=1))
            together = drawn_rivals(n, rng.random(40_000), market.rival_spread)
            for pull in (-0.5, 1.5):
                one = wins(pull, joint, market).mean()
                assert float(wins(pull, together, market).mean()) == pytest.approx(float(one), rel=0.04)

    def test_costs_climb_with_the_pay_and_stop_at_the_dearest(self):
        assert connects_for([5_000, 5_001, 60_000, 60_001], (4, 8, 12, 16)).tolist() == [4, 8, 12, 16]
        assert connects_for([5_000, 90_000], (2,)).tolist() == [2, 2]

    def test_no_rival_at_all_leaves_the_client_to_decide(self):
        assert int(expected_rivals(0)) == -20_000
        assert float(wins(0.0, expected_rivals(0), Market())) == pytest.approx(float(hires(0.0, Market())))


class TestProposal:
    def test_the_terms_add_up_to_the_pull_and_why_ends_on_the_number(self):
        letter = Proposal(
            FILM.but(needed=35), Reader(stars=4900, ratings=3, photo=True), price=38_000, minutes=60, message=True, known=True,
            boosted=True, reply_minutes=60,
        )  # fmt: skip
        assert letter.pull == pytest.approx(sum(letter.terms().values()))
        assert all(letter.terms().values())
        lines = str(letter.why()).split("\n")
        assert len(lines) == len(letter.terms()) + 2
        told = [
            int(re.search(r"(\d+)( win\.|$)", line.replace(" Some clients hire nobody.", ""))[1])
            for line in lines
        ]
        assert told[-1] == told[-2] == letter.in_1000

    def test_why_in_words(self):
        letter = Proposal(FILM, Reader(), minutes=60, reply_minutes=5)
        assert str(letter.why()).split("\n") == [
            "An average letter beside 19 others: of 1,000 such, 22 win. Some clients hire nobody.",
            "no ratings yet: 14",
            "60 minutes on the letter: 22",
            "answers after 5 minutes: 20",
            "Of 1,000 letters like this one, 20 win.",
        ]

    def test_what_is_told_is_what_is_played(self):
        """Nineteen rivals drawn one by one, clients who may hire nobody, 400,000 jobs."""
        letter, market = Proposal(FILM, Reader(), minutes=60), Market().but(rival_spread=0.6)
        letter = letter.but(market=market)
        rng = np.random.default_rng(11)
        rivals = rng.normal(-0.18, 0.6, size=(400_000, 19))
        keys = np.column_stack([np.full(len(rivals), letter.pull), rivals])
        joint = np.logaddexp.reduce(keys, axis=1)
        first = np.argmax(keys + rng.gumbel(size=keys.shape), axis=1) == 0
        won = first & (rng.random(len(rivals)) < hires(joint, market))
        error = np.sqrt(letter.chance / len(rivals))
        assert abs(won.mean() - letter.chance) < 4 * error + 0.04 * letter.chance

    def test_a_letter_that_is_changed_is_another_letter(self):
        letter = Proposal(FILM)
        assert letter.but(message=True).chance > letter.chance > letter.but(price=60_000).chance
        assert letter == Proposal(FILM)

    def test_a_photograph_helps_and_stays_the_readers_to_weigh(self):
        assert Proposal(FILM, Reader(photo=True)).chance > Proposal(FILM, Reader()).chance

    @pytest.mark.parametrize(
        ("call", "error", "says"),
        [
            (
                lambda: Proposal("film"),
                ProposalError,
                "A letter is written for a job of a board; you gave 'film'.",
            ),
            (
                lambda: Proposal(FILM, "Nao"),
                ProposalError,
                "A letter is written by somebody: fk.Reader(); you gave 'Nao'.",
            ),
            (
                lambda: Proposal(FILM.but(kind="microtask")),
                ProposalError,
                '"A valley" takes no letters. Choose another job.',
            ),
            (
                lambda: Proposal(FILM, price=0),
                AmountError,
                "The price must be a whole number, 1 or more; you gave 0.",
            ),
            (
                lambda: Proposal(FILM, minutes=2.5),
                AmountError,
                "The minutes on the letter must be a whole number, 1 or more; you gave 2.5.",
            ),
            (
                lambda: Proposal(FILM, reply_minutes=-5),
                AmountError,
                "The minutes until the answer must be a whole number, 0 or more; you gave -5.",
            ),
            (
                lambda: Proposal(FILM).but(colour="red"),
                ProposalError,
                (
                    "A letter has no 'colour'. There is: job, reader, price, minutes, message, known, boosted, "
                    "reply_minutes, market."
                ),
            ),
            (
                lambda: Reader(hours_a_week=0),
                AmountError,
                "The hours a week must be a whole number, 1 or more; you gave 0.",
            ),
            (
                lambda: Reader(stars=4900),
                ProposalError,
                (
                    "Stars and ratings belong together: 0 and 0, or 1000 to 5000 thousandths and 1 or more "
                    "ratings; you gave 4900 and 0."
                ),
            ),
            (lambda: Reader(skills=3), ProposalError, 'Skills are given as {"photo": 60}; you gave 3.'),
            (
                lambda: Reader(skills={"photo": 101}),
                AmountError,
                "A skill must be at most 100; you gave 101.",
            ),
            (
                lambda: Reader().but(age=34),
                ProposalError,
                "A freelancer has no 'age'. There is: name, hours_a_week, skills, stars, ratings, photo, portfolio, filled.",
            ),
        ],
    )
    def test_a_letter_that_cannot_be_gets_one_sentence(self, call, error, says):
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == says


class TestTries:
    def test_the_published_table(self):
        """With p = 0.02, 35 letters for an even chance, 114 for nine in ten; with 0.05, 14 and 45."""
        assert [letters_for(p, q) for p in (0.02, 0.05) for q in (0.5, 0.9)] == [35, 114, 14, 45]

    @given(st.floats(0.001, 0.5), st.floats(0.05, 0.99))
    def test_the_fewest_letters_are_enough_and_one_fewer_is_not(self, chance, wanted):
        n = letters_for(chance, wanted)
        assert float(at_least_one(chance, n)) >= wanted - 1e-9
        assert n == 1 or float(at_least_one(chance, n - 1)) < wanted + 1e-9

    @given(st.floats(0.001, 0.2), st.integers(2, 60))
    def test_few_that_equal_many_do(self, chance, few):
        p = chance_to_equal(chance, 60, few)
        assert float(at_least_one(p, few)) == pytest.approx(float(at_least_one(chance, 60)))

    def test_ten_careful_letters_must_win_about_eight_in_a_hundred_to_equal_forty(self):
        assert round(100 * chance_to_equal(0.02, 40, 10)) == 8

    def test_belief_is_the_mean_of_the_beta_distribution(self):
        """Prior Beta(0.6, 29.4); after 3 wins of 40: Beta(3.6, 66.4)."""
        assert float(after(3, 40, 0.02)) == pytest.approx(3.6 / 70)
        assert float(after(0, 0, 0.02)) == pytest.approx(0.02)

    @given(st.integers(0, 500))
    def test_silence_only_lowers_what_one_believes(self, letters):
        assert float(after(0, letters + 1, 0.02)) < float(after(0, letters, 0.02))

    @pytest.mark.parametrize(
        ("call", "says"),
        [
            (lambda: tries(0, 20), "The number of letters must be a whole number, 1 or more; you gave 0."),
            (lambda: tries(10, 0), "The wins in 1,000 must be a whole number, 1 or more; you gave 0."),
            (lambda: tries(10, 1000), "The wins in 1,000 must be at most 999; you gave 1000."),
            (lambda: tries(10, 0.02), "The wins in 1,000 must be a whole number, 1 or more; you gave 0.02."),
        ],
    )
    def test_tries_that_cannot_be_get_one_sentence(self, call, says):
        with pytest.raises(AmountError) as caught:
            call()
        assert str(caught.value) == says


def test_a_chance_is_told_in_whole_letters_of_1000():
    assert [in_1000(p) for p in (0.0, 0.0004, 0.0005, 0.9999, 1.0)] == [0, 0, 1, 1000, 1000]
