"""One rule for when to change something: ten thousand logs are judged by it, and by the rule before it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.proposals.repeated_tries import tries
from freelancekit.proposals.when_to_change import (
    FIRST_CHANGE,
    REPLIES,
    STEPS,
    THEN_CHANGE,
    WINS,
    Advice,
    below,
    steps,
)

LOGS = 10_000
USUAL = (REPLIES.usual, WINS.usual)


def before(letters, replies, wins):
    """The rule until now: two counters, and "it works" after one win."""
    return np.select(
        [letters == 0, wins > 0, (replies == 0) & (letters >= 15), replies == 0, replies >= 17],
        ["begin", "keep", "letter", "more", "after"],
        "more",
    )


def shares(rule, letters, at_first=1.0, later=1.0, seed=1):
    """Of 10,000 people with so many letters, how many hear each advice; chances as a part of the usual ones."""
    luck = np.random.default_rng(seed)
    replies = luck.binomial(letters, np.full(LOGS, USUAL[0] * at_first))
    said = rule(np.full(LOGS, letters), replies, luck.binomial(replies, USUAL[1] * later))
    return {step: round(100 * float((said == step).mean())) for step in STEPS}


def test_the_two_lines_are_where_the_rule_draws_them():
    assert (REPLIES.line(0, 0), WINS.line(0, 0)) == (FIRST_CHANGE, THEN_CHANGE)


def test_a_share_is_below_a_line_as_often_as_a_million_draws_say():
    draws = np.random.default_rng(1).beta(10 * 0.15 + 3, 10 * 0.85 + 17, 1_000_000)
    assert abs(float(below(0.075, 3, 20, 0.15, 10)) - (draws < 0.075).mean()) < 0.002


@pytest.mark.parametrize(
    ("letters", "replies", "wins", "step"),
    [
        (200, 30, 1, "unclear"),  # a win in thirty replies: no "it works"
        (200, 1, 1, "letter"),
        (100, 1, 0, "letter"),  # no "send more of the same"
        (1, 1, 1, "more"),
        (2, 2, 2, "more"),
        (14, 3, 3, "more"),
        (15, 3, 3, "keep"),
        (100, 15, 2, "unclear"),
        (100, 15, 3, "keep"),
        (33, 33, 1, "after"),
        (60, 40, 1, "after"),
    ],
)
def test_what_a_log_says_is_what_its_numbers_bear(letters, replies, wins, step):
    assert Advice(letters, replies, wins).step == step


class TestTenThousandLogs:
    """How often somebody who would have been fine is told to stop, and one who would not, to go on or that it works."""

    @pytest.mark.parametrize(
        ("letters", "old", "new"),
        [(20, 4, 4), (40, 0, 1), (100, 2, 5), (200, 2, 3)],
    )
    def test_of_those_whose_letters_are_usual_few_are_told_to_change(self, letters, old, new):
        stopped = [shares(rule, letters) for rule in (before, steps)]
        assert [said["letter"] + said["after"] for said in stopped] == pytest.approx([old, new], abs=1)

    @pytest.mark.parametrize(
        ("letters", "old", "new"),
        [(20, 12, 0), (40, 23, 0), (100, 48, 0), (200, 73, 0)],
    )
    def test_of_those_with_a_third_of_the_usual_replies_none_hears_that_it_works(self, letters, old, new):
        assert [shares(rule, letters, at_first=1 / 3)["keep"] for rule in (before, steps)] == pytest.approx(
            [old, new], abs=1
        )

    @pytest.mark.parametrize(
        ("letters", "old", "new"),
        [(20, 36, 36), (40, 13, 39), (100, 1, 61), (200, 0, 79)],
    )
    def test_of_those_with_a_third_of_the_usual_replies_ever_more_are_told_to_change(self, letters, old, new):
        assert [shares(rule, letters, at_first=1 / 3)["letter"] for rule in (before, steps)] == pytest.approx(
            [old, new], abs=1
        )

    def test_what_it_costs_is_that_half_of_those_who_are_fine_wait_for_it_works_after_two_hundred_letters(
        self,
    ):
        assert [shares(rule, 200)["keep"] for rule in (before, steps)] == pytest.approx([98, 52], abs=1)

    def test_of_those_whose_replies_win_a_third_as_often_few_hear_that_it_works(self):
        told = {rule.__name__: shares(rule, 200, later=1 / 3) for rule in (before, steps)}
        assert [(said["keep"], said["after"]) for said in told.values()] == [(73, 27), (3, 37)]


counts = st.integers(0, 300).flatmap(
    lambda n: st.integers(0, n).flatmap(lambda r: st.tuples(st.just(n), st.just(r), st.integers(0, r)))
)


@given(counts)
def test_one_more_silent_letter_never_makes_a_stage_look_better(log):
    letters, replies, wins = log
    assert REPLIES.weak(replies, letters + 1) >= REPLIES.weak(replies, letters)
    assert WINS.weak(wins, replies + 1) >= WINS.weak(wins, replies)


@given(counts)
def test_the_line_that_is_told_is_the_one_at_which_the_advice_comes(log):
    letters, replies, _ = log
    more = REPLIES.line(replies, letters)
    if more is None:  # so many replies that 2,000 silent letters would not say so
        assert REPLIES.weak(replies, letters + 1999) < 0.7
        return
    assert REPLIES.weak(replies, letters + more) >= 0.7
    assert more == 0 or REPLIES.weak(replies, letters + more - 1) < 0.7


def test_what_would_change_the_advice_is_told_with_what_hangs_on_the_usual():
    assert str(Advice(20, 3, 0).why()).splitlines()[1:] == [
        "42 more letters without a reply, and it says: change the letter.",
        "12 more replies without a win, and it says: change what follows.",
    ]
    assert Advice(20, 0, 0).what_would_change_it() == [
        "It would say so, too, where only 5 of 100 usual letters are answered."
    ]
    assert Advice(40, 3, 0).what_would_change_it()[0] == (
        "22 more letters without a reply, and it says: change the letter."
    )


def test_notebook_05_changes_after_forty_letters_without_a_win_and_not_after_one():
    """The same seven in ten as in a log, on letters that won or did not."""
    said = {n: str(tries(n, wins_in_1000=20).after_silence()).splitlines()[-1] for n in (1, 37, 38, 40)}
    assert said == {
        1: "Too early to change anything: send more of the same, and wait for the answers.",
        37: "Too early to change anything: send more of the same, and wait for the answers.",
        38: "Change something before you send the next one.",
        40: "Change something before you send the next one.",
    }
