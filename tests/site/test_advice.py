"""The record of advice: what is stored is what comes of playing, and the page says what is stored."""

import numpy as np
import pytest

from freelancekit.careers.crowd import crowd
from freelancekit.careers.elsewhere import read_in_careers
from freelancekit.evidence.sensitivity import moves_of
from freelancekit.market.settings import Market
from freelancekit.strategies.catalogue import NAMED, strategy
from tools.site import advice

#: Rows and ways that are played again here; the whole record takes a quarter of an hour.
SAMPLE = (("as it is", None), ("boost_lift", 0.36), ("fill_rate", 0.35))
WAYS = ("Booster", "Careful")


def test_the_page_says_what_the_record_says():
    assert advice.PAGE.read_text(encoding="utf-8") == advice.page(advice.stored())


def test_the_record_has_every_advice_in_every_market():
    record = advice.stored()
    moves = [("as it is", None)]
    moves += [(name, value) for name in read_in_careers() for value, _ in moves_of(Market(), name, advice.BY)]
    assert [(row["setting"], row["tried"]) for row in record["rows"]] == moves
    assert all(tuple(row["leads"]) == advice.ADVICE for row in record["rows"])
    assert record["played"] == advice.PLAYED


@pytest.mark.parametrize(("setting", "tried"), SAMPLE)
def test_a_sample_of_it_comes_out_again(setting, tried):
    """To the yen, give or take one where another processor rounds otherwise."""
    (row,) = [row for row in advice.stored()["rows"] if (row["setting"], row["tried"]) == (setting, tried)]
    market = Market() if tried is None else Market().but({setting: tried})
    for name, (ahead, error) in advice.leads(market, WAYS).items():
        assert row["leads"][name] == [pytest.approx(ahead, abs=1), pytest.approx(error, abs=1)]


def test_each_way_that_asks_another_sum_was_played_at_both_doors_and_at_the_ends_of_the_weight():
    rows = advice.stored()["prices"]
    assert [(row["door"], row["beta_price"]) for row in rows] == [
        (door, minded) for door in advice.DOORS for minded in advice.MINDED
    ]
    low, high = Market.range_of("beta_price")
    assert {low, Market().beta_price, (low + high) / 2, high} == set(advice.MINDED)
    assert all(tuple(row["leads"]) == advice.PRICED for row in rows)
    assert all(sorted(row["order"]) == sorted((advice.PLAIN, *advice.PRICED)) for row in rows)


def test_one_row_of_them_comes_out_again():
    row = advice.stored()["prices"][3]
    again = advice._priced(row["door"], Market().but(beta_price=row["beta_price"]))
    assert again["order"] == row["order"]
    for name, (ahead, error) in again["leads"].items():
        assert row["leads"][name] == [pytest.approx(ahead, abs=1), pytest.approx(error, abs=1)]


@pytest.mark.parametrize("name", [name for name in NAMED if name not in advice.PRICED])
def test_whoever_asks_the_named_sum_has_the_same_lives_whatever_a_price_weighs(name):
    few, much = (
        crowd("upwork", strategy(name), n=60, days=120, on="2024-09-01",
              market=Market().but(beta_price=minded)).arrays
        for minded in Market.range_of("beta_price")
    )  # fmt: skip
    assert all(np.array_equal(few[key], much[key]) for key in few)


def test_what_turns_is_told_by_hand():
    """Ahead at the low end, behind at the high one; the others are clear or unclear throughout."""
    leads = {"Giver": (30, 10), "FirstCheap": (5, 10), "Raiser": (-40, 10)}
    rows = [
        {"door": "upwork", "beta_price": -1.0, "leads": leads, "order": ["Giver", "Raiser"]},
        {"door": "upwork", "beta_price": -2.0, "leads": leads, "order": ["Giver", "Raiser"]},
        {
            "door": "upwork",
            "beta_price": -3.0,
            "leads": leads | {"Giver": (-30, 10)},
            "order": ["Raiser", "Giver"],
        },
    ]
    assert advice.turns({"prices": rows}, "upwork") == [
        "Giver on upwork pays at -1 and -2; costs at -3",
        "FirstCheap on upwork is too close to call at every weight",
        "Raiser on upwork costs at every weight",
        "The order on upwork is Giver, Raiser at -1 and -2; is Raiser, Giver at -3",
    ]


def record(usual, *moved):
    """A record by hand: what one piece of advice did in the market as it is, and in others."""
    rows = [{"setting": "as it is", "tried": None, "leads": {"Fast": usual}}]
    rows += [{"setting": setting, "tried": tried, "leads": {"Fast": lead}} for setting, tried, lead in moved]
    return {"played": advice.PLAYED, "by": 0.5, "rows": rows}


@pytest.mark.parametrize(
    ("usual", "moved", "told"),
    [
        ((100, 10), [("takers", 0.1, (90, 10))], "pays, whatever is moved"),
        ((-100, 10), [("takers", 0.1, (-90, 10))], "costs, whatever is moved"),
        (
            (100, 10),
            [("takers", 0.1, (15, 10)), ("harsh", 0.1, (80, 10))],
            "pays; too close to call in 1 of 2 moves",
        ),
        ((100, 10), [("takers", 0.1, (-90, 10))], "pays; the other way round with takers"),
        ((20, 10), [("takers", 0.1, (20, 10))], "too close to call, whatever is moved"),
        ((20, 10), [("takers", 0.1, (90, 10))], "too close to call; clear with takers 0.1"),
    ],
)
def test_a_verdict_follows_from_the_leads(usual, moved, told):
    assert advice.verdict(record(usual, *moved), "Fast") == told


def test_a_lead_of_two_errors_is_not_clear_and_a_little_more_is():
    assert [advice.sign(lead) for lead in ((20, 10), (21, 10), (-20, 10), (-21, 10))] == [0, 1, 0, -1]
