"""Lines of one's own: kept word for word, carried along, bounded."""

import pytest

import freelancekit as fk
from freelancekit.errors import LearnError
from freelancekit.learn import bank
from freelancekit.learn.answers import last_text
from freelancekit.learn.own_text import MOST_LETTERS

LINES = "Your valley has one train an hour.\nI would begin with the station of 1926."


def test_lines_are_kept_word_for_word_and_shown_again():
    fk.write("05-five-lines", f"\n{LINES}  \n\n")
    assert str(fk.write("05-five-lines")) == f"Kept: 2 lines.\n{LINES}"
    assert last_text(bank.own_text("05-five-lines")) == LINES


def test_the_card_keeps_what_is_written_by_hand():
    card = fk.write("05-five-lines")
    card.reply = {"answer": LINES, "press": 1}
    assert card.answered == {"line": "Kept: 2 lines.", "says": LINES.split("\n"), "press": 1}


def test_the_same_lines_twice_are_one_row_and_other_lines_another():
    for text in (LINES, LINES, "One line."):
        fk.write("05-five-lines", text)
    rows = [row for row in fk.progress().rows() if row.kind == "text"]
    assert [row.reply for row in rows] == [LINES, "One line."]
    assert "texts of your own: 1" in str(fk.progress())


def test_lines_travel_in_the_code():
    fk.write("05-five-lines", "駅は1926年のものです。")
    code = fk.progress().code()
    fk.progress().delete(sure=True)
    fk.progress().load(code, sure=True)
    assert last_text(bank.own_text("05-five-lines")) == "駅は1926年のものです。"


@pytest.mark.parametrize(
    ("text", "lines", "letters"),
    [("", 0, "0"), ("  \n \n", 0, "0"), (3, 0, "0"), ("a\n" * 6, 6, "11"), ("x" * 1201, 1, "1,201")],
)
def test_a_text_that_there_is_no_room_for_gets_one_sentence(text, lines, letters):
    with pytest.raises(LearnError) as caught:
        fk.write("05-five-lines", text)
    assert str(caught.value) == (
        f"Write 1 to 5 lines, at most {MOST_LETTERS:,} letters; this has {lines} lines, {letters} letters."
    )


def test_an_unknown_text_names_those_there_are():
    with pytest.raises(LearnError) as caught:
        fk.write("05-six-lines")
    assert (
        str(caught.value)
        == "There is nothing to write under '05-six-lines'. There is: 05-five-lines, 12-niche."
    )


def test_a_damaged_row_is_left_alone():
    from freelancekit.learn.store import here

    here().keep("text", "05", "05-five-lines", {"not": "words"})
    assert str(fk.write("05-five-lines")).startswith("Five lines for one real job.")
