"""Signs and hidden kinds: what is told of a hundred is what a hundred thousand do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.market.clients import BAD, SIGNS, Client, Kind, belief, ends_badly, shares
from freelancekit.market.settings import Market

MANY = 400_000


def drawn():
    """Many clients: their kinds, and for each sign whether they show it."""
    rng = np.random.default_rng(20261125)
    kinds = rng.choice(len(Kind), size=MANY, p=shares(Market()))
    return kinds, [rng.random(MANY) < np.asarray(sign.shown_by)[kinds] for sign in SIGNS]


def test_the_signs_shift_as_much_as_their_table_says():
    """Shown by bad clients against shown by fair ones: 8, 4, 2, a half, three tenths."""
    share = shares(Market())
    bad, fair = list(BAD), [Kind.FAIR, Kind.HARSH]
    ratios = []
    for sign in SIGNS:
        shown = np.asarray(sign.shown_by)
        by_bad = shown[bad] @ share[bad] / share[bad].sum()
        by_fair = shown[fair] @ share[fair] / share[fair].sum()
        ratios.append(by_bad / by_fair)
    assert np.allclose(ratios, [8, 4, 2, 0.5, 0.3], rtol=0.01)


@pytest.mark.parametrize(
    "signs", [(), ("leaves",), ("promise", "verified"), ("unpaid_test",), ("verified", "reviewed")]
)
def test_of_100_who_look_so_as_many_end_badly_as_is_said(signs):
    kinds, seen = drawn()
    alike = np.ones(MANY, dtype=bool)
    for sign, there in zip(SIGNS, seen, strict=True):
        alike &= there == (sign.key in signs)
    share = np.isin(kinds, BAD)[alike].mean()
    error = np.sqrt(share * (1 - share) / alike.sum())
    said = float(ends_badly(belief(Client("x", signs).seen, Market())))
    assert abs(share - said) < 4 * error + 1e-3


@given(st.lists(st.lists(st.booleans(), min_size=5, max_size=5), min_size=1, max_size=30))
def test_a_crowd_of_clients_is_judged_as_each_alone(rows):
    crowd = belief(list(np.array(rows).T), Market())
    for row, likely in zip(rows, crowd, strict=True):
        assert belief(row, Market()).tolist() == likely.tolist()
        assert abs(likely.sum() - 1) < 1e-12


def test_why_goes_sign_by_sign_and_ends_on_the_number():
    client = Client("the golden logo", signs=("leaves",), posts=1)
    assert str(client.why()).split("\n") == [
        "Of 100 clients, 16 turn out badly.",
        "wants to talk or pay outside the platform: 60",
        "asks for no unpaid test: 57",
        "promises nothing for later: 57",
        "payment not verified: 85",
        "few or no reviews by freelancers: 91",
        "So of 100 who look like the golden logo: 91.",
    ]


def test_a_market_full_of_trouble_still_adds_up():
    market = Market().but(takers=0.6, ghosts=0.3, scams=0.3)
    assert abs(shares(market).sum() - 1) < 1e-12
    assert shares(market)[Kind.FAIR] == 0


def test_a_card_shows_what_the_platform_shows_and_the_wording_where_no_advert_can_be_read():
    assert Client("x", ("promise",)).shows() == [
        "promises bigger work later",
        "payment not verified",
        "few or no reviews by freelancers",
    ]
    assert Client("x", ("promise", "verified")).shows(in_words=False) == [
        "payment verified",
        "few or no reviews by freelancers",
    ]
