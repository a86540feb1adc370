"""The inbox, the desk of stars and the cards of notebook 08, without a browser."""

import pytest

import freelancekit as fk
from freelancekit.learn import bank
from freelancekit.learn.answers import last_letter
from freelancekit.learn.story.inbox import WEEK
from freelancekit.show.cards.step import Step
from freelancekit.show.cards.steps_card import StepsCard
from freelancekit.trust.scores import Desk
from tests.show.test_views_market import html_of, pressed

PLAYED = ("received", "differ", "eight", "thursday", "what")


def played(card):
    for key in PLAYED:
        pressed(card, "answer", key=key)
        pressed(card, "next")
    return card


# ------------------------------------------------------------------ the inbox


def test_a_week_by_buttons_is_the_week_in_code():
    card = played(fk.inbox())
    assert card.over
    assert card.friday() == fk.inbox(PLAYED).friday()
    assert [last_letter(number).key for number in WEEK] == list(PLAYED)


def test_friday_is_not_told_before_friday():
    card = fk.inbox()
    for number in WEEK:
        desks = [reply.desk for reply in bank.letter(number).replies]
        assert not any(desk in str(card.state) or desk in str(card) for desk in desks)


def test_no_answer_of_the_week_is_praised():
    card = fk.inbox()
    for key in PLAYED:
        state = pressed(card, "answer", key=key)
        assert not {"right", "better", "best", "score", "points"} & set(state["back"].lower().split())
        pressed(card, "next")


@pytest.mark.parametrize(
    ("move", "told"),
    [
        (("next", {}), "Answer first, or choose later: that is an answer, too."),
        (("answer", {"key": "shout"}), "There is no 'shout' to choose here. There is:"),
    ],
)
def test_a_move_that_the_inbox_has_no_room_for_is_refused_and_changes_nothing(move, told):
    card = fk.inbox()
    name, more = move
    assert pressed(card, name, **more)["refused"].startswith(told)
    assert card.answers == {}
    assert last_letter("4") is None


def test_a_week_played_again_begins_on_monday():
    card = played(fk.inbox())
    assert pressed(card, "next")["refused"] == "The week is over. Begin again to play it another way."
    assert pressed(card, "again")["scene"] == str(bank.letter("4").who)


# ------------------------------------------------------------------ the desk of stars


def test_the_desk_card_says_what_the_desk_says():
    card = fk.touch(Desk((3,)))
    for _ in range(3):
        state = pressed(card, "add", stars=5)
    assert card.desk == Desk((3,)).add(5, 5, 5)
    assert state["stars"] == [3, 5, 5, 5]
    assert state["road"][0] == "The plain average stands at 4.5 or above."
    assert state["road"][1] == f"{card.desk.fives_until(4.8)} fives more, and the plain average is 4.8."


def test_the_last_rating_stays_and_stars_that_are_none_are_refused():
    card = fk.touch(Desk((3,)))
    assert pressed(card, "undo")["refused"] == "One rating has to stay: without any there is no average."
    for stars in (0, 6, 2.5, None):
        assert pressed(card, "add", stars=stars)["refused"]
        assert card.desk == Desk((3,))


def test_a_rating_is_taken_off_once_however_often_it_is_pressed():
    card = fk.touch(Desk((5, 3, 5, 5)))
    key = card.state["keys"][1]
    assert pressed(card, "take", key=key)["stars"] == [5, 5, 5]
    assert pressed(card, "take", key=key)["stars"] == [5, 5, 5]
    pressed(card, "add", stars=2)
    assert pressed(card, "take", key=card.state["keys"][0])["stars"] == [5, 5, 2]
    for _ in range(2):
        pressed(card, "undo")
    assert pressed(card, "take", key=card.state["keys"][0])["refused"].startswith("One rating has to stay")
    for nothing in (None, 99, "5"):
        assert pressed(card, "take", key=nothing)["stars"] == [5]


def test_each_message_of_the_script_is_a_press_and_is_answered_even_if_refused(monkeypatch):
    """The script sends the next one only then."""
    card, answers = fk.touch(Desk((3,))), []
    monkeypatch.setattr(card, "send", answers.append)
    for at, stars in enumerate((5, 5, 6)):
        message = {"method": "custom", "content": {"move": "add", "stars": stars, "at": at}}
        card._handle_msg({"content": {"data": message}, "buffers": []})
    assert card.state["stars"] == [3, 5, 5]
    assert card.state["refused"]
    assert answers == [{"answered": 0}, {"answered": 1}, {"answered": 2}]


def test_the_desk_begins_again_with_what_lay_there():
    card = fk.touch(Desk((3, 4)))
    pressed(card, "add", stars=1)
    assert pressed(card, "again")["stars"] == [3, 4]


# ------------------------------------------------------------------ weeks, and the card


def test_the_page_does_not_hold_what_has_not_been_pressed_for():
    card = fk.weeks()
    assert card.state["lines"] == []
    for _ in range(8):
        assert "Sena" not in str(card.state["button"])
        pressed(card, "next")
    for text in (str(card.state), str(card), html_of(card)):
        assert "120,000" not in text
    assert pressed(card, "next")["button"] == "open it"
    assert "120,000 yen" in pressed(card, "next")["lines"][-1]["words"]
    assert card.state["button"] == ""


def test_the_card_is_not_told_before_it_is_turned():
    fk.letter("4", "received")
    card = fk.turn()
    for text in (str(card.state), str(card), html_of(card)):
        assert "Received" not in text
        assert "tenth" not in text
    assert card.state["button"] == "turn the next line"


def test_after_a_guess_the_guess_stands_beside_the_sum():
    fk.guess("08-remembered", 3)
    card = fk.turn()
    assert card.state["button"] == "turn the next line"
    while card.state["button"]:
        pressed(card, "next")
    assert card.state["lines"][-1]["words"] == "Together: 15 tenths, which is 1.5 points."
    assert card.state["lines"][-1]["small"] == "You said 3 letters. It was 7."


def test_the_card_of_the_day_job_comes_last_and_adds_nothing():
    fk.guess("00-same-day", 4)
    card = fk.turn()
    while card.state["button"]:
        pressed(card, "next")
    last = card.state["lines"][-1]["words"]
    assert "you answer 4 of ten messages" in last
    assert last.endswith("That card is older than this one.")


def test_a_card_of_steps_ends_and_begins_again():
    card = StepsCard("Two", [Step("one"), Step("two", button="open it")], button="go on")
    assert card.state["button"] == "go on"
    assert pressed(card, "next")["button"] == "open it"
    pressed(card, "next")
    assert pressed(card, "next")["refused"] == "There is nothing more on this card. Run the next box."
    assert pressed(card, "again")["lines"] == []


def test_the_words_of_a_step_are_text_and_no_page():
    card = StepsCard("<b>", [Step("<script>")], button="go", told=1)
    assert "<script>" not in html_of(card)
    assert "&lt;script&gt;" in html_of(card)
