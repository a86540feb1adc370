"""What sets an offer off, clients who come back, words put in with others, and two cards side by side."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freelancekit.errors import AmountError, TrustError
from freelancekit.market.settings import Market
from freelancekit.trust.dormant_clients import came_back, referral_chance, return_chance
from freelancekit.trust.ledger import TrustLedger
from freelancekit.trust.offer_rules import GATES, TRIGGERS, offer_chance
from freelancekit.trust.offers import SET_OFF, asked
from freelancekit.trust.score_and_trust import two_cards

few = settings(max_examples=25)
weeks_of = st.integers(0, 12)


class TestWhatSetsAnOfferOff:
    @few
    @given(st.integers(0, 10_000), st.integers(0, 120), weeks_of, st.sampled_from([0, 4, 5, 8, 13]))
    def test_room_and_a_first_line_take_no_offer_away_and_delay_none(self, seed, tenths, room, write):
        waited = np.array(asked(50, tenths=tenths, seed=seed).when)
        acted = np.array(asked(50, tenths=tenths, seed=seed, room_every=room, write_every=write).when)
        assert (acted[waited > 0] > 0).all()
        assert (acted[waited > 0] <= waited[waited > 0]).all()

    @few
    @given(st.integers(0, 10_000), weeks_of, st.sampled_from([0, 4, 9]), st.sampled_from(sorted(GATES)))
    def test_below_its_gate_nothing_sets_an_offer_off(self, seed, room, write, offer):
        below = asked(
            200, tenths=GATES[offer] - 1, offer=offer, room_every=room, write_every=write, seed=seed
        )
        assert below.n == 0
        assert set(below.why) == {""}

    @few
    @given(st.integers(0, 10_000), weeks_of, st.sampled_from([0, 4, 9]))
    def test_each_who_was_asked_has_one_reason_and_the_counts_add_up(self, seed, room, write):
        record = asked(80, tenths=30, room_every=room, write_every=write, seed=seed)
        assert sum(record.by.values()) == record.n
        assert [bool(why) for why in record.why] == [week > 0 for week in record.when]
        assert all(
            week % write == 0 for week, why in zip(record.when, record.why, strict=True) if why == "direct"
        )

    def test_as_many_are_asked_as_the_chances_say(self):
        people, weeks = 40_000, 16
        none = (1 - float(offer_chance(20, 10, Market()))) ** weeks
        none *= (1 - float(offer_chance(20, 10, Market(), "direct"))) ** (weeks // 4)
        none *= (1 - float(offer_chance(20, 10, Market(), "yours"))) ** (weeks // 2)
        found = asked(people, tenths=20, weeks=weeks, write_every=4, room_every=2).n / people
        assert found == pytest.approx(1 - none, abs=4 * (none * (1 - none) / people) ** 0.5)

    def test_every_trigger_is_a_setting_and_has_words(self):
        assert list(TRIGGERS) == list(SET_OFF)
        assert all(name in vars(Market()) for name in TRIGGERS.values())
        ledger = TrustLedger().earn("Sena", "small things", on="2025-09-01", tenths=10)
        by_line, waited = ledger.chances("direct"), ledger.chances()
        assert by_line["larger"] > waited["larger"] > by_line["owner"] == 0

    def test_it_says_what_set_the_offers_off(self):
        record = asked(100, tenths=10, write_every=8)
        parts = ", ".join(f"{SET_OFF[key]} {n}" for key, n in record.by.items() if n)
        assert str(record).splitlines()[1] == f"What set it off: {parts}."
        assert "What set it off" not in str(asked(100, tenths=0))


class TestClientsGoneQuiet:
    @few
    @given(st.integers(0, 10_000), st.integers(0, 60), st.integers(0, 60))
    def test_more_to_remember_never_keeps_a_client_away(self, seed, one, other):
        less, more = sorted([one, other])
        few_back, many_back = (np.array(came_back(60, tenths=n, seed=seed).when) for n in (less, more))
        assert (many_back[few_back > 0] > 0).all()

    @few
    @given(st.integers(0, 10_000), st.integers(0, 60))
    def test_where_memory_fades_no_more_come_back(self, seed, tenths):
        stays = np.array(came_back(60, tenths=tenths, seed=seed).when)
        fades = np.array(came_back(60, tenths=tenths, seed=seed, mode="honest").when)
        assert (stays[fades > 0] > 0).all()

    def test_as_many_come_back_as_the_chance_says(self):
        clients, weeks = 40_000, 52
        none = (1 - float(return_chance(6, Market()))) ** weeks
        found = came_back(clients, tenths=6, weeks=weeks).n / clients
        assert found == pytest.approx(1 - none, abs=4 * (none * (1 - none) / clients) ** 0.5)

    @given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 9)), min_size=1, max_size=20))
    def test_words_put_in_for_a_crowd_are_those_for_each_alone_and_grow_with_both(self, pairs):
        tenths, active = np.array(pairs).T
        crowd = referral_chance(tenths, active, Market())
        assert crowd.tolist() == [float(referral_chance(t, n, Market())) for t, n in pairs]
        assert return_chance(tenths, Market()).tolist() == [float(return_chance(t, Market())) for t in tenths]
        assert (referral_chance(tenths + 1, active, Market()) >= crowd).all()
        assert (referral_chance(tenths, active + 1, Market()) >= crowd).all()
        assert (crowd[(tenths == 0) | (active == 0)] == 0).all()


class TestTwoCards:
    def test_the_first_low_rating_bites_and_rolls_off_after_half_a_year(self):
        """Good, good, bad: (2 - 1) / 3. Six months later the short window is free of it."""
        cards = two_cards(working=12, away=0, bad=3)
        assert cards.platform[:9] == (100, 100, 33, 50, 60, 67, 71, 75, 100)
        assert cards.lowest == 33
        assert cards.gone is None

    def test_two_years_after_the_last_contract_the_platform_shows_nothing(self):
        cards = two_cards(working=18, away=30)
        assert cards.gone == 18 + 24
        assert cards.platform[40] == 100
        assert set(cards.platform[41:]) == {None}

    @given(st.integers(1, 40), st.integers(0, 60), st.data())
    def test_only_the_honest_mode_loses_in_silence(self, working, away, data):
        bad = data.draw(st.integers(0, working))
        article, honest = (
            two_cards(mode, working=working, away=away, bad=bad) for mode in ("article", "honest")
        )
        assert article.platform == honest.platform
        assert article.person[-1] == working - (bad > 0) >= honest.person[-1]
        assert list(article.person) == sorted(article.person)

    def test_its_table_has_a_row_for_each_month(self):
        table = two_cards(working=2, away=1, bad=0).table()
        assert table["a person holds"].tolist() == [1, 2, 2]

    def test_without_work_no_month_is_bad(self):
        assert str(two_cards(working=1, away=0, bad=0)) == (
            "The platform's score: at its lowest 100. A person holds 1 tenth at the most, and 1 in the last month."
        )


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (
            lambda: asked(100, write_every=1),
            TrustError,
            "Writing first every 1 weeks is more often than this picture knows about: 4 or more, or 0 for never.",
        ),
        (
            lambda: asked(100, offer="gold"),
            TrustError,
            'No offer is called \'gold\'. There is: "larger", "direct_others", "owner".',
        ),
        (
            lambda: asked(100, room_every=0.5),
            AmountError,
            "The number of weeks between must be a whole number, 0 or more; you gave 0.5.",
        ),
        (
            lambda: came_back(100, mode="kind"),
            TrustError,
            'A card is kept in "article" or "honest" mode; you gave \'kind\'.',
        ),
        (
            lambda: two_cards(bad=19),
            AmountError,
            "The month of the bad rating must be at most 18; you gave 19.",
        ),
    ],
)
def test_what_cannot_be_gets_one_sentence(call, error, says):
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == says
