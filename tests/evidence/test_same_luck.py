"""With something and without it: the same jobs, the same rivals, the same luck."""

import numpy as np
import pytest

from freelancekit.evidence.same_luck import tried
from freelancekit.evidence.simulated_market import play
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import hires


@pytest.fixture(scope="module")
def played():
    return play(Market(), jobs=500, seed=1)


def test_without_a_change_each_chance_is_that_of_the_market_that_was_played(played):
    """Hired at all, times the share of what pulls; nothing is rounded on the way but by the last digits."""
    sizes, pulls = played.sizes, np.exp(played.pulls)
    joint = np.add.reduceat(pulls, played.first)
    by_hand = np.repeat(hires(np.log(joint), Market()) / joint, sizes) * pulls
    assert tried(played, Market()).chances({}) == pytest.approx(by_hand, rel=1e-6)


def test_one_letter_is_changed_at_a_time_and_its_rivals_stay_as_they_are(played):
    """The first letter of the first job that was not boosted, now boosted, by hand."""
    market = Market().but(boost_lift=0.5)
    pulls = np.exp(played.pulls[: played.sizes[0]])
    place = int(np.argmin(played.merits.boosted[: len(pulls)]))
    own, rest = 1.5 * pulls[place], pulls.sum() - pulls[place]
    by_hand = float(hires(np.log(own + rest), market)) * own / (own + rest)
    assert not played.merits.boosted[place]
    assert tried(played, market).chances({"boosted": True})[place] == pytest.approx(by_hand, rel=1e-6)


def test_who_is_alone_is_hired_where_anybody_is(played):
    alone = played.first[played.sizes == 1]
    chances = tried(played, Market()).chances({})[alone]
    assert len(alone) > 10
    assert chances == pytest.approx(hires(played.pulls[alone], Market()), rel=1e-6)


def test_only_the_first_jobs_are_tried(played):
    letters = tried(played, Market(), jobs=10)
    assert len(letters.first) == 10
    assert letters.chances({}) == pytest.approx(tried(played, Market()).chances({})[: len(letters.rest)])


def test_the_error_shrinks_with_the_jobs_and_no_effect_has_none(played):
    few, many = (tried(played, Market(), jobs).times_as_often({"photo": True}, {}) for jobs in (50, 500))
    assert 0 < many[1] < few[1] < 0.02
    assert tried(played, Market().but(beta_photo=0.0)).times_as_often({"photo": True}, {}) == (1.0, 0.0)
