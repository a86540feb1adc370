"""
What every way to play must keep: a class of tests to inherit.

Give it `way`, and every promise is tested: whole answers within their range,
the same for one career and for many, from a sight that stays as it is.
"""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from freelancekit.careers.career import Career
from freelancekit.careers.crowd import play
from freelancekit.careers.setup import scene
from freelancekit.strategies.asking import answers
from freelancekit.strategies.base import LIMITS, Me, Seen
from freelancekit.strategies.sharing import strategy_code, strategy_from
from freelancekit.strategies.sight import each

#: The same test is inherited by every way to play.
INHERITED = [HealthCheck.differing_executors]
#: What may be seen, from the least to the most.
SEEN = {
    "me": {
        "day": (0, 3652), "weekday": (0, 6), "minutes": (0, 1440), "work": (0, 20_000), "contracts": (0, 5),
        "connects": (0, 2000), "earned": (0, 10**7), "letters": (0, 5000), "letters_week": (0, 40),
        "wins": (0, 300), "ratings": (0, 300), "stars": (0, 5000),
        "hours": (0, 168),
    },
    "job": {
        "place": (1, 3), "pay": (0, 10**6), "hours": (0, 5000), "connects": (0, 16), "letters": (0, 300),
        "skill": (0, 100), "needed": (0, 100), "microtask": (0, 1), "verified": (0, 1), "reviewed": (0, 1),
        "leaves": (0, 1), "unpaid_test": (0, 1), "promise": (0, 1),
        "invited": (0, 1), "days": (1, 30),
    },
}  # fmt: skip


@st.composite
def sights(draw, most=6):
    """Oneself and a job for some careers: the edges often, anything between else."""
    n = draw(st.integers(1, most))

    def column(least, high):
        return np.array(draw(st.lists(st.integers(least, high), min_size=n, max_size=n)), dtype=np.int64)

    luck = np.array(draw(st.lists(st.floats(0.001, 0.999), min_size=n, max_size=n)))
    me = Me(**{name: column(*ends) for name, ends in SEEN["me"].items()}, luck=luck)
    return me, Seen(**{name: column(*ends) for name, ends in SEEN["job"].items()})


def one_by_one(way):
    """The same way to play, asked with plain numbers, career after career."""
    alone = object.__new__(type(way.name, (type(way),), {"elementwise": False}))
    alone.__dict__.update(vars(way))
    return alone


def about_a_job(question):
    return question in ("apply", "minutes", "price", "message", "boost")


class StrategyContract:
    """The promises; a subclass says whose."""

    way = None

    @settings(max_examples=30, suppress_health_check=INHERITED)
    @given(sights())
    def test_one_career_and_many_get_the_same_whole_answers_within_range(self, seen):
        me, job = seen
        rows = np.arange(len(me.day))
        for question, (least, most) in LIMITS.items():
            shown = job if about_a_job(question) else None
            many = answers(self.way, question, me, shown, rows)
            alone = answers(one_by_one(self.way), question, me, shown, rows)
            assert many.dtype == alone.dtype == np.int64
            assert many.tolist() == alone.tolist(), question
            assert ((many >= least) & (many <= most)).all(), question

    @settings(max_examples=10, suppress_health_check=INHERITED)
    @given(sights())
    def test_what_is_seen_stays_as_it_is_and_the_same_sight_gets_the_same_answer(self, seen):
        me, job = seen
        before = [list(each(part)) for part in seen]
        for question in LIMITS:
            shown = job if about_a_job(question) else None
            rows = np.arange(len(me.day))
            first, again = (answers(self.way, question, me, shown, rows).tolist() for _ in range(2))
            assert first == again
        assert before == [list(each(part)) for part in seen]

    @pytest.mark.parametrize("platform", ["upwork", "crowdworks"])
    def test_one_life_is_its_row_of_the_crowd(self, platform):
        many = play(scene(platform, self.way, on="2024-09-01", days=45, seed=3), 0, 4)
        alone = Career(platform, self.way, on="2024-09-01", days=45, seed=3, place=2).play().lives
        assert all(np.array_equal(many[name][..., 2], values[..., 0]) for name, values in alone.parts())

    def test_it_has_a_story_and_goes_from_hand_to_hand(self):
        assert self.way.story.endswith(".")
        assert self.way.story.count(".") == 1
        there = strategy_from(strategy_code(self.way))
        assert (type(there), vars(there)) == (type(self.way), vars(self.way))
