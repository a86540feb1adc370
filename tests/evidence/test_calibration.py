"""The model beside the published numbers."""

import numpy as np
import pytest

from freelancekit.errors import AmountError
from freelancekit.evidence.calibration import calibration, targets
from freelancekit.evidence.simulated_market import COLUMNS, fit_choices, play, weights_of
from freelancekit.market.settings import Market
from freelancekit.market.studies import ASSUMPTION, studies


@pytest.mark.parametrize("row", targets(), ids=lambda row: row.what)
def test_every_row_lies_within_what_it_states(row):
    assert row.holds, row


@pytest.mark.parametrize("row", targets(jobs=500), ids=lambda row: row.what)
def test_every_row_names_where_its_number_comes_from(row):
    assert row.source in studies() or row.source in (ASSUMPTION, "identity", "upwork 2023-06-01")


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("changes", [{}, {"fill_rate": 0.6}, {"mean_applicants": 6.7}, {"beta_crowd": 0.0}])
def test_in_every_run_wins_for_applications_are_filled_jobs_for_applicants(seed, changes):
    played = play(Market().but(changes), jobs=3000, seed=seed)
    assert played.won.mean() == pytest.approx(played.hired.mean() / played.sizes.mean(), rel=1e-12)
    assert played.won.sum() == played.hired.sum()


def test_the_weights_that_were_put_in_come_out_again():
    market = Market()
    weights, errors = fit_choices(play(market, jobs=40_000, seed=7))
    off = (weights - weights_of(market)) / errors
    assert dict(zip(COLUMNS, abs(off) < 4, strict=True)) == dict.fromkeys(COLUMNS, True)


def test_identical_applicants_win_one_in_n():
    """With every weight at nothing, the k-th of a job's applicants wins as often as any other."""
    flat = Market().but(
        {name: 0.0 for name in vars(Market()) if name.startswith("beta_") and name != "beta_crowd"}
    )
    flat = flat.but(boost_lift=0.0, mean_applicants=4)
    played = play(flat, jobs=60_000, seed=3)
    four = np.flatnonzero(played.sizes == 4)
    places = (played.winner - played.first)[four]
    counts = np.bincount(places, minlength=4) / len(four)
    assert abs(counts - 0.25).max() < 4 * np.sqrt(0.25 * 0.75 / len(four))


def test_a_market_that_is_set_wrongly_misses_and_says_so():
    table = calibration(jobs=5_000, market=Market().but(reply_minutes=400.0, beta_ratings=0.6))
    verdict = table.set_index("what")["verdict"]
    assert verdict["interest left after an hour, of 1"] == "misses"
    assert verdict["won of 1 at 1 rating 0.40; at 128 ratings"] == "misses"


@pytest.mark.parametrize("jobs", [499, 2.5, True, "many"])
def test_too_few_jobs_get_one_sentence(jobs):
    with pytest.raises(AmountError) as caught:
        calibration(jobs=jobs)
    assert str(caught.value) == f"The number of jobs must be a whole number, 500 or more; you gave {jobs!r}."
