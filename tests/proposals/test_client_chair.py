"""The client's chair: weights read back from choices, and modesty where they cannot be."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import AmountError, ProposalError
from freelancekit.learn.answers import evenings
from freelancekit.proposals.client_chair import (
    FEATURES,
    KEYS,
    LETTERS,
    MOST_ROUNDS,
    Chair,
    fit_weights,
    round_of,
)


def sat(weights, rng, rounds=6, depth=5):
    """Somebody who goes by these weights, and by mood, for some evenings."""
    chair = Chair()
    for number in range(1, rounds + 1):
        pull = round_of(number) @ np.asarray(weights) + rng.gumbel(size=5)
        chair.rank(number, *[LETTERS[i] for i in np.argsort(-pull)][:depth])
    return chair


def test_each_evening_each_feature_stands_in_two_or_three_letters():
    for number in range(1, MOST_ROUNDS + 1):
        assert set(round_of(number).sum(axis=0).tolist()) <= {2, 3}
        assert len({tuple(row) for row in round_of(number).tolist()}) == 5, "two letters alike"


def test_who_goes_by_the_question_is_told_so_and_random_choices_are_told_little():
    """200 people each: found in 9 of 10; of features that nobody used, at most 1 in 10 is named."""
    rng = np.random.default_rng(4)
    found = sum("question" in sat([0, 0, 0, 0, 2.0, 0], rng).used().sure() for _ in range(200))
    named = sum(len(sat([0] * 6, rng).used().sure()) for _ in range(200))
    assert found >= 180
    assert named / (200 * len(KEYS)) <= 0.10


def test_with_many_evenings_the_weights_themselves_come_back():
    rng = np.random.default_rng(5)
    true = np.array([-1.0, 0.5, 0.0, 1.0, 2.0, 1.5])
    letters = [round_of(1 + i % MOST_ROUNDS).astype(float) for i in range(400)]
    orders = [np.argsort(-(one @ true + rng.gumbel(size=5))).tolist() for one in letters]
    weights, spread = fit_weights(letters, orders)
    assert (abs(weights - true) < 4 * spread + 0.1).all()


def test_one_choice_alone_cannot_tell():
    used = Chair().rank(1, "a").used()
    assert used.sure() == {}
    assert all("cannot tell yet" in line for line in used.lines())


def test_nobody_asked_is_nobody_told():
    assert str(Chair().used()) == "Nobody has been asked yet."


def test_avoiding_a_thing_is_told_as_such():
    rng = np.random.default_rng(6)
    used = sat([0, 0, 0, -3.0, 0, 0], rng, rounds=12).used()
    assert used.sure()["speed"] == -1
    assert {row[0]: row[1] for row in used.rows()}["speed"] < 50


@given(st.permutations(LETTERS), st.integers(1, 5))
def test_a_list_that_stops_early_is_read_as_far_as_it_goes(order, depth):
    chair = Chair().rank(1, *order[:depth])
    assert chair.orders[1] == list(order[:depth])
    assert chair.used().rounds == 1


def test_ranking_an_evening_again_replaces_it():
    chair = Chair().rank(1, "a").rank(1, "B ")
    assert chair.orders == {1: ["b"]}


def test_a_letter_says_its_six_things_in_words():
    words = Chair().letters(1).words("a")
    said = " ".join(words)
    for feature, there in zip(FEATURES, round_of(1)[0], strict=True):
        assert (feature.with_it if there else feature.without) in said


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (
            lambda: Chair().rank(1),
            ProposalError,
            'Name one letter or more, each once, the "yes" first: a, b, c, d, e; you gave none.',
        ),
        (
            lambda: Chair().rank(1, "a", "a"),
            ProposalError,
            "Name one letter or more, each once, the \"yes\" first: a, b, c, d, e; you gave 'a', 'a'.",
        ),
        (
            lambda: Chair().rank(1, "f"),
            ProposalError,
            "Name one letter or more, each once, the \"yes\" first: a, b, c, d, e; you gave 'f'.",
        ),
        (
            lambda: Chair().rank(0, "a"),
            AmountError,
            "The evening must be a whole number, 1 or more; you gave 0.",
        ),
        (lambda: Chair().letters(13), AmountError, "The evening must be at most 12; you gave 13."),
    ],
)
def test_an_evening_that_cannot_be_gets_one_sentence(call, error, says):
    with pytest.raises(error) as caught:
        call()
    assert str(caught.value) == says


def test_evenings_are_kept_and_come_back_another_day():
    fk.chair(1, "c", "a")
    fk.chair(2, "b")
    assert evenings() == {1: ["c", "a"], 2: ["b"]}
    assert "2 of 6 evenings done" in str(fk.chair())
    code = fk.progress().code()
    fk.progress().delete(sure=True)
    assert evenings() == {}
    fk.progress().load(code, sure=True)
    assert evenings() == {1: ["c", "a"], 2: ["b"]}


def test_an_evening_that_a_stranger_made_up_is_left_out():
    from freelancekit.codec import pack
    from freelancekit.learn.progress import Carried
    from freelancekit.learn.store import Kept

    odd = [
        Kept("evening", "04", "04-evening-1", reply, 0, "2026-11-22T00:00:00+00:00")
        for reply in (["f"], "a", [], ["a", "a"])
    ]
    odd.append(Kept("evening", "04", "04-evening-99", ["a"], 0, "2026-11-22T00:00:00+00:00"))
    told = str(fk.progress().load(pack(Carried(odd)), sure=True))
    assert told == "Replies in the code: 5. New here: 0. 5 are not of this workbook and were left out."
    assert evenings() == {}
