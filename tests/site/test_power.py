"""How far each setting may move before a row of the calibration misses: the record, and the page told from it."""

import pytest

from freelancekit.evidence.calibration import judged
from freelancekit.evidence.simulated_market import play
from freelancekit.market.settings import Market
from tools.site import power

AGAIN = "play it again: python -m tools.site.power"


def rows_of(**changes):
    """The rows that are judged, in a small market with some settings moved."""
    market = Market().but(changes)
    return {row.what: row for row in judged(play(market, 500, 1), 1, market)}


@pytest.fixture(scope="module")
def record():
    return power.stored()


@pytest.fixture(scope="module")
def usual():
    return rows_of()


def test_the_record_is_of_the_settings_as_they_are_and_of_the_rows_that_there_are(record, usual):
    assert record["settings"] == power.settings(), AGAIN
    told = [(row["what"], row["kind"], row["reads"], row["sees"]) for row in record["rows"]]
    assert told == [(row.what, row.kind, list(row.reads), list(row.sees)) for row in usual.values()], AGAIN


def test_what_a_row_says_that_it_sees_is_what_made_it_miss(record):
    for row in record["rows"]:
        missed = [name for name, ends in row["moves"].items() if ends != [None, None]]
        assert not row["holds"] or set(row["sees"]) == set(missed), row["what"]


def test_where_no_luck_is_drawn_a_little_nearer_holds_and_a_little_further_misses(record, usual):
    tried = 0
    for row in record["rows"]:
        exact = usual[row["what"]].error == 0 and "mean_applicants" not in row["reads"]
        for name, ends in row["moves"].items() if exact else ():
            value = getattr(Market(), name)
            for end in ends:
                if end is not None:
                    for share, holds in ((0.98, True), (1.02, False)):
                        there = rows_of(**{name: value + share * (end - value)})
                        assert there[row["what"]].holds == holds, (row["what"], name, share)
                    tried += 1
    assert tried >= 15


def test_the_nearest_miss_is_found_by_halving_and_there_is_none_where_all_holds():
    near = 8 / 2**power.HALVINGS
    assert power.nearest_miss(lambda value: value < 3, 2.0, 10.0) == pytest.approx(3, abs=near)
    assert power.nearest_miss(lambda value: value > 1, 2.0, 0.0) == pytest.approx(1, abs=near)
    assert power.nearest_miss(lambda value: value < 3, 2.0, 1.0) is None
    assert power.nearest_miss(lambda value: False, 2.0, 2.0) is None


def test_a_row_tells_from_where_on_it_misses_and_what_it_only_reads():
    moves = {"a": [0.5, None], "b": [None, None], "c": [1, 2]}
    row = {"holds": True, "reads": ["a", "b", "c"], "sees": ["a", "c"], "moves": moves}
    assert power.power(row) == ("`a` 0.5, none; `c` 1, 2", "`b`")
    blind = {"holds": True, "reads": ["b"], "sees": [], "moves": {"b": [None, None]}}
    assert power.power(blind) == ("none", "`b`")
    missing = {"holds": False, "reads": ["a"], "sees": ["a"], "moves": {}}
    assert power.power(missing) == ("misses as it is; sees `a`", "none")


def test_every_setting_stands_on_the_page_with_those_who_see_it_or_as_seen_by_nobody(record):
    page = power.power_page()
    by_name = power.seen_by(record)
    assert list(by_name) == list(power.settings())
    lines = {
        line.split("`")[1]: line
        for line in page.split("## Setting by setting")[1].splitlines()
        if "`" in line
    }
    assert set(lines) == set(by_name)
    for name, rows in by_name.items():
        assert all(row.split(" ÷")[0] in lines[name] for row in rows), name
        assert ("seen by `calibration()`" in lines[name]) == (not rows), name
    assert "not seen by `calibration()`" in lines["badge_lift"]
    assert "read, and not seen by `calibration()`" in lines["beta_fit"]
    assert f"Rows see {sum(map(bool, by_name.values()))} of {len(by_name)} settings." in page
