"""Whole careers beside the record: what holds, what misses, and of whom it speaks."""

from dataclasses import fields

import numpy as np
import pytest

from freelancekit.careers.crowd import crowd
from freelancekit.errors import AmountError
from freelancekit.evidence import career_checks
from freelancekit.evidence.career_checks import NOT_PLAYED, career_check, career_rows
from freelancekit.evidence.claims import register
from freelancekit.market.settings import Market
from freelancekit.market.studies import studies
from freelancekit.strategies.paced import Paced


@pytest.fixture(scope="module")
def rows():
    return career_rows(n=400)


def test_every_row_names_its_source_and_of_whom_it_speaks(rows):
    assert {row.source for row in rows} | {source for _, source, _ in NOT_PLAYED} <= set(studies())
    assert all(row.of_whom and row.of_ours and row.of_whom != row.of_ours for row in rows)


def test_every_study_is_used_or_cited_by_a_calibration_or_a_claim(rows):
    """Moreno and Terwiesch, Edison and hong_wang_pavlou bound the number of applicants."""
    used = {row.metadata["source"] for row in fields(Market)} | {row.source for row in rows}
    used |= {source for _, source, _ in NOT_PLAYED}
    used |= {key for claim in register().values() for key in claim.studies}
    assert set(studies()) - used <= {"moreno_terwiesch_2014", "hong_wang_pavlou_2016", "horton_2018"}


def test_a_number_that_cannot_be_played_stands_there_with_its_reason():
    table = career_check(n=400).set_index("what")
    friends = table.loc["clients through friends cheat less"]
    assert friends["verdict"] == "not played"
    assert friends["of ours"] == "friends of clients cheat as others do"
    assert friends[["published", "played", "error"]].isna().all()
    assert (table["verdict"] == "not played").sum() == len(NOT_PLAYED)


def test_nobody_at_all_makes_no_row_hold(rows):
    """A row whose tolerance would let an empty play hold is not a row."""
    for row in rows:
        assert row.published > row.within - 2 * row.error, row.what


def test_a_ratio_is_one_of_sums_and_its_error_is_over_people():
    """30 of 40 in all; by hand each is a quarter of its own off: sqrt(2 x 2.5^2) / 40."""
    above, below = np.array([10, 20]), np.array([10, 30])
    row = career_checks._ratio("what", "s", 0.7, "a", above, below, "b")
    assert row.played == pytest.approx(0.75)
    assert row.error == pytest.approx((2 * 2.5**2) ** 0.5 / 40)
    assert row.within == pytest.approx(0.07 + 2 * row.error)


def test_people_who_never_had_a_contract_are_in_no_share_of_trouble(monkeypatch):
    run = crowd("crowdworks", Paced(), n=200, on="2024-09-01", days=60)
    had = run.count("wins") + run.count("repeats") + run.count("larger") + run.count("referred") > 0
    assert 0 < had.sum() < 200
    row = career_checks._trouble_rows(run)[2]
    assert row.played == pytest.approx(np.mean(run.count("stopped")[had] > 0))


def test_late_and_low_pay_is_played_with_deposits_and_without(rows):
    """A miss is a miss: far fewer are paid late without deposits than the study in Britain found."""
    found = {row.what: row for row in rows}
    late, bare = found["paid late at least once"], found["paid late at least once, without deposits"]
    assert 0 < late.played < bare.played
    assert found["paid late in a year"].played == late.played
    assert not bare.holds


def test_troubles_are_counted_each_and_how_they_end_is_a_share_of_them():
    run = crowd("crowdworks", Paced(), n=300, on="2024-09-01", days=200,
                people=career_checks.ALL_YEAR.but(late_pay=0.5, low_pay=0.5))  # fmt: skip
    by_hand = sum(
        run.count(kind) for kind in ("unpaid", "stopped", "scammed", "paid_late", "paid_less", "office_paid")
    )
    well = run.count("paid_late").sum() + run.count("office_paid").sum()
    row = next(row for row in career_checks._pay_rows(run, run) if row.what.startswith("troubles that ended"))
    assert run.count("office_paid").sum() > 0
    assert row.played == pytest.approx(well / by_hand.sum())


def test_pay_beside_pay_is_a_ratio_of_sums_and_its_error_shrinks_where_pairs_agree():
    """300 yen in 3 minutes against 200 in 4, by hand: 100 / 50 is 2; equal pairs leave no error at all."""
    same = tuple(np.array(one) for one in ([100, 200], [2, 1], [50, 150], [1, 3]))
    row = career_checks._times("what", "s", 2.0, "a", same, "b")
    assert row.played == pytest.approx(2.0)
    assert row.error == pytest.approx(2 * 2**0.5 / 3)  # each is a third off, one up, one down
    alike = tuple(np.array(one) for one in ([100, 100], [1, 1], [50, 50], [1, 1]))
    assert career_checks._times("what", "s", 2.0, "a", alike, "b").error == 0


def test_a_bound_is_wide_and_a_share_is_narrow():
    found = np.array([True, False] * 50)
    share = career_checks._share("what", "s", 0.4, "a", found, "b")
    bound = career_checks._bound("what", "s", 0.4, "a", found, "b")
    assert share.within == pytest.approx(0.05 + 2 * 0.05)
    assert bound.within == pytest.approx(0.2 + 2 * 0.05)


def test_a_miss_is_shown_as_a_miss(rows):
    """The panel of the survey earned far more than a population of this game does."""
    mean = next(row for row in rows if row.what == "yen in a month, on average")
    assert mean.played < 20_000
    assert not mean.holds
    table = career_check(n=400).set_index("what")
    assert table.loc["yen in a month, on average", "verdict"] == "misses"
    played = table[table["verdict"] != "not played"]
    assert [verdict == "holds" for verdict in played["verdict"]] == [row.holds for row in rows]


def test_shares_of_the_same_people_rise_with_the_sum(rows):
    up_to = [row.played for row in rows if row.what.endswith("yen or less in a month")]
    assert up_to == sorted(up_to)
    assert len(up_to) == 3


def test_more_careers_make_smaller_errors(rows):
    few = career_rows(n=100)
    shares = slice(2, 5)  # of the same people
    assert sum(row.error for row in rows[shares]) < sum(row.error for row in few[shares])


def test_too_few_careers_get_one_sentence():
    with pytest.raises(AmountError) as caught:
        career_check(n=50)
    assert str(caught.value) == "The number of careers must be a whole number, 100 or more; you gave 50."
