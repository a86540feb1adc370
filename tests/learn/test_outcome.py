"""One card, one moment: the guess, how near it came, and what the card draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.learn import bank
from freelancekit.learn.reply_types import JUST, NEAR, OTHER, Choice, Number, Option, Order
from freelancekit.learn.store import here

LETTERS = Number(0, 1000, "letters", near="", low="", high="", within=5)
THINGS = Order(tuple(Option(key, key, "") for key in "abcd"), settled="")
SUMS = Choice(tuple(Option(str(value), "", "", value) for value in (10, 130, 260)))


@pytest.mark.parametrize(
    ("said", "near"),
    [(100, JUST), (95, JUST), (105, JUST), (94, NEAR), (75, NEAR), (125, NEAR), (74, OTHER), (126, OTHER)],
)
def test_a_number_is_near_within_a_quarter_of_what_came(said, near):
    assert LETTERS.closeness(said, 100) == near


@pytest.mark.parametrize(("said", "near"), [(5, JUST), (6, NEAR), (10, NEAR), (11, OTHER)])
def test_beside_nothing_a_number_is_near_within_twice_what_still_counts(said, near):
    assert LETTERS.closeness(said, 0) == near


@pytest.mark.parametrize(
    ("said", "near"), [("abcd", JUST), ("bacd", NEAR), ("abdc", NEAR), ("bcad", OTHER), ("dcba", OTHER)]
)
def test_an_order_is_near_when_two_neighbours_change_places(said, near):
    assert THINGS.closeness(list(said), list("abcd")) == near


def test_of_options_that_are_numbers_the_next_one_is_near():
    assert [SUMS.closeness(said, 130) for said in ("10", "130", "260")] == [NEAR, JUST, NEAR]
    assert [SUMS.closeness(said, 10) for said in ("10", "130", "260")] == [JUST, NEAR, OTHER]
    assert SUMS.closeness("10", 99) == OTHER


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_who_comes_nearer_is_never_called_farther(said, came):
    ranks = [JUST, NEAR, OTHER]
    nearer = said + (1 if said < came else -1 if said > came else 0)
    assert ranks.index(LETTERS.closeness(nearer, came)) <= ranks.index(LETTERS.closeness(said, came))


@given(st.permutations(list("abcd")))
def test_just_so_is_what_comes_true_for_any_order(said):
    assert (THINGS.closeness(said, list("abcd")) == JUST) == THINGS.comes_true(said, list("abcd"))


@pytest.mark.parametrize(
    ("reply", "word"), [("same", "just so"), ("none", "another thing"), ("twice", "near"), ("ten", "near")]
)
def test_a_card_says_how_near_in_a_word(reply, word):
    fk.guess("02-two-years", reply, sure="sure")
    assert fk.outcome("02-two-years", 130).answered["word"] == word


def test_a_changed_box_is_neither_near_nor_far():
    fk.guess("02-two-years", "same", sure="sure")
    card = fk.outcome("02-two-years", 77)
    assert "state" not in card.answered
    assert card.answered["told"]["moment"]["came"] == ""


def test_a_click_on_the_card_keeps_the_guess_and_brings_the_outcome():
    card = fk.outcome("02-two-years", 130, "the picture")
    assert card.answered == {}
    card.reply = {"answer": "twice", "sure": "fairly", "press": 5}
    assert card.answered["press"] == 5
    told = card.answered["told"]
    assert told["headline"] == "You said 260, twice as many. After the second year she had 130, as before."
    assert told["shows"] == '<pre style="white-space: pre-wrap">the picture</pre>'
    assert told["moment"]["reasons"].keys() == {o.key for o in bank.question("02-two-years").reply.options}
    assert [(row.item, row.reply, row.sure) for row in here().rows()] == [("02-two-years", "twice", 70)]


def test_a_card_answered_in_code_and_one_answered_by_a_click_show_the_same():
    clicked = fk.outcome("02-one-letter", 72)
    clicked.reply = {"answer": "60", "sure": "sure", "press": 0}
    assert clicked.answered == fk.outcome("02-one-letter", 72).answered


def test_who_looks_without_guessing_sees_the_outcome_and_nothing_is_kept():
    card = fk.outcome("02-two-years", 130)
    card.reply = {"answer": None, "press": 1}
    assert card.answered["told"]["headline"] == "After the second year she had 130, as before."
    assert "state" not in card.answered
    assert card.answered["told"]["moment"] == {}
    assert here().rows() == []


def test_a_number_is_drawn_on_a_line_and_people_of_a_hundred_as_people():
    fk.guess("02-one-letter", 60, sure="sure")
    assert fk.outcome("02-one-letter", 72).answered["told"]["moment"] == {
        "kind": "line",
        "said": 60,
        "came": 72,
        "saidWords": "60 tickets",
        "cameWords": "72 tickets",
    }
    fk.guess("01-nothing", 20, sure="sure")
    assert fk.outcome("01-nothing", 46).answered["told"]["moment"]["kind"] == "people"


def test_an_order_slides_from_the_readers_to_the_true_one():
    came = bank.question("11-rank").model
    fk.guess("11-rank", came[::-1], sure="sure")
    moment = fk.outcome("11-rank", came).answered["told"]["moment"]
    assert (moment["kind"], moment["said"], moment["came"]) == ("order", came[::-1], came)


def test_a_hint_and_the_way_are_buttons_on_the_card_and_are_noted_as_before():
    card = fk.check("02.1")
    assert [what for what, _ in card.spec["helps"]] == ["hint", "way"]
    card.help = {"what": "hint", "at": 0, "press": 1}
    assert card.items[0]["helped"]["text"].startswith(
        "Hint 1 of 2: The first fold of this notebook says what costs tickets."
    )
    card.help = {"what": "way", "at": 0, "press": 2}
    assert card.items[0]["helped"]["text"].startswith("It costs some Connects every week")
    assert [(row.kind, row.reply) for row in here().rows()] == [("look", "hint 1"), ("look", "solution")]


def test_a_guess_has_no_help():
    assert fk.outcome("02-two-years", 130).spec["helps"] == []


def test_one_step_of_a_card_is_answered_and_the_others_stay_open():
    card = fk.before()
    card.reply = {"answer": "never", "at": 2, "press": 1}
    assert [bool(item["answered"]) for item in card.items] == [False, False, True] + [False] * 5
    assert list(card.steps)[2] == "3 of 8"


@pytest.mark.parametrize("name", [q.id for q in bank.questions().values() if q.id != "12.e1"])
def test_every_line_of_code_on_a_card_can_be_pasted_as_it_stands(name):
    """A beginner pastes it and nothing breaks: not two words with "or", not "a number"."""
    asked = bank.question(name)
    card = fk.guess(name) if asked.asks_sure or not asked.hints else fk.check(name)
    exec(card.spec["twin"], {"fk": fk})  # noqa: S102 - what a reader would paste, and it is our own line
    kept = here().rows()[-1]
    assert (kept.item, kept.reply) == (name, asked.read(kept.reply))
