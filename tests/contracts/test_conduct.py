"""Service while a contract runs: what each move adds, and what an answer is worth by the minute."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.contracts.conduct import BY_KEY, MOVES, Week, answer
from freelancekit.errors import TrustError

#: What each move adds, in thousandths of a step, the range in which that could as well lie, and whether a good
#: client still knows of it months later. All assumed; whoever changes one tells it in the changelog.
ASSUMED = {
    "confirm": (80, 0, 200, True),
    "read_question": (80, 0, 200, True),
    "page_question": (-40, -100, 0, False),
    "warn_before": (60, 0, 150, True),
    "explain_after": (-200, -400, -50, False),
    "ask_deposit": (0, -20, 20, False),
    "early": (50, 0, 120, False),
    "on_time": (0, 0, 50, True),
    "late": (-150, -300, -50, False),
    "secret_told": (-800, -1500, -400, False),
}


class TestService:
    def test_an_answer_is_worth_less_the_later_it_comes(self):
        values = answer([0, 1, 5, 60, 480, 1440, 2880, 4320, 10_000])
        assert (np.diff(values) <= 0).all()
        assert (int(values[0]), int(values[5]), int(values[-1])) == (100, 0, -150)

    @given(st.lists(st.integers(0, 20_000), min_size=1, max_size=30))
    def test_many_answers_are_each_alone(self, minutes):
        assert answer(minutes).tolist() == [int(answer(n)) for n in minutes]

    def test_a_warning_before_is_worth_more_than_an_explanation_after(self):
        assert BY_KEY["warn_before"].content > BY_KEY["explain_after"].content

    def test_a_week_tells_what_the_client_saw_and_no_number(self):
        week = Week(("confirm", "warn_before"), (5,))
        assert str(week) == (
            "received, and when you start: whether anybody has read it\n"
            "a warning before the last day: the last hour, alone with the owner"
        )
        assert [move.key for move in week.remembered] == ["confirm", "warn_before"]

    def test_every_move_lies_in_its_range(self):
        assert all(move.low <= move.content <= move.high for move in MOVES)

    def test_an_unknown_move_gets_one_sentence(self):
        with pytest.raises(TrustError) as caught:
            Week(("smile",))
        assert str(caught.value) == "No move is called 'smile'. There is: " + ", ".join(BY_KEY) + "."

    def test_what_a_move_weighs_is_what_was_assumed(self):
        assert {m.key: (m.content, m.low, m.high, m.remembered) for m in MOVES} == ASSUMED

    def test_an_answer_by_hand(self):
        """
        100 at once, nothing after a day, -150 from the third day on, and half of that in the middle.

        After an hour 100 * sqrt(1 - ln 61 / ln 1441) = 65.9; after a minute 100 * sqrt(1 - ln 2 / ln 1441) = 95.1.
        """
        assert answer([0, 1, 60, 1440]).tolist() == [100, 95, 66, 0]
        assert answer([1441, 2160, 2880, 3600, 4320, 5760]).tolist() == [
            0,
            -37,
            -75,
            -112,
            -150,
            -150,
        ]  # halves go up: -37.5 and -112.5

    def test_a_week_adds_its_moves_and_its_answers(self):
        """80 and 80 and nothing for being on time; answers after an hour and after three days: 66 less 150."""
        assert Week(("confirm", "read_question", "on_time"), (60, 4320)).content == 160 + 66 - 150
        assert Week().content == 0
        assert [move.key for move in Week(("early", "on_time")).remembered] == ["on_time"]
