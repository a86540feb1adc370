"""Values of the rules of trust, worked by hand, beside the properties that hold for all of them."""

from math import exp, log, sqrt

import numpy as np
import pytest

from freelancekit.errors import AmountError, ReviewError
from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.trust.broken_promises import Room, keeps_next, leave_at
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.rating import Rated, RatingLuck, in_public, posts, rate, rate_rule, stars_of
from freelancekit.trust.repeat_orders import (
    leaves_after,
    leaves_drawn,
    orders_expected,
    orders_played,
    pace_drawn,
    pace_of,
)
from freelancekit.trust.score_and_trust import TwoCards, two_cards
from freelancekit.trust.scores import Desk, best_window, fives_until, job_success, wilson_bound


class TestOrdersThatRepeat:
    def test_paces_are_gamma_and_an_exponential_where_the_shape_is_one(self):
        """With shape 1 the middle is ln 2 / alpha; without more said, shape 0.6 and alpha 6."""
        from scipy.stats import gamma

        assert float(pace_drawn(0.5, 1.0, 4.0)) == pytest.approx(log(2) / 4)
        assert pace_drawn([0.1, 0.9]).tolist() == pytest.approx(gamma(0.6, scale=1 / 6).ppf([0.1, 0.9]))

    def test_a_client_s_own_chance_to_leave_is_beta(self):
        """Of Beta(1, 2) a share of 1 - (1 - x)^2 lies below x: below a half three quarters."""
        assert leaves_drawn([0.75, 0.36]).tolist() == pytest.approx([0.5, 0.2])
        assert float(leaves_drawn(0.3, 1.0, 1.0)) == pytest.approx(0.3)
        assert float(leaves_drawn(0.25, 2.0, 1.0)) == pytest.approx(0.5)

    def test_a_point_of_trust_and_a_step_of_contentment_keep_a_client(self):
        """A point: 0.5 / e^0.15; a step: 0.5 / e^0.3; both: 0.5 / e^0.45; and never more than certain."""
        found = leaves_after(0.5, [10, 0, 10, 0, 0], [0, 1000, 1000, -1000, -9000]).tolist()
        assert found == pytest.approx(
            [0.5 * exp(-0.15), 0.5 * exp(-0.3), 0.5 * exp(-0.45), 0.5 * exp(0.3), 1.0]
        )

    def test_without_more_said_the_assumed_four_numbers_are_taken(self):
        assert orders_expected(52) == orders_expected(52, 0.6, 6.0, 1.0, 2.0)
        assert orders_played(30, Luck(2, 0, 500)).tolist() == (
            orders_played(30, Luck(2, 0, 500), 0.6, 6.0, 1.0, 2.0).tolist()
        )

    def test_each_client_alone_waits_orders_and_may_leave(self):
        """The same in a loop: waits are -ln(luck) / pace; an order counts within the weeks; then one stays or not."""
        luck, weeks = Luck(5, 0, 60), 9
        pace, leaves = pace_drawn(luck("repeat.pace")), leaves_drawn(luck("repeat.leaves"))
        expected = []
        for who in range(60):
            waited, orders = 0.0, 0
            for slot in range(weeks * 4):
                waited -= log(luck("repeat.wait", slot=slot)[who]) / pace[who]
                if waited > weeks:
                    break
                orders += 1
                if luck("repeat.stays", slot=slot)[who] < leaves[who]:
                    break
            expected.append(orders)
        assert max(expected) > 3
        assert orders_played(weeks, luck).tolist() == expected

    def test_a_pace_is_orders_by_weeks(self):
        assert pace_of([0, 4, 3], 8.0).tolist() == [0.0, 0.5, 0.375]


class TestTakers:
    def test_who_keeps_the_next_promise_by_hand(self):
        """Of 100 with 20 takers, 80 * 1/2 keep the first; then 40 of 60 are fair and half of them keep it."""
        assert [keeps_next(n) for n in range(3)] == pytest.approx([0.4, 1 / 3, 0.25])
        assert keeps_next(1, 0.5, 0.2) == pytest.approx((1 - 0.5 / 0.6) * 0.8)

    def test_the_line_lies_where_a_round_costs_more_and_not_where_it_costs_the_same(self):
        """0 broken: 0.4 * 20,000 = 8,000, and 8,000 are not less than 8,000; 1 broken: 6,667 are."""
        assert leave_at(20_000, 8_000) == leave_at(20_000, 8_000 - 1e-6) == 1
        assert leave_at(20_000, 8_000 + 1e-6) == 0

    def test_in_a_room_without_takers_one_need_not_leave(self):
        """Half of all promises are kept, whatever was broken: 5,000 against 4,000."""
        assert leave_at(10_000, 4_000, share=0.0) == 1000
        assert str(Room(40, 0).stay_or_go(10_000, 4_000)) == (
            "In this room a round brings more than it costs, however many promises are broken."
        )

    def test_the_way_to_the_line_is_told_by_its_last_eight_rounds(self):
        """20 takers of 100; 1,000,000 against 400: the fair ones are 80 / 2^n, so n = 10 brings 389."""
        told = str(Room(100, 20).stay_or_go(200_000, 400)).split("\n")
        stop = leave_at(200_000, 400, 0.2)
        assert stop >= 9
        assert [line.split()[0] for line in told[:-1]] == [str(n) for n in range(stop - 7, stop + 1)]
        assert told[-1] == f"Go after {stop} broken promises."

    def test_where_the_first_round_costs_too_much_one_does_not_begin(self):
        told = str(Room(40, 8).stay_or_go(20_000, 9_000)).split("\n")
        assert told == [
            "0 broken: 40 of 100 keep the next promise. A round brings 8,000 yen on average, and costs 9,000 yen.",
            "Do not begin.",
        ]

    def test_others_leave_a_room_more_slowly(self):
        """32 fair clients who break four of five: 25.6 are 26, then 20.48 are 20; all 8 takers stay."""
        assert [Room(40, 8).still(n, 0.8) for n in (0, 1, 2)] == [(40, 8), (34, 8), (28, 8)]
        assert Room(40, 8).still(1000) == (8, 8)
        with pytest.raises(AmountError):
            Room(40, 8).still(1001)


class TestStars:
    def test_the_edges_of_a_goal(self):
        """1 is there already; just below 5 takes many; 0.9 and a truth are no goals."""
        assert fives_until([1], 1) == 0
        assert fives_until([4], 4.99) == 99
        assert fives_until([5, 5], 3) == 0
        for goal in (0.9, 0, True, 5.0):
            with pytest.raises(ReviewError):
                fives_until([3], goal)

    def test_one_and_five_stars_are_ratings_and_their_neighbours_are_none(self):
        assert Desk((1, 5)).plain == 3
        for star in (0, 6):
            with pytest.raises(ReviewError):
                Desk((star,))

    def test_a_window_ends_before_its_last_month(self):
        """A failure 6 months ago is in the window of 12, and not in that of 6; 24 months ago is in none."""
        assert best_window([1, 6], [1, -1], (6,)) == 100
        assert best_window([1, 5], [1, -1], (6,)) == 0
        assert best_window([24], [1]) is None
        assert best_window([23], [1]) == 100
        assert best_window([5, 11, 23], [-1, 1, 1]) == 33  # of 6: -100; of 12: 0; of 24: 33
        assert best_window([7, 11], [1, 0]) == 50

    def test_what_can_be_counted_on_by_hand(self):
        """One good of one: 1 / (1 + z^2) = 0.2065; none good, or none at all: nothing."""
        z = 1.959963984540054
        assert float(wilson_bound(1, 1)) == pytest.approx(1 / (1 + z * z))
        assert [float(wilson_bound(0, n)) for n in (0, 7)] == pytest.approx([0, 0], abs=1e-12)
        assert float(wilson_bound(1, 2, 1.0)) == pytest.approx((0.5 + 0.25 - sqrt(0.125 + 1 / 16)) / 1.5)

    def test_good_less_bad_of_all(self):
        assert job_success([9, 1, 0, 0], [1, 0, 2, 0], [10, 3, 2, 0]).tolist() == [80, 33, -100, 0]

    def test_four_stars_are_a_good_rating_and_three_are_not(self):
        assert str(Desk((4, 3, 5)).folded()).startswith("2 good ratings of 3.")


class TestHowRatingsComeAbout:
    def test_who_is_kind_and_who_is_not(self):
        """Kind below the share, never at it; content at -1.19, never below it; four is the kindness, five stays."""
        assert in_public([2, 2, 3, 3, 5], [-2, -2, -1.19, -1.2, -2], [0.2, 0.24, 0, 0, 0], 0.24).tolist() == [
            4, 2, 3, 4, 5,
        ]  # fmt: skip

    def test_where_contentment_turns_into_stars(self):
        """One below -1.57, then two, three from -1.41, four from -1.19, five from -0.80 on."""
        found = stars_of([-2, -1.58, -1.56, -1.42, -1.40, -1.20, -1.18, -0.81, -0.79, 0])
        assert found.tolist() == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]

    def test_a_strict_client_and_a_good_mood_by_hand(self):
        """97.5 of 100 is 1.96 spreads up: of the market's for the client, of 0.6 for the mood; 2.5 is as much down."""
        market, z = Market(), 1.959963984540054
        for severity, mood, felt in (
            (0.975, 0.5, market.rater_spread * z),
            (0.5, 0.975, 0.6 * z),
            (0.975, 0.975, (market.rater_spread + 0.6) * z),
            (0.025, 0.975, (0.6 - market.rater_spread) * z),
        ):
            luck = RatingLuck(severity=severity, mood=mood, soft=0.99, posts=0.81)
            content, stars, posted = rate_rule(-1.0, True, luck, market)
            assert float(content) == pytest.approx(felt - 1.0)
            assert (int(stars), bool(posted)) == (int(stars_of(felt - 1.0)), True)

    def test_a_rating_is_posted_below_its_share(self):
        """82 of 100 after the freelancer's, 62 without it; at the share itself not."""
        assert posts([0.61, 0.63, 0.81, 0.82], True, 0.82, 0.2).tolist() == [True, True, True, False]
        assert posts([0.61, 0.63, 0.81, 0.82], False, 0.82, 0.2).tolist() == [True, False, False, False]

    def test_means_are_of_what_was_posted(self):
        """Posted: 5, 3 and 4; not content and posted: those of 3 and 4, and one of them gave four."""
        found = Rated(
            np.array([0.0, -2.0, -1.5, -2.0]), np.array([5, 3, 4, 1]), np.array([True, True, True, False])
        )
        assert (found.mean, found.soft) == (4.0, 0.5)

    def test_without_more_said_a_thousand_clients_rate_after_the_freelancer_in_world_one(self):
        usual = rate()
        assert len(usual.stars) == 1000
        same = rate(1000, rated_first=True, sequential=False, seed=1)
        assert (usual.stars.tolist(), usual.posted.tolist()) == (same.stars.tolist(), same.posted.tolist())

    def test_a_client_s_feeling_is_the_work_and_two_moods(self):
        """Severity and mood are normal: the spread of the first is the market's, of the second 0.6."""
        felt = rate(400_000).content
        assert felt.mean() == pytest.approx(0, abs=0.01)
        assert felt.std() == pytest.approx(sqrt(Market().rater_spread ** 2 + 0.6**2), abs=0.01)


class TestTheCard:
    def test_what_is_written_and_what_it_is_worth(self):
        """A delivery one tenth, three for a large thing, nothing for using or a project that stopped."""
        ledger = TrustLedger().deliver("Sena", on="2025-01-01").earn("Sena", "all", on="2025-01-02", tenths=3)
        ledger.use("Sena", on="2025-01-02").cancelled("Shiori", on="2025-01-03").earn(
            "Shiori", "seen", on="2025-01-03"
        )
        assert [line.tenths for line in ledger.diary] == [1, 3, 0, 0, 1]
        assert ledger.incident("Nobody", "secret_told", on="2025-01-03") is ledger
        assert (ledger.reveal().of("Sena"), ledger.of("Shiori"), ledger.of("Nobody"), ledger.tenths) == (
            4,
            1,
            0,
            5,
        )
        assert str(ledger) == "5 tenths in all: Sena 4, Shiori 1."

    def test_a_delivery_is_told_in_one_s_own_words_or_in_ours(self):
        ledger = (
            TrustLedger().deliver("Sena", on="2025-01-01").deliver("Sena", on="2025-01-02", what="on time")
        )
        assert [line.what for line in ledger.diary] == ["delivered, in order", "on time"]

    def test_a_hundred_tenths_at_once_are_the_most(self):
        assert TrustLedger().earn("Sena", "all", on="2025-01-01", tenths=100).reveal().tenths == 100
        with pytest.raises(ValueError, match="at most 100"):
            TrustLedger().earn("Sena", "all", on="2025-01-01", tenths=101)

    @pytest.mark.parametrize(
        ("tenths", "gates"),
        [(9, 0), (10, 1), (29, 1), (30, 2), (99, 2), (100, 3)],
    )
    def test_gates_open_at_one_three_and_ten_points(self, tenths, gates):
        ledger = TrustLedger().earn("Sena", "much", on="2025-01-01", tenths=tenths)
        assert ledger.gates() == ["larger", "direct_others", "owner"][:gates]
        assert [chance > 0 for chance in ledger.chances().values()] == [True] * gates + [False] * (3 - gates)
        assert ledger.chances("direct")["larger"] >= ledger.chances()["larger"]

    def test_hints_change_at_the_first_tenth_and_at_the_first_point(self):
        told = []
        for tenths in (0, 1, 9, 10):
            ledger = TrustLedger()
            if tenths:
                ledger.earn("Sena", "much", on="2025-01-01", tenths=tenths)
            told.append(str(ledger.hint()))
        nothing, somebody, mind = (
            "Nothing is on the card yet.",
            "Somebody would know your name again.",
            "If somebody looks for help this month, you may come to their mind.",
        )
        assert told == [nothing, somebody, somebody, mind]

    def test_two_lines_on_one_day_are_in_order(self):
        ledger = TrustLedger().earn("Sena", "a", on="2025-01-02").earn("Sena", "b", on="2025-01-02")
        assert ledger.reveal().tenths == 2


class TestTwoCards:
    def test_both_cards_month_by_month(self):
        """Three contracts, the second bad: 100, 0, 33. Away, the first rolls off after 24 months."""
        cards = two_cards(working=3, away=3, bad=2)
        assert cards.platform == (100, 0, 33, 33, 33, 33)
        assert (cards.person, cards.lowest, cards.gone) == ((1, 1, 2, 2, 2, 2), 0, None)
        longer = two_cards(working=1, away=24, bad=0)
        assert longer.platform == (100,) * 24 + (None,)
        assert (longer.gone, longer.person[-1], len(longer.person)) == (25, 1, 25)

    def test_in_the_honest_mode_it_fades_from_the_first_silent_month(self):
        """20 at 2 of 100: 19.6, 19.2, 18.8 are 19, 19, 18."""
        assert two_cards("honest", working=20, away=3, bad=0).person[-4:] == (20, 19, 19, 18)

    def test_without_more_said_it_is_eighteen_months_thirty_away_and_a_bad_third(self):
        assert two_cards().platform == two_cards(working=18, away=30, bad=3).platform
        assert len(two_cards().platform) == 48
        assert two_cards().platform[2] == 33

    def test_a_score_that_never_was_is_not_gone(self):
        assert TwoCards("article", (None, None), (0, 0)).gone is None
        assert TwoCards("article", (90, None), (0, 0)).gone == 2
        assert TwoCards("article", (None, None), (0, 0)).lowest is None

    def test_fifty_years_are_the_most(self):
        """600 months of each; the bad one among those with work."""
        assert len(two_cards(working=600, away=0, bad=600).platform) == 600
        for settings in ({"working": 601}, {"away": 601}, {"working": 3, "bad": 4}):
            with pytest.raises(AmountError):
                two_cards(**settings)
