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
    late = table.loc["paid late at least once"]
    assert late["verdict"] == "not played"
    assert late["of ours"] == "a contract is paid when it is due, or never"
    assert late[["published", "played", "error"]].isna().all()
    assert (table["verdict"] == "not played").sum() == len(NOT_PLAYED)


def test_the_panel_has_as_many_full_timers_as_the_survey(monkeypatch):
    """358 of 1,000 may work twelve hours, the others six: of 100 people, the 35 and the 64 of them."""
    asked = []

    def noted(*args, n, reader, **given):
        asked.append((n, reader.hours_a_week))
        return crowd(*args, n=2, reader=reader, **given | {"days": 365})

    monkeypatch.setattr(career_checks, "crowd", noted)
    month, year, minutes = career_checks._panel(100, 1)
    assert asked == [(35, 12), (64, 6)]
    assert len(month) == len(year) == len(minutes) == 4


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
    """Of all who ever registered one in twelve has worked; of those who write all year nearly all have."""
    ever = next(row for row in rows if row.what == "ever had paid work")
    assert ever.played > 0.9
    assert not ever.holds
    table = career_check(n=400).set_index("what")
    assert table.loc["ever had paid work", "verdict"] == "misses"
    played = table[table["verdict"] != "not played"]
    assert [verdict == "holds" for verdict in played["verdict"]] == [row.holds for row in rows]


def test_shares_of_the_same_people_rise_with_the_sum(rows):
    up_to = [row.played for row in rows if row.what.endswith("yen or less in a month")]
    assert up_to == sorted(up_to)
    assert len(up_to) == 3


def test_more_careers_make_smaller_errors(rows):
    few = career_rows(n=100)
    shares = slice(1, 4)  # of the same people
    assert sum(row.error for row in rows[shares]) < sum(row.error for row in few[shares])


def test_too_few_careers_get_one_sentence():
    with pytest.raises(AmountError) as caught:
        career_check(n=50)
    assert str(caught.value) == "The number of careers must be a whole number, 100 or more; you gave 50."
