"""The record of advice: what is stored is what comes of playing, and the page says what is stored."""

import pytest

from freelancekit.careers.elsewhere import read_in_careers
from freelancekit.evidence.sensitivity import moves_of
from freelancekit.market.settings import Market
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
