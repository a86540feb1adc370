"""What notebooks say of a price holds at both ends of the price's weight, or they say where it turns."""

import pytest

import freelancekit as fk
from freelancekit.evidence.claims import register
from freelancekit.market.settings import Market
from tools.lessons.prose import cheaper_leaves

LOW, MIDDLE, HIGH = -1, -2, -3


def test_these_are_the_ends_and_the_middle():
    assert Market.range_of("beta_price") == (HIGH, LOW)


@pytest.mark.parametrize("minded", [LOW, MIDDLE, HIGH])
def test_05_what_lifts_the_letter_most_is_the_same_at_every_weight(minded):
    market = Market().but(beta_price=minded)
    film, calendar = (fk.Board("valley")[name].letter().but(market=market) for name in ("film", "station"))
    rated = film.but(reader=fk.Reader(ratings=1, stars=5000))
    rest = (film.but(price=36_000), film.but(minutes=60), rated)
    assert calendar.in_1000 > max(one.in_1000 for one in rest)


def test_10_a_lower_price_need_not_bring_less_money_and_brings_more_where_prices_are_minded_more():
    """By hand at the low end: 80 of 100 yen, times (100 / 80) ** 1 for the choice, a little less by the list."""
    least, middle, most = map(cheaper_leaves, (LOW, MIDDLE, HIGH))
    assert 95 <= least <= 100 < middle < most


@pytest.mark.parametrize(("minded", "first"), [(LOW, "Sena"), (-1.1, "Sena"), (MIDDLE, "Gen"), (HIGH, "Gen")])
def test_11_gen_passes_sena_where_clients_mind_prices_more(minded, first):
    names = {"Haru": "Numbers", "Nao": "Specialist", "Sena": "Keeper", "Gen": "Giver"}
    ways = {who: fk.strategy(way) for who, way in names.items()}
    market = Market().but(beta_price=minded)
    contest = fk.tournament(ways, n=100, days=181, on="2024-09-01", market=market)
    places = [who for who in contest.names if who in ("Sena", "Gen")]
    assert places[0] == first


def test_no_verdict_rests_on_how_much_a_price_weighs():
    assert not [key for key, claim in register().items() if "beta_price" in claim.settings]
