"""Who writes a letter meets the jobs where the letters are; then careers win as often as the market hires."""

import numpy as np
import pytest

from freelancekit.luck import Luck
from freelancekit.market.jobs import expected_rivals, others_met
from freelancekit.market.settings import Market
from freelancekit.proposals.choice_model import wins


def alike(mean, fill, crowd):
    """A market in which all letters are alike."""
    return Market().but(mean_applicants=mean, fill_rate=fill, beta_crowd=crowd, rival_spread=1e-9)


MARKETS = [(mean, fill, crowd) for mean in (6.7, 20, 45) for fill in (0.4, 0.6) for crowd in (0.0, 0.3)]


@pytest.mark.parametrize(("mean", "fill", "crowd"), MARKETS)
def test_letters_that_are_alike_win_as_often_as_jobs_hire_for_applicants_by_the_sum(mean, fill, crowd):
    """Over n: met with n P(n) / mean, hired with f(n), and one of n; so the n goes out again."""
    n = np.arange(1, int(60 * mean))
    met = n * (1 - 1 / mean) ** (n - 1) / mean**2
    assert met.sum() == pytest.approx(1, abs=1e-9)
    won = wins(0.0, expected_rivals(n - 1), alike(mean, fill, crowd))
    assert met @ won == pytest.approx(fill / mean, rel=1e-3)


@pytest.mark.parametrize(("mean", "fill", "crowd"), MARKETS[::3])
def test_letters_that_are_alike_win_as_often_as_jobs_hire_for_applicants_by_luck(mean, fill, crowd):
    luck = Luck(5, 0, 200_000)
    others = others_met(luck("test.before"), luck("test.behind"), mean)
    won = wins(0.0, expected_rivals(others), alike(mean, fill, crowd))
    assert np.mean(won) == pytest.approx(fill / mean, abs=4 * np.std(won) / np.sqrt(len(won)))


def test_a_crowd_of_n_is_met_n_times_as_often():
    """The law of the sum of two, less one each, is the law of one, weighed by its number: by counting."""
    luck = Luck(6, 0, 400_000)
    applicants = others_met(luck("test.before"), luck("test.behind"), 4) + 1
    counts = np.bincount(applicants, minlength=30)[1:13] / len(applicants)
    n = np.arange(1, 13)
    wanted = n * 0.75 ** (n - 1) / 16
    assert abs(counts - wanted).max() < 4 * np.sqrt(0.11 / len(applicants))
