"""The settings of the market: each with a source or the word assumption."""

from dataclasses import fields

import pytest

from freelancekit.errors import MarketError
from freelancekit.market.people import People
from freelancekit.market.settings import Market
from freelancekit.market.studies import ASSUMPTION, studies

SETTINGS = fields(Market)


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.name)
def test_a_setting_has_a_source_or_says_assumption(row):
    assert row.metadata["source"] == ASSUMPTION or row.metadata["source"] in studies()


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.name)
def test_a_setting_lies_in_its_range_and_says_what_it_means(row):
    assert row.metadata["low"] <= row.default <= row.metadata["high"]
    assert row.metadata["low"] < row.metadata["high"]
    assert row.metadata["note"].endswith(".")


def test_a_changed_market_says_what_is_changed():
    market = Market().but(fill_rate=0.5, takers=0.2)
    assert str(market) == "Market with fill_rate 0.5, takers 0.2"
    assert str(Market()) == "Market"
    assert "You changed it. Here it is 0.4." in str(market.why("fill_rate"))


def test_the_table_has_a_row_for_each_setting():
    table = Market().table()
    assert table["setting"].tolist() == [row.name for row in SETTINGS]
    assert not table.isna().any().any()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"fill_rate": 1.5}, "fill_rate takes a number from 0 to 1; you gave 1.5."),
        ({"fill_rate": True}, "fill_rate takes a number from 0 to 1; you gave True."),
        ({"fill_rate": float("nan")}, "fill_rate takes a number from 0 to 1; you gave nan."),
        ({"mean_applicants": 0}, "mean_applicants takes a number above 0; you gave 0."),
        ({"mean_applicants": "many"}, "mean_applicants takes a number above 0; you gave 'many'."),
        ({"beta_price": 0.5}, "beta_price takes a number, 0 or below; you gave 0.5."),
        ({"mean_stars": 6}, "mean_stars takes a number from 1 to 5; you gave 6."),
        ({"written_to": 0.5}, "written_to takes a number, 1 or more; you gave 0.5."),
        ({"beta_fit": float("inf")}, "beta_fit takes a number; you gave inf."),
        (
            {"fillrate": 0.5},
            "The market has no setting 'fillrate'. Near it: fill_rate, faster, soft_raters. All of them: fk.Market().table().",
        ),
    ],
)
def test_a_setting_that_cannot_be_gets_one_sentence(changes, says):
    with pytest.raises(MarketError) as caught:
        Market().but(changes)
    assert str(caught.value) == says


def test_each_setting_names_the_study_in_which_its_figure_stands():
    """Price, ratings and stars named a study that holds none of these figures; now a figure has one home."""
    homes = {}
    for key, study in studies().items():
        for name in study.figures:
            assert name not in homes, f"{name} stands in {homes[name]} and in {key}"
            homes[name] = key
    rows = [*fields(Market), *fields(People)]
    sourced = {row.name: row.metadata["source"] for row in rows if row.metadata["source"] != ASSUMPTION}
    assert sourced
    assert {name: homes.get(name) for name in sourced} == sourced
    assert set(homes) <= {row.name for row in rows}


def test_a_setting_tells_what_its_study_says_of_it():
    assert str(Market().why("beta_message")).splitlines()[2:4] == [
        (
            "Source: Hong, Peng, Burtch, Huang (2021), Just DM Me (Politely), Information Systems Research "
            "(abstract; over 470,000 applications)"
        ),
        "It says: hired 8.9 % more often with a message (abstract)",
    ]
