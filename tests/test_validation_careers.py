"""Whole careers beside the record: what holds, what misses, and of whom it speaks."""

import pytest

from freelancekit.errors import AmountError
from freelancekit.studies import studies
from freelancekit.validation_careers import career_check, career_rows


@pytest.fixture(scope="module")
def rows():
    return career_rows(n=400)


def test_every_row_names_its_source_and_of_whom_it_speaks(rows):
    assert {row.source for row in rows} <= set(studies())
    assert all("url" in studies()[row.source] for row in rows)
    assert all(row.of_whom and row.of_ours and row.of_whom != row.of_ours for row in rows)


def test_a_miss_is_shown_as_a_miss(rows):
    """Of all who ever registered one in twelve has worked; of those who write all year nearly all have."""
    ever = next(row for row in rows if row.what == "ever had paid work")
    assert ever.played > 0.9
    assert not ever.holds
    table = career_check(n=400).set_index("what")
    assert table.loc["ever had paid work", "verdict"] == "misses"
    assert [verdict == "holds" for verdict in table["verdict"]] == [row.holds for row in rows]


def test_shares_of_the_same_people_rise_with_the_sum(rows):
    up_to = [row.played for row in rows if row.what.endswith("in a month")]
    assert up_to == sorted(up_to)
    assert len(up_to) == 3


def test_more_careers_make_smaller_errors(rows):
    few = career_rows(n=100)
    assert sum(row.error for row in rows) < sum(row.error for row in few)


def test_too_few_careers_get_one_sentence():
    with pytest.raises(AmountError) as caught:
        career_check(n=50)
    assert str(caught.value) == "The number of careers must be a whole number, 100 or more; you gave 50."
