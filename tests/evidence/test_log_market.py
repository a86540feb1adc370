"""A market of one's own from a log: the letters move the game's ranges, and no farther than they can."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.evidence.letter_log import LetterLog, Sent
from freelancekit.evidence.log_market import SETTINGS, LogMarket


def test_without_a_letter_the_game_s_own_settings_are_believed():
    found = LogMarket(0, 0, 0).ranges
    for name in SETTINGS:
        assert found[name][1] == pytest.approx(getattr(fk.Market(), name))
    assert (
        found["mean_applicants"][0] < fk.Market.range_of("mean_applicants")[1] < found["mean_applicants"][2]
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(20, 300), st.data())
def test_more_replies_never_make_the_market_look_fuller(letters, data):
    replies = data.draw(st.integers(0, letters // 2))
    one, more = (LogMarket(letters, n, 0).middle for n in (replies, replies + letters // 4))
    assert more.mean_applicants <= one.mean_applicants
    assert more.written_to >= one.written_to


def test_many_letters_of_a_known_market_find_it_again():
    """A thousand letters where 40 apply and a client writes to 3: 75 replies, of which 10 win."""
    least, _, most = LogMarket(1000, 75, 10).ranges["mean_applicants"]
    assert least < 40 < most
    assert most / least < 3.5


def test_of_logs_drawn_from_markets_within_the_ranges_nine_in_ten_are_covered():
    luck, covered = np.random.default_rng(1), 0
    for _ in range(200):
        drawn = {
            name: float(
                np.exp(np.log(getattr(fk.Market(), name)) + luck.normal() * np.log(high / low) / 3.29)
            )
            for name in SETTINGS
            for low, high in [fk.Market.range_of(name)]
        }
        replies = luck.binomial(60, min(drawn["written_to"] / drawn["mean_applicants"], 1))
        wins = luck.binomial(replies, min(drawn["fill_rate"] / drawn["written_to"], 1))
        least, _, most = LogMarket(60, int(replies), int(wins)).ranges["mean_applicants"]
        covered += least <= drawn["mean_applicants"] <= most
    assert 170 <= covered <= 190


def test_what_it_tells_is_words_and_its_markets_can_be_played():
    sent = tuple(Sent(date(2026, 5, 4), reply=n < 3) for n in range(40))
    mine = LetterLog(sent, date(2026, 7, 1)).market()
    assert str(mine).splitlines() == [
        "40 settled letters, 3 with a reply, 0 won.",
        "mean_applicants: 20 in this game; with your letters 29, and in 9 of 10 cases 15 to 59.",
        "written_to: 3 in this game; with your letters 2.6, and in 9 of 10 cases 1.4 to 5.1.",
        "fill_rate: 0.4 in this game; with your letters 0.39, and in 9 of 10 cases 0.29 to 0.53.",
        "Before your first letter the ranges of the game are believed. A log cannot tell a hard market from weak letters.",
        'Play with it: fk.crowd("upwork", market=mine.middle).',
    ]
    kind, hard = (
        fk.crowd("upwork", fk.Steady(letters=3), n=60, days=90, on="2024-09-01", market=market)
        for market in (mine.kind, mine.hard)
    )
    assert kind.earned.sum() > hard.earned.sum()
