"""Trust a tenth at a time: gates, using, incidents, two modes; orders that repeat; takers."""

from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import AmountError, DayError, TrustError
from freelancekit.luck import Luck
from freelancekit.market.settings import Market
from freelancekit.trust.broken_promises import Room, leave_at, still_a_taker
from freelancekit.trust.ledger import INCIDENTS, TrustLedger, faded
from freelancekit.trust.offer_rules import GATES, offer_chance
from freelancekit.trust.repeat_orders import orders_expected, orders_played

CLIENTS = ("Shiori", "Sena", "the guesthouse")
happenings = st.lists(
    st.tuples(
        st.sampled_from(["earn", "deliver", "use", "cancelled", "incident"]),
        st.sampled_from(CLIENTS),
        st.integers(0, 40),
        st.sampled_from(sorted(INCIDENTS)),
    ),
    max_size=60,
)


def played(happened, mode="article"):
    """A ledger after some months, and the day of its last line."""
    ledger, when = TrustLedger(mode), date(2025, 5, 1)
    for what, client, days, incident in happened:
        when += timedelta(days=days)
        match what:
            case "earn":
                ledger.earn(client, "seen, tonight", on=when)
            case "incident":
                ledger.incident(client, incident, on=when)
            case _:
                getattr(ledger, what)(client, on=when)
    return ledger, when


class TestTheCard:
    def test_it_keeps_its_number_to_itself_until_it_is_turned(self):
        ledger = TrustLedger().earn("Sena", "Seen.", on="2025-09-01")
        for look in (lambda: ledger.tenths, lambda: ledger.of("Sena"), lambda: ledger.on("2025-10-01")):
            with pytest.raises(TrustError) as caught:
                look()
            assert str(caught.value) == (
                "The card keeps its number to itself. Guess first, then turn it: ledger.reveal()."
            )
        assert "1" not in str(ledger) + str(ledger.hint()) + str(ledger.why())
        assert ledger.reveal().tenths == 1
        assert str(ledger.cover()) == "A trust card. It keeps its number to itself."

    def test_ten_tenths_open_a_gate_at_one_point_not_eleven(self):
        ledger = TrustLedger()
        for n in range(1, 11):
            assert "larger" not in ledger.gates(), n - 1
            ledger.earn("Sena", "a small thing", on=date(2025, 9, n))
        assert ledger.gates() == ["larger"]
        assert ledger.reveal().tenths == 10

    @given(happenings)
    def test_using_never_lowers_and_a_cancelled_project_costs_nothing(self, happened):
        ledger, when = played(happened)
        before = ledger.reveal().tenths
        ledger.use("Sena", on=when).cancelled("Sena", on=when)
        assert ledger.tenths == before

    @given(happenings)
    def test_in_the_article_s_mode_only_an_incident_ever_takes(self, happened):
        ledger, _ = played(happened)
        for line in ledger.diary:
            assert line.tenths >= 0 or line.what in ("a promise was broken", "a secret was told")

    @given(happenings, st.sampled_from(["article", "honest"]))
    def test_the_sum_is_the_diary_s_and_never_below_nothing(self, happened, mode):
        ledger, _ = played(happened, mode)
        ledger.reveal()
        assert ledger.tenths == sum(line.tenths for line in ledger.diary) == sum(map(ledger.of, CLIENTS))
        assert all(ledger.of(client) >= 0 for client in CLIENTS)

    @given(happenings, st.integers(0, 900))
    def test_the_honest_mode_never_holds_more_than_the_article_s(self, happened, days):
        article, when = played(happened)
        honest, _ = played(happened, "honest")
        later = when + timedelta(days=days)
        assert honest.reveal().on(later) <= article.reveal().on(later)

    def test_what_fades_by_hand(self):
        """2 of 100 a month, rounded down once: 100 tenths after a year are 78."""
        assert faded([100, 10, 0], [12, 1, 5], Market()).tolist() == [int(100 * 0.98**12), 9, 0]

    @pytest.mark.parametrize(
        ("held", "what", "left"),
        [(0, "secret_told", 0), (3, "secret_told", 0), (30, "secret_told", 10), (20, "secret_told", 0),
         (0, "promise_broken", 0), (4, "promise_broken", 0), (30, "promise_broken", 25)],
    )  # fmt: skip
    def test_an_incident_takes_5_or_20_tenths_and_never_more_than_are_there(self, held, what, left):
        """A broken promise takes 5, a secret told 20; where there is nothing, nothing is taken or added."""
        ledger = TrustLedger().reveal()
        if held:
            ledger.earn("Sena", "a month of small things", on="2025-09-01", tenths=held)
        ledger.earn("Shiori", "seen", on="2025-09-01", tenths=7)
        ledger.incident("Sena", what, on="2025-09-02")
        assert (ledger.of("Sena"), ledger.of("Shiori"), ledger.tenths) == (left, 7, left + 7)
        assert ledger.diary[-1].tenths == left - held

    @pytest.mark.parametrize(("days", "left"), [(0, 50), (29, 50), (30, 49), (59, 49), (60, 48), (360, 39)])
    def test_a_month_of_silence_is_thirty_days_and_begins_with_the_last_line(self, days, left):
        """50 tenths at 2 of 100 a month: 49; 48.02; after twelve months 50 * 0.98 ** 12 = 39.2."""
        ledger = TrustLedger("honest").earn("Sena", "much", on="2025-01-01", tenths=50).reveal()
        later = date(2025, 1, 1) + timedelta(days=days)
        assert ledger.on(later) == left
        assert ledger.tenths == 50, "to ask what will be takes nothing"
        ledger.use("Sena", on=later)
        assert ledger.of("Sena") == left
        assert [line.tenths for line in ledger.diary] == ([50, 0] if left == 50 else [50, left - 50, 0])
        assert TrustLedger().earn("Sena", "much", on="2025-01-01", tenths=50).reveal().on(later) == 50

    def test_before_its_last_line_a_tie_has_not_faded(self):
        ledger = TrustLedger("honest").earn("Sena", "much", on="2025-06-01", tenths=50).reveal()
        assert ledger.on("2024-01-01") == 50

    def test_an_offer_s_chance_by_hand(self):
        """At the gate half the pull of the setting: 1 - exp(-h / 2); a point above it h / (1 + exp(-1 / spread))."""
        market = Market()
        h, spread = market.offers_a_week, market.offer_spread
        assert float(offer_chance(10, 10, market)) == pytest.approx(1 - np.exp(-h / 2))
        assert float(offer_chance(20, 10, market)) == pytest.approx(
            1 - np.exp(-h / (1 + np.exp(-1 / spread)))
        )
        assert float(offer_chance(9, 10, market)) == 0
        for trigger, hazard in (("yours", market.offers_with_room), ("direct", market.offers_written_to)):
            assert float(offer_chance(10, 10, market, trigger)) == pytest.approx(1 - np.exp(-hazard / 2))

    @given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 100)), min_size=1, max_size=30))
    def test_offers_for_a_crowd_are_offers_for_each_alone_and_grow_with_trust(self, pairs):
        tenths, gate = np.array(pairs).T
        crowd = offer_chance(tenths, gate, Market())
        assert crowd.tolist() == [float(offer_chance(t, g, Market())) for t, g in pairs]
        assert (offer_chance(tenths + 1, gate, Market()) >= crowd).all()
        assert (crowd[tenths < gate] == 0).all()

    def test_an_offer_is_never_certain(self):
        assert float(offer_chance(10_000, 10, Market())) < 0.05
        assert set(TrustLedger().chances()) == set(GATES)

    @pytest.mark.parametrize(
        ("call", "error", "says"),
        [
            (
                lambda: TrustLedger("kind"),
                TrustError,
                'A card is kept in "article" or "honest" mode; you gave \'kind\'.',
            ),
            (
                lambda: TrustLedger().incident("Sena", "sneezed", on="2025-01-01"),
                TrustError,
                'No incident is called \'sneezed\'. There is: "promise_broken", "secret_told".',
            ),
            (
                lambda: TrustLedger().earn("Sena", "x", on="soon"),
                DayError,
                "The day must be a day like \"2024-05-01\"; you gave 'soon'.",
            ),
            (
                lambda: TrustLedger().earn("Sena", "x", on="2025-01-02").earn("Sena", "y", on="2025-01-01"),
                DayError,
                "The last line with Sena is of 2025-01-02; 2025-01-01 is before it. Choose a later day.",
            ),
            (
                lambda: TrustLedger().earn("Sena", "x", on="2025-01-02", tenths=0.5),
                AmountError,
                "The number of tenths must be a whole number, 1 or more; you gave 0.5.",
            ),
        ],
    )
    def test_a_card_that_cannot_be_gets_one_sentence(self, call, error, says):
        with pytest.raises(error) as caught:
            call()
        assert str(caught.value) == says


class TestOrdersThatRepeat:
    @pytest.mark.parametrize(
        ("r", "alpha", "a", "b"), [(0.6, 6.0, 1.5, 2.0), (1.2, 10.0, 2.5, 3.0), (0.3, 4.0, 0.8, 2.5)]
    )
    @pytest.mark.parametrize("weeks", [4, 26, 104])
    def test_the_integral_is_the_closed_form_of_the_paper(self, r, alpha, a, b, weeks):
        from scipy.special import hyp2f1

        z = weeks / (alpha + weeks)
        closed = (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + weeks)) ** r * hyp2f1(r, b, a + b - 1, z))
        assert orders_expected(weeks, r, alpha, a, b) == pytest.approx(closed, rel=1e-6)

    def test_what_is_played_averages_to_what_is_expected(self):
        orders = orders_played(26, Luck(3, 0, 200_000))
        error = orders.std() / np.sqrt(len(orders))
        assert abs(orders.mean() - orders_expected(26)) < 4 * error

    def test_most_clients_never_order_again_and_a_few_do_for_years(self):
        orders = orders_played(52, Luck(1, 0, 20_000))
        assert np.median(orders) <= 1
        assert orders.max() >= 15


class TestTakers:
    def test_the_published_ladder(self):
        assert still_a_taker([0, 1, 2, 3, 4, 5]).round(2).tolist() == [0.20, 0.33, 0.50, 0.67, 0.80, 0.89]

    @given(st.integers(0, 30), st.floats(0.01, 0.9), st.floats(0.05, 0.95))
    def test_it_is_bayes_rule(self, broken, share, breaks):
        bayes = share / (share + (1 - share) * breaks**broken)
        assert float(still_a_taker(broken, share, breaks)) == pytest.approx(bayes)

    def test_the_room_of_forty(self):
        room = Room(40, 8)
        assert [room.still(n) for n in range(4)] == [(40, 8), (24, 8), (16, 8), (12, 8)]
        assert (
            str(room.after(3))
            == "After 3 broken promises 12 of 40 clients are still in the room; 8 are takers."
        )

    @given(st.floats(100, 1e6), st.floats(1, 1e5))
    def test_one_leaves_no_later_when_a_round_costs_more(self, prize, cost):
        assert leave_at(prize, cost * 2) <= leave_at(prize, cost)

    @pytest.mark.parametrize(
        ("prize", "cost"), [(20_000, 4_000), (20_000, 1_000), (20_000, 7_999), (20_000, 8_001)]
    )
    def test_the_line_is_the_first_round_that_costs_more_than_it_brings(self, prize, cost):
        """Counted by hand in a room of 1,000 with 200 takers; the others keep every second promise."""
        brings = []
        for broken in range(12):
            fair = Fraction(800, 2**broken)
            brings.append(prize * fair / (fair + 200) / 2)
        assert leave_at(prize, cost) == next(n for n, money in enumerate(brings) if money < cost)

    def test_free_rounds_and_odd_numbers_get_one_sentence(self):
        with pytest.raises(TrustError) as caught:
            leave_at(1000, 0)
        assert str(caught.value) == (
            "One more round must cost something, or there is no reason to leave; you gave 0."
        )
        with pytest.raises(AmountError) as caught:
            Room(40, 8).still(-1)
        assert str(caught.value) == "The broken promises must be a whole number, 0 or more; you gave -1."
