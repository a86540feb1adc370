"""The boost auction: who stands where, who pays, and whether sensible bids are sensible."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, AuctionError, RulebookError
from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.proposals.auction import Auction, boost_charge, in_a_slot
from freelancekit.proposals.bidding_room import BoostRoom
from freelancekit.proposals.boost_value import badge, boost, boosted
from freelancekit.proposals.rival_bids import best_of, sensible_bid, sensible_revenue
from freelancekit.rules.rulebook import rulebook

GAMES = [(10, 4), (6, 4), (30, 4), (5, 1), (8, 3), (20, 2)]
games = pytest.mark.parametrize(("n", "k"), GAMES)

MOST_WORTH = int(Market().rival_worth)


class TestPlaces:
    @given(st.lists(st.integers(0, 60), min_size=1, max_size=40), st.integers(1, 6))
    def test_the_highest_stand_there_and_of_two_alike_the_earlier(self, boosts, slots):
        there = in_a_slot(boosts, slots)
        ranked = sorted(range(len(boosts)), key=lambda i: (-boosts[i], i))[:slots]
        assert [i for i, stands in enumerate(there) if stands] == sorted(i for i in ranked if boosts[i] > 0)

    @given(st.lists(st.lists(st.integers(0, 60), min_size=7, max_size=7), min_size=1, max_size=20))
    def test_a_crowd_of_auctions_is_each_auction_alone(self, rows):
        assert in_a_slot(rows, 4).tolist() == [in_a_slot(row, 4).tolist() for row in rows]

    def test_only_who_stands_there_pays_and_pays_the_own_offer(self):
        there = in_a_slot([20, 25, 22, 30, 21], 4)
        assert boost_charge([20, 25, 22, 30, 21], there).tolist() == [0, 25, 22, 30, 21]


class TestSensibleBids:
    def test_the_published_four(self):
        """Ten bidders, four places, values 0.25, 0.5, 0.75 and 1."""
        assert sensible_bid([0.25, 0.5, 0.75, 1.0], 9, 4).round(4).tolist() == [
            0.2105,
            0.4062,
            0.5580,
            0.6000,
        ]

    def test_one_place_is_the_textbook_case(self):
        """With one place, a sensible bidder among n offers (n-1)/n of the value."""
        values = np.linspace(0.01, 1, 50)
        for n in (2, 5, 17):
            assert np.allclose(sensible_bid(values, n - 1, 1), (n - 1) / n * values)

    @games
    def test_a_bid_is_what_the_best_losing_rival_is_worth_on_average(self, n, k):
        """By simulation: the k-th highest of n-1 rivals, given that it is below one's own value."""
        rng = np.random.default_rng(n * 100 + k)
        rivals = np.sort(rng.random((200_000, n - 1)), axis=1)[:, -k]
        for value in (0.8, 0.9, 1.0):
            below = rivals[rivals < value]
            error = below.std() / np.sqrt(len(below))
            assert abs(below.mean() - float(sensible_bid(value, n - 1, k))) < 5 * error

    @games
    def test_the_revenue_is_that_of_the_closed_form(self, n, k):
        rng = np.random.default_rng(n * 7 + k)
        bids = sensible_bid(rng.random((100_000, n)), n - 1, k)
        paid = np.sort(bids, axis=1)[:, -k:].sum(axis=1)
        error = paid.std() / np.sqrt(len(paid))
        assert abs(paid.mean() - sensible_revenue(n - 1, k)) < 5 * error

    @games
    def test_in_the_continuous_game_no_other_bid_gains(self, n, k):
        """Against rivals who bid sensibly, any other bid brings no more, to the error of the play."""
        rng = np.random.default_rng(n + 31 * k)
        against = np.sort(sensible_bid(rng.random((100_000, n - 1)), n - 1, k), axis=1)[:, -k]
        for value in (0.3, 0.6, 0.9):
            own = float(sensible_bid(value, n - 1, k))
            gains = (value - own) * (against < own)
            error = gains.std() / np.sqrt(len(gains))
            for other in np.linspace(0, value, 41):
                gained = (value - other) * (against < other)
                assert gained.mean() <= gains.mean() + 5 * error + 1e-12

    @games
    def test_on_whole_connects_no_other_bid_gains_more_than_one(self, n, k):
        """Exactly, over all values and bids: ties are broken by time, and time is luck."""
        values = np.arange(1, MOST_WORTH + 1)
        bids = np.rint(MOST_WORTH * sensible_bid(values / MOST_WORTH, n - 1, k)).astype(int)
        chance = chances_of_a_place(bids, n - 1, k)
        for value, own in zip(values, bids, strict=True):
            best = max((value - bid) * chance[bid] for bid in range(value + 1))
            assert best - (value - own) * chance[own] <= 1

    def test_where_there_are_places_for_all_nothing_is_offered(self):
        assert sensible_bid([0.2, 1.0], 3, 4).tolist() == [0.0, 0.0]
        assert sensible_revenue(3, 4) == 0.0

    @given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
    def test_one_value_or_many_give_the_same_bids(self, values):
        assert sensible_bid(values, 9, 4).tolist() == [float(sensible_bid(value, 9, 4)) for value in values]


def chances_of_a_place(bids, rivals, slots):
    """For each bid, the exact chance of a place against rivals who draw one of ``bids`` each."""
    from math import comb

    top = MOST_WORTH + 1
    share = np.bincount(bids, minlength=top) / len(bids)
    chance = np.zeros(top)
    for bid in range(1, top):
        above, equal = share[bid + 1 :].sum(), share[bid]
        below = max(1 - above - equal, 0.0)
        for g in range(slots):
            for e in range(rivals - g + 1):
                way = comb(rivals, g) * comb(rivals - g, e)
                p = way * above**g * equal**e * below ** (rivals - g - e)
                chance[bid] += p * min(1, (slots - g) / (e + 1))
    return chance


class TestAuction:
    def test_outbid_before_anyone_looked_costs_nothing(self):
        auction = Auction("upwork-2025")
        for name, connects in [("Nao", 20), ("A", 25), ("B", 22), ("C", 30), ("D", 21)]:
            auction.offer(name, connects)
        assert auction.standing() == ["C", "A", "B", "D"]
        auction.acts_on("Nao")
        assert auction.close("time").charges()["Nao"] == 0

    def test_looked_at_while_it_stood_there_is_charged_though_outbid_later(self):
        auction = Auction("upwork-2025").offer("Nao", 5).acts_on("Nao")
        for name in "ABCD":
            auction.offer(name, 10)
        assert auction.close("time").charges() == {"Nao": 5, "A": 10, "B": 10, "C": 10, "D": 10}

    def test_with_few_bidders_each_pays_the_own_offer_all_the_same(self):
        assert Auction("upwork-2025").offer("Nao", 20).offer("A", 2).close("time").charges() == {
            "Nao": 20,
            "A": 2,
        }

    def test_an_early_hire_closes_it_and_who_stands_there_pays(self):
        auction = Auction("upwork-2025").offer("Nao", 7).wait(1).close("hired")
        assert (auction.closed, auction.charges()) == ("hired", {"Nao": 7})

    def test_it_closes_by_itself_after_the_days_of_the_rulebook(self):
        auction = Auction("upwork-2025").offer("Nao", 7).wait(6)
        assert (auction.closed, auction.charges()) == ("", {"Nao": None})
        assert auction.wait(1).closed == "time"

    def test_a_higher_offer_moves_one_up_and_the_slots_are_those_of_the_day(self):
        early = Auction(rulebook("upwork", on="2022-06-01").but({"boost.payment_rule": "pay your own bid"}))
        for name, connects in [("A", 5), ("B", 6), ("C", 7), ("Nao", 4)]:
            early.offer(name, connects)
        assert early.standing() == ["C", "B", "A"]
        assert early.offer("Nao", 8).standing() == ["Nao", "C", "B"]

    def test_why_says_who_pays_what(self):
        auction = Auction("upwork-2025")
        for name, connects in [("Nao", 20), ("A", 25), ("B", 22), ("C", 30), ("D", 21)]:
            auction.offer(name, connects)
        assert str(auction.why()).split("\n")[:3] == [
            "4 places, pay your own bid.",
            "C: 30 Connects, stands in a place",
            "A: 25 Connects, stands in a place",
        ]
        assert str(auction).endswith("Nao: 20 Connects, outbid")
        auction.close("time")
        assert str(auction).endswith("Nao: 20 Connects, outbid before anyone looked, pays nothing")

    @pytest.mark.parametrize(
        ("move", "says"),
        [
            (lambda a: a.offer("Nao", 0), "A boost must be a whole number, 1 or more; you gave 0."),
            (lambda a: a.offer("Nao", 2.5), "A boost must be a whole number, 1 or more; you gave 2.5."),
            (lambda a: a.offer("Nao", 20), "Nao offers 20 already; a new offer must be higher. You gave 20."),
            (lambda a: a.acts_on("Haru"), "'Haru' has no boost here. Boosted: Nao."),
            (
                lambda a: a.acts_on("Nao").offer("Nao", 30),
                "Nao's boost of 20 was charged already. One letter is boosted once.",
            ),
            (lambda a: a.wait(0), "The number of days must be a whole number, 1 or more; you gave 0."),
            (
                lambda a: a.close("sunset"),
                'An auction closes by "time" or because someone is "hired"; you gave \'sunset\'.',
            ),
            (
                lambda a: a.close().offer("A", 3),
                "An offer comes too late: the auction is closed. Open a new one.",
            ),
            (lambda a: a.close().wait(1), "Waiting comes too late: the auction is closed. Open a new one."),
            (lambda a: a.close().close(), "Closing comes too late: the auction is closed. Open a new one."),
            (
                lambda a: a.close().acts_on("Nao"),
                "The client's move comes too late: the auction is closed. Open a new one.",
            ),
        ],
    )
    def test_a_move_that_cannot_be_gets_one_sentence(self, move, says):
        with pytest.raises((AuctionError, AmountError)) as caught:
            move(Auction("upwork-2025").offer("Nao", 20))
        assert str(caught.value) == says

    def test_a_book_without_boosts_and_one_that_does_not_know_the_payment_say_so(self):
        with pytest.raises(AuctionError) as caught:
            Auction("upwork-2016")
        assert str(caught.value) == (
            'upwork-2016 knows no boosts. Take a book that does, such as rulebook("upwork-2025").'
        )
        with pytest.raises(RulebookError) as unknown:
            Auction("upwork-2022-09")
        assert str(unknown.value).startswith("boost.payment_rule is not known in upwork-2022-09")


class TestBoost:
    def test_the_price_of_an_extra_job_of_a_weak_letter(self):
        """2 of 100, 24 % more, 20 Connects: 3 dollars over 0.00468, near the 625 of small chances."""
        weak = boost(20, pay=40_000, connects=20)
        assert weak.cents_per_extra_job == pytest.approx(62_500, rel=0.03)
        assert (weak.extra_in_1000, weak.pays) == (5, False)

    def test_the_same_boost_pays_for_a_strong_letter(self):
        strong = boost(150, pay=40_000, connects=20)
        assert strong.pays
        assert strong.extra * strong.net / 1000 == pytest.approx(1063, abs=1)

    @given(st.integers(1, 998), st.integers(100, 1_000_000), st.integers(1, 200))
    def test_from_where_it_pays_it_pays_up_to_where_the_gain_shrinks(self, wins, pay, connects):
        row = boost(wins, pay=pay, connects=connects)
        if row.pays_from is None:
            assert not row.pays
        elif row.pays:
            assert row.pays_from <= wins
            assert boost(row.pays_from, pay=pay, connects=connects).pays

    @given(st.floats(0, 1), st.floats(0, 1))
    def test_a_boost_never_lowers_a_chance_and_never_passes_certainty(self, chance, lift):
        assert chance - 1e-12 <= float(boosted(chance, lift)) <= 1 + 1e-12

    def test_a_season_is_the_sum_of_its_jobs(self):
        room = BoostRoom(150, rivals=12, seed=3)
        season = room.season(22, jobs=300)
        stood = [
            22 in room.standing(22, job) and room.standing(22, job).count(22) > others(room, job, 22)
            for job in range(300)
        ]
        assert season.places == sum(stood)
        assert season.paid_cents == 15 * 22 * season.places

    def test_no_boost_costs_nothing_and_brings_nothing(self):
        season = BoostRoom(150).season(0, jobs=500)
        assert (season.places, season.paid_cents, season.extra) == (0, 0, 0)
        assert str(season).endswith("No extra job came of it.")

    def test_over_many_jobs_the_played_extra_is_the_worked_out_one(self):
        """Rivals too few to matter: every letter stands in a place."""
        season = BoostRoom(150, rivals=3).season(30, jobs=100_000)
        assert season.places == 100_000
        lift = float(boosted(0.15, Market().boost_lift)) - 0.15
        assert season.extra / 100_000 == pytest.approx(lift, abs=4 * np.sqrt(lift / 100_000))

    def test_naive_rivals_offer_more_than_sensible_ones(self):
        sensible, naive = (
            BoostRoom(20, rivals=12, manner=manner).boosts(2000) for manner in ("sensibly", "naively")
        )
        assert (naive >= sensible).all()
        assert naive.mean() > sensible.mean() + 1

    def test_a_year_of_the_sign(self):
        """52 weeks at 7: 364 Connects at 15 cents; invitations by assumption, with their range."""
        year = badge(7)
        assert (year.connects, year.cents) == (364, 5460)
        assert year.extra == pytest.approx((0.0, 1.04, 3.12))

    @pytest.mark.parametrize(
        ("call", "says"),
        [
            (lambda: boost(0, 100, 1), "The wins in 1,000 must be a whole number, 1 or more; you gave 0."),
            (lambda: boost(20, -5, 1), "The pay must be a whole number, 1 or more; you gave -5."),
            (lambda: boost(20, 100, True), "The boost must be a whole number, 1 or more; you gave True."),
            (
                lambda: boost(20, 100, 1, market=Market().but(boost_lift=0)),
                "In this market a boost does nothing: boost_lift is 0. Take another market.",
            ),
            (
                lambda: BoostRoom(20, rivals=2),
                "The number of rivals must be a whole number, 3 or more; you gave 2.",
            ),
            (lambda: BoostRoom(20, rivals=31), "The number of rivals must be at most 30; you gave 31."),
            (
                lambda: BoostRoom(20, manner="wildly"),
                'Rivals bid "sensibly" or "naively"; you gave \'wildly\'.',
            ),
            (lambda: BoostRoom(20).season(-1), "The offer must be a whole number, 0 or more; you gave -1."),
            (
                lambda: BoostRoom(20).standing(5, job=-1),
                "The job must be a whole number, 0 or more; you gave -1.",
            ),
            (lambda: badge(0), "The price a week must be a whole number, 1 or more; you gave 0."),
        ],
    )
    def test_a_boost_that_cannot_be_gets_one_sentence(self, call, says):
        with pytest.raises((AmountError, AuctionError)) as caught:
            call()
        assert str(caught.value) == says


class TestRivals:
    """Only the highest rivals are drawn; it comes to the same as drawing all of them."""

    @pytest.mark.parametrize("rivals", [1, 4, 10, 30])
    def test_the_highest_lie_where_order_statistics_say(self, rivals):
        """Of m numbers from 0 to 1 the k-th largest is (m + 1 - k) / (m + 1) on average."""
        luck = Luck(3, 0, 40_000).many("test.best", [(0, place) for place in range(4)])
        found = best_of(np.full(40_000, rivals), luck).mean(axis=1)
        by_hand = [max(rivals + 1 - k, 0) / (rivals + 1) for k in (1, 2, 3, 4)]
        assert found == pytest.approx(by_hand, abs=4 * 0.5 / np.sqrt(40_000))

    @given(st.integers(0, 40), st.lists(st.floats(1e-9, 1 - 1e-9), min_size=4, max_size=4))
    def test_they_fall_and_nobody_stands_where_nobody_is(self, rivals, luck):
        found = best_of(rivals, luck)
        assert (np.diff(found) <= 0).all()
        assert ((found > 0) == (np.arange(4) < rivals)).all()

    @pytest.mark.parametrize("rivals", [4, 10, 16, 30])
    def test_an_offer_stands_as_often_as_among_rivals_who_are_all_drawn(self, rivals):
        """The old way, here only: a number for each rival, and the four highest of all who bid."""
        jobs, luck = 20_000, Luck(9, 0, 20_000)
        worth = luck.many("test.each", [(0, rival) for rival in range(rivals)]).T
        bids = np.rint(MOST_WORTH * sensible_bid(worth, rivals, 4)).astype(np.int64)
        offers = np.concatenate([np.full((jobs, 1), 20), bids], axis=-1)
        drawn = in_a_slot(offers, 4)[:, 0].mean()
        room = BoostRoom(20, rivals=rivals, seed=4).season(20, jobs=jobs).places / jobs
        assert room == pytest.approx(drawn, abs=4 * np.sqrt(2 * 0.25 / jobs))

    def test_more_rivals_leave_less(self):
        places = [BoostRoom(20, rivals=n).season(20, jobs=2000).places for n in (4, 10, 16, 30)]
        assert places == sorted(places, reverse=True)
        assert places[0] > places[3]


def others(room, job, offer):
    """How many rivals with the same offer stand in a place of this job, when one's own came first."""
    bids = sorted(room.boosts(1, job)[0].tolist(), reverse=True)
    higher = sum(bid > offer for bid in bids)
    equal = sum(bid == offer for bid in bids)
    return min(equal, max(4 - higher - 1, 0))
