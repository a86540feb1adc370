"""Being found: how often, by whom, and what it costs; and the queue of a job in which one finds oneself."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import crowd
from freelancekit.luck import Luck
from freelancekit.market.freelancer import Reader
from freelancekit.market.jobs import applicants_by_close, others_met
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import wins
from freelancekit.proposals.invitations import invitation_chance, others_invited
from freelancekit.rules.rulebook import rulebook
from freelancekit.strategies.base import Beginner
from freelancekit.strategies.steady import Steady

SPAN = {"on": "2024-09-01", "days": 200}


class TestTheQueueOneMeets:
    def test_a_job_of_n_is_met_n_times_as_often_as_a_job_of_one(self):
        """By the definition: P(n) n / mean, beside what the two draws give, for each n up to 60."""
        mean, n = 8.0, 400_000
        luck = Luck(3, 0, n)
        met = 1 + others_met(luck("job.applicants"), luck("job.applicants_more"), mean)
        sizes = np.arange(1, 61)
        exact = sizes * (1 - 1 / mean) ** (sizes - 1) / mean / mean
        found = np.bincount(met, minlength=61)[1:61] / n
        assert np.abs(found - exact).max() < 4 * 0.5 / n**0.5

    def test_letters_that_are_all_alike_win_as_often_as_jobs_hire_for_each_applicant(self):
        """Mean 20, 40 of 100 jobs hire: 2 letters of 100 win, whoever counts, the clients or the letters."""
        market = Market().but(rival_spread=0.01, beta_crowd=0.0)
        luck = Luck(5, 0, 200_000)
        others = others_met(luck("job.applicants"), luck("job.applicants_more"), market.mean_applicants)
        rivals = 1000 * np.log(np.maximum(others, 1e-9))
        chance = wins(0.0, rivals, market)
        error = np.std(chance) / luck.n**0.5
        assert np.mean(chance) == pytest.approx(0.40 / 20, abs=4 * error)

    @given(st.floats(0.001, 0.999), st.floats(0.001, 0.999), st.floats(1.01, 60))
    def test_nobody_is_counted_below_zero(self, luck, more, mean):
        assert others_met(luck, more, mean) >= 0
        assert others_met(luck, more, mean) == (
            applicants_by_close(luck, mean) + applicants_by_close(more, mean) - 2
        )


class TestTheRule:
    def test_a_profile_that_is_not_filled_in_is_never_found(self):
        assert invitation_chance([0.0, 3.0], 100, False, Market()).tolist() == [0.0, 0.0]

    def test_an_average_profile_by_hand(self):
        """0.2 a week: 1 - exp(-0.2) = 0.181; where half as many do such work, 1 - exp(-0.4) = 0.330."""
        assert float(invitation_chance(0.0, 100, True, Market())) == pytest.approx(0.1813, abs=1e-4)
        assert float(invitation_chance(0.0, 50, True, Market())) == pytest.approx(0.3297, abs=1e-4)

    @given(st.floats(-2, 2), st.floats(0.01, 1), st.integers(50, 200))
    def test_more_pull_is_found_more_often(self, pull, more, crowd):
        market = Market()
        low, high = invitation_chance([pull, pull + more], crowd, True, market)
        assert 0 <= low < high <= 1

    def test_the_few_who_were_written_to_are_the_rivals(self):
        assert [others_invited(Market().but(written_to=n)) for n in (1, 3, 5)] == [0, 2, 4]


class TestInACareer:
    def test_an_invitation_costs_what_the_book_of_the_day_says(self):
        """Free on Upwork since 28 August 2024; a book changed by hand takes eight Connects."""
        dear = rulebook("upwork", "2024-09-01").but({"invitation.cost": 8})
        for book, cost in ((rulebook("upwork", "2024-09-01"), 0), (dear, 8)):
            career = Career(book, days=200, seed=2)
            while "(you are invited)" not in career.board().loc[1, "what"]:
                career.wait()
            assert career.board().loc[1, "Connects"] == cost
            before = career.connects
            career.write(1).wait()
            assert before - career.connects == cost

    def test_nobody_is_invited_on_the_first_day_or_in_the_middle_of_a_week(self):
        first, week = (crowd("upwork", n=300, on="2024-09-01", days=days) for days in (7, 8))
        assert first.count("invited").sum() == 0
        assert week.count("invited").sum() > 0

    def test_ratings_and_a_face_are_found_more_often_and_an_empty_profile_never(self):
        def invited(**traits):
            reader = Reader(**traits)
            return int(crowd("upwork", n=1500, reader=reader, **SPAN).count("invited").sum())

        new = invited()
        assert invited(photo=True) > new
        assert invited(stars=4900, ratings=40) > 1.5 * new
        assert invited(filled=False) == 0

    def test_an_invited_letter_wins_more_often(self):
        none, many = (
            crowd("upwork", n=1500, market=Market().but(invitations_a_week=rate), **SPAN)
            for rate in (1e-6, 1.0)
        )
        assert none.count("invited").sum() == 0
        assert many.count("wins").sum() > 2 * none.count("wins").sum()

    def test_the_diary_and_the_way_to_play_know_of_it(self):
        class OnlyInvited(Beginner):
            elementwise = False

            def apply(self, me, job):
                return job.invited

        run = crowd("upwork", OnlyInvited(), n=100, **SPAN)
        assert 0 < run.count("letters").sum() <= run.count("invited").sum()
        place = int(np.argmax(run.count("invited")))
        alone = Career("upwork", OnlyInvited(), place=place, **SPAN).play()
        assert "A client invited you to the first job of the day, for USD" in str(alone.why())

    def test_a_letter_of_careers_wins_as_often_as_one_of_the_market(self):
        """Without invitations and with luck only: 2 of 100 on average, newcomers somewhat less."""
        run = crowd("crowdworks", Steady(letters=3), n=2000, market=Market().but(invitations_a_week=1e-6),
                    **SPAN)  # fmt: skip
        share = run.count("wins").sum() / run.count("letters").sum()
        assert 0.01 < share < 0.03
