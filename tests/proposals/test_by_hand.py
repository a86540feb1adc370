"""Values of the rules of proposals, worked by hand, beside the properties that hold for all of them."""

from dataclasses import replace
from math import exp, log, sqrt

import numpy as np
import pytest

from freelancekit.errors import AmountError
from freelancekit.market.settings import Market
from freelancekit.proposals.board import Board
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
from freelancekit.proposals.knapsack import best_counts, greedy_counts
from freelancekit.proposals.repeated_tries import (
    after,
    at_least_one,
    chance_to_equal,
    letters_for,
    tries,
)
from freelancekit.proposals.selection import Pick

MARKET = Market()


class TestChoosing:
    def test_shares_are_odds_however_large_the_pulls_are_and_row_by_row(self):
        """3 against 1 is three quarters; a thousand more for both is the same; none is minus infinity."""
        for base in (0.0, 1000.0, -1000.0):
            assert shares_of([base + log(3), base]).tolist() == pytest.approx([0.75, 0.25])
        assert shares_of([1000.0, 0.0, -np.inf]).tolist() == [1.0, 0.0, 0.0]
        rows = shares_of([[0.0, 0.0], [log(4), 0.0], [900.0, 900.0]])
        assert rows.tolist() == [pytest.approx(row) for row in ([0.5, 0.5], [0.8, 0.2], [0.5, 0.5])]

    @pytest.mark.parametrize(("mean", "spread"), [(1, 0.9), (2, 0.5), (20, 0.9)])
    def test_the_reference_is_where_as_many_hire_as_was_set(self, mean, spread):
        """Drawn one by one: so many applicants, their joint pull, and whether the client hires."""
        market = MARKET.but(mean_applicants=mean, rival_spread=spread, beta_crowd=1.0)
        rng = np.random.default_rng(4)
        n = rng.geometric(1 / mean, 400_000)
        wide = np.log1p(np.expm1(spread**2) / n)
        joint = np.log(n) - wide / 2 + np.sqrt(wide) * rng.standard_normal(len(n))
        hired = hires(joint, market).mean()
        assert hired == pytest.approx(market.fill_rate, abs=0.003)

    def test_at_the_reference_the_set_share_hires(self):
        """0.4 at the reference; with odds e times as high, 0.4 e / (0.6 + 0.4 e)."""
        market = MARKET.but(beta_crowd=1.0, fill_rate=0.4)
        at = reference_pull(market)
        assert float(hires(at, market)) == pytest.approx(0.4)
        assert float(hires(at + 1, market)) == pytest.approx(0.4 * exp(1) / (0.6 + 0.4 * exp(1)))

    def test_where_the_crowd_counts_nothing_the_reference_is_the_mean_crowd(self):
        assert reference_pull(MARKET.but(beta_crowd=0.0, mean_applicants=20)) == pytest.approx(log(20))
        assert float(hires(7.0, MARKET.but(beta_crowd=0.0, fill_rate=0.4))) == pytest.approx(0.4)

    def test_where_everybody_hires_or_nobody_does(self):
        for share in (0.0, 1.0):
            market = MARKET.but(fill_rate=share)
            assert reference_pull(market) == pytest.approx(log(market.mean_applicants))
            assert float(hires(2.0, market)) == share

    def test_a_letter_wins_its_share_of_the_jobs_that_hire(self):
        """Against rivals of ln 3 in thousandths, 1,099: one of four as strong, and a stronger one of e."""
        joint = float(np.logaddexp(0.0, 1.099))
        assert float(wins(0.0, 1099, MARKET)) == pytest.approx(float(hires(joint, MARKET)) / exp(joint))
        strong = float(np.logaddexp(1.0, 1.099))
        assert float(wins(1.0, 1099, MARKET)) == pytest.approx(
            float(hires(strong, MARKET)) * exp(1.0 - strong)
        )

    def test_stars_weigh_more_where_there_are_many_ratings_and_a_newcomer_has_none(self):
        market = MARKET.but(mean_stars=4.8, beta_ratings=0.25, beta_stars=1.0, beta_stars_more=0.5)
        assert float(ratings_pull(0, 5000, market)) == market.beta_newcomer
        assert float(ratings_pull(1, 4900, market)) == pytest.approx(0.25 * log(2) + (1 + 0.5 * log(2)) * 0.1)
        assert float(ratings_pull(7, 4600, market)) == pytest.approx(0.25 * log(8) - (1 + 0.5 * log(8)) * 0.2)

    def test_half_the_price_and_double_the_price(self):
        found = price_pull([5_000, 10_000, 20_000], 10_000, MARKET)
        step = MARKET.beta_price * log(2)
        assert found.tolist() == pytest.approx([-step, 0, step])
        assert str(float(found[1])) == "0.0", "nothing has no minus before it"

    def test_interest_fades_as_the_study_saw_it(self):
        """At once all of it; at the study's own minute 1 / e; at four times that, by the shape."""
        own = MARKET.reply_minutes
        found = speed([0, own, 4 * own], MARKET).tolist()
        assert found == pytest.approx([1, exp(-1), exp(-(4**MARKET.reply_shape))])

    def test_a_chance_as_letters_of_a_thousand_has_its_halves_rounded_up(self):
        assert [in_1000(chance) for chance in (0.0, 0.00049, 0.0005, 0.0625, 0.0635, 1.0)] == [
            0, 0, 1, 63, 64, 1000,
        ]  # fmt: skip


class TestTries:
    def test_at_least_one_of_three(self):
        """1 - (3/4)^3 = 37/64; of none nothing; a sure letter always."""
        assert at_least_one([0.25, 0.25, 0.0, 1.0], [3, 0, 9, 2]).tolist() == pytest.approx(
            [37 / 64, 0, 0, 1]
        )

    def test_the_fewest_letters(self):
        """Of one half each, 3 letters win in 7 of 8 cases exactly; for a little more it takes 4."""
        assert [letters_for(0.5, wanted) for wanted in (0.5, 0.75, 0.875, 0.876)] == [1, 2, 3, 4]

    def test_a_few_as_good_as_many(self):
        """Four of one half are as good as two of three quarters."""
        assert chance_to_equal(0.5, 4, 2) == pytest.approx(0.75)
        assert chance_to_equal(0.5, 2, 4) == pytest.approx(1 - sqrt(0.5))

    def test_what_to_believe_after_some_letters(self):
        """0.02 seen on 30: 0.6 wins of 30. Ten more without one: 0.6 / 40; with one: 1.6 / 40; trusted less: 1.2 / 20."""
        assert after([0, 1], 10, 0.02).tolist() == pytest.approx([0.015, 0.04])
        assert float(after(1, 10, 0.02, seen=10)) == pytest.approx(1.2 / 20)

    def test_of_a_hundred_people_and_with_fewer_letters(self):
        """One letter in two: 2 letters win for 75 of 100; 1 letter would need 750 of 1,000."""
        found = tries(2, wins_in_1000=500)
        assert (found.some_in_100, found.needed_in_1000) == (75, {1: 750})
        assert tries(4, wins_in_1000=500).needed_in_1000 == {2: 750, 1: 938}
        assert list(tries(40, wins_in_1000=20).needed_in_1000) == [20, 10, 5]
        assert list(tries(3, wins_in_1000=20).needed_in_1000) == [1]
        assert str(tries(1, wins_in_1000=20)) == (
            "1 letter that wins 20 of 1,000 times: 2 of 100 people win, 98 win nothing."
        )

    def test_the_ends_of_what_can_be_tried(self):
        assert tries(100_000, wins_in_1000=999).letters == 100_000
        for letters, won in ((100_001, 1), (1, 1000), (0, 1), (1, 0)):
            with pytest.raises(AmountError):
                tries(letters, wins_in_1000=won)

    def test_silence_says_how_much_less_to_believe(self):
        """20 of 1,000 on 30 letters are 0.6 wins; ten more letters make it 0.6 of 40, 15 of 1,000."""
        assert str(tries(10, wins_in_1000=20).after_silence()).split("\n")[:2] == [
            "After 10 letters without a win, believe 15.0 of 1,000 rather than 20.",
            "You began with 30 average letters in mind, and 0.6 wins; now 40 share them.",
        ]


class TestSets:
    def test_what_just_fits_is_taken_and_what_is_one_over_is_not(self):
        """Two of 5 fit in 10; in 9 only one does, and the other thing of 2 takes the rest."""
        assert greedy_counts([0], [[5]], [10], [9]) == [2]
        assert greedy_counts([0, 1], [[5, 2]], [9], [9, 9]) == [1, 2]
        assert greedy_counts([0], [[5]], [100], [3]) == [3]
        assert greedy_counts([0], [[5], [1]], [100, 2], [9]) == [2], "the second budget ends first"
        assert greedy_counts([], [[5]], [10], [1]) == [0]

    def test_the_best_set_leaves_out_what_loses(self):
        """Two of 60 for 5 each beat one of 100 for 6; what is worth less than nothing is left."""
        assert best_counts([60, 100, -1], [[5, 6, 0]], [10], [2, 1, 1]) == [2, 0, 0]
        assert best_counts([60, 100], [[5, 6]], [11], [2, 1]) == [1, 1]

    def pick(self, tickets, minutes, *names):
        board = Board("sunday")
        return Pick(tuple(board[name] for name in names), tickets, minutes)

    def test_sums_of_a_set_are_those_of_its_jobs(self):
        board, found = Board("sunday"), self.pick(10, 600, "a", "logo")
        a, logo = board["a"], board["logo"]
        assert found.names == ["a", "logo"]
        assert found.connects == a.job.connects + logo.job.connects == 6
        assert found.honest_minutes == a.honest_minutes + logo.honest_minutes == 110 + 210
        assert (found.net, found.per_try) == (a.net + logo.net, a.per_try + logo.per_try)

    def test_a_set_fits_to_the_last_ticket_and_the_last_minute(self):
        for tickets, minutes, fits in ((6, 320, True), (5, 320, False), (6, 319, False), (7, 321, True)):
            assert self.pick(tickets, minutes, "a", "logo").fits is fits

    def test_which_budget_ran_out_first(self):
        """6 tickets and 320 minutes: of 12 and 640 both are half gone, and then it is the tickets."""
        assert self.pick(12, 640, "a", "logo").what_ran_out() == "tickets"
        assert self.pick(12, 639, "a", "logo").what_ran_out() == "hours"
        assert self.pick(11, 640, "a", "logo").what_ran_out() == "tickets"

    @pytest.mark.parametrize(
        ("mine", "best", "word"),
        [(-1, 100, "loss"), (0, 0, "same"), (100, 100, "same"), (50, 100, "half"), (49, 100, "less"), (0, 1, "less")],
    )  # fmt: skip
    def test_a_set_beside_another(self, mine, best, word, monkeypatch):
        """Half or more, less than half, the same, below nothing."""
        one, other = self.pick(1, 1, "a"), self.pick(2, 2, "a")
        sums = {1: mine, 2: best}
        monkeypatch.setattr(Pick, "per_try", property(lambda pick: sums[pick.tickets]))
        assert one.beside(other) == word

    def test_what_is_over_is_told_and_what_is_not_is_not(self):
        assert str(self.pick(6, 320, "a", "logo")).endswith("arrive.")
        told = str(self.pick(5, 319, "a", "logo"))
        assert "1 ticket too many." in told
        assert told.endswith("too long.")


class TestPostings:
    def test_a_letter_takes_time_where_there_is_one(self):
        """30 minutes for a project or by the hour; none for a microtask, a contest or crowdfunding."""
        a = Board("sunday")["a"]
        for kind, minutes in (
            ("project", 30),
            ("hourly", 30),
            ("microtask", 0),
            ("contest", 0),
            ("crowdfunding", 0),
        ):
            posting = replace(a, job=replace(a.job, kind=kind))
            assert posting.letter_minutes == minutes
            assert posting.honest_minutes == minutes + 60 + 20

    def test_a_microtask_is_there_for_everybody_and_crowdfunding_for_nobody(self):
        a = Board("sunday")["a"]
        chances = [replace(a, job=replace(a.job, kind=kind)).chance for kind in ("microtask", "crowdfunding")]
        assert chances == [1.0, 0.0]
        assert (a.wins_in_1000, a.letter().minutes) == (round(1000 * a.chance), 30)
        assert replace(a, job=replace(a.job, kind="contest")).letter().minutes == 20

    def test_where_applying_is_free_a_ticket_has_no_worth(self):
        a = Board("sunday")["a"]
        free = replace(a, job=replace(a.job, connects=0))
        assert (free.per_connect, free.per_try) == (None, round(a.worth))

    def test_an_hour_of_trying_by_hand(self):
        """Letter, sure work, and the rest with the chance; what takes no time brings nothing by the hour."""
        a = Board("sunday")["a"]
        contest = replace(a, job=replace(a.job, kind="contest"))
        assert contest.per_hour == round(contest.per_try * 60 / 80)
        idle = replace(a, job=replace(a.job, kind="crowdfunding", minutes=0, extra_minutes=0))
        assert idle.per_hour == 0

    def test_what_arrives_is_less_the_fee_of_its_kind_and_of_a_first_payment(self):
        """
        CrowdWorks: 20 % to 100,000 yen and 10 % above it, and a tenth of the fee as tax; of a task always 20 %.

        Of 100,005 yen 20,000.5 are 20,001, and 2,000 on it; of 200,000 yen 33,000, as a task 44,000.
        """
        one = Board("crowdworks", on="2024-09-01", n=1)["1"]
        terms = replace(one.terms, taxed_by=None)
        for kind, pay, arrives in (
            ("project", 100_005, 78_004),
            ("project", 200_000, 167_000),
            ("microtask", 200_000, 156_000),
        ):
            assert replace(one, job=replace(one.job, kind=kind, pay=pay), terms=terms).net == arrives

    def test_the_back_of_a_card_whole(self):
        """The advert, the kind of work, the client, and the client's past; stars only of who gives some."""
        board = Board("sunday")
        assert board["questions"].back() == [
            "Ten clicks and two sentences. Paid per answer sheet, no letter needed.",
            "This is a microtask: minutes, paid by the piece, no letter. 3 days left.",
            "a survey firm: payment verified, ten or more good reviews by freelancers.",
            "400 jobs posted so far, 390 of them hired someone. Gives 4.9 stars on average.",
        ]
        assert board["logo"].back()[-1] == "1 job posted so far, 0 hired someone."
        assert board["backers"].face()[-1] == "no work"

    def test_signs_stand_in_words_only_where_no_advert_shows_them(self):
        logo = Board("sunday")["logo"]
        silent = replace(logo, job=replace(logo.job, text="")).back()
        assert len(silent) == len(logo.back()) - 1
        assert len(silent[1]) > len(logo.back()[2]), "without the advert its warning signs are told"

    def test_one_minute_of_work_is_work(self):
        questions = Board("sunday")["questions"]
        short = replace(questions, job=replace(questions.job, minutes=1, extra_minutes=0))
        assert short.face()[-1] == "1 minute in all"
