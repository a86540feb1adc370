"""A letter is written down on a card; the file stays the reader's own."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import freelancekit as fk
from freelancekit.errors import FreelanceKitError, LogError
from freelancekit.evidence.letter_file import read_log, template
from freelancekit.learn.story.letter_book import LetterBook

ON = date(2026, 11, 28)


@pytest.fixture
def book(tmp_path):
    return LetterBook(tmp_path / "my-plan" / "letters.csv")


def test_the_first_letter_makes_the_file_and_the_log_reads_it(book):
    book.add(ON, platform="upwork", job="twelve pictures, edited", connects="６", minutes=30)  # noqa: RUF001 - a Japanese keyboard
    assert book.path.read_text(encoding="utf-8") == (
        template() + '2026-11-28,upwork,"twelve pictures, edited",6,30,,,\n'
    )
    log = read_log(book.path, ON)
    assert (log.connects, log.open) == (6, 1)


@pytest.mark.parametrize(
    ("what", "yen", "cells"),
    [("reply", None, "yes,,"), ("won", "9000", "yes,yes,9000"), ("no", None, ",no,")],
)
def test_what_came_of_a_letter_stands_in_its_line_and_no_other_line_changes(book, what, yen, cells):
    before = '2026-11-20,lancers,"a page\nin two lines",0,40,,,\n'
    after = '\'2026-11-25\',upwork,"odd "" quotes",6,30,,,  \n'
    book.path.parent.mkdir()
    after = '2026-11-25,"upwork",odd,6,30,,,\n'
    book.path.write_text(template() + before + "2026-11-27,upwork,tea,6,30,,,\n" + after, encoding="utf-8")
    book.came(2, what, yen)
    assert book.path.read_text(encoding="utf-8") == (
        template() + before + f"2026-11-27,upwork,tea,6,30,{cells}\n" + after
    )


def test_only_what_still_may_be_answered_waits_the_oldest_first(book):
    for day, job in ((1, "old"), (20, "page"), (27, "tea")):
        book.add(date(2026, 11, day), job=job)
    book.add(ON, job="done")
    book.came(4, "no")
    assert [(row["job"], row["age"]) for row in book.waiting(ON)] == [("page", "8"), ("tea", "1")]


def test_a_file_with_other_columns_is_left_alone(book):
    book.path.parent.mkdir()
    book.path.write_text("Sent;Client\n2026-11-01;a\n")
    with pytest.raises(LogError) as caught:
        book.add(ON, job="tea")
    assert str(caught.value) == (
        "letters.csv was saved with other columns, so this card does not write into it. Write the letter there, or "
        "name another folder."
    )
    assert book.path.read_text() == "Sent;Client\n2026-11-01;a\n"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"connects": -1}, "connects must be"),
        ({"minutes": "half an hour"}, "minutes must be"),
        ({"job": "x" * 201}, "A word for the log has 200 letters at the most; this has 201."),
    ],
)
def test_what_is_no_number_or_too_long_is_refused_in_one_sentence(book, told, says):
    with pytest.raises(FreelanceKitError) as caught:
        book.add(ON, **told)
    assert str(caught.value).startswith(says)
    assert not book.path.exists()


def test_a_letter_that_is_not_there(book):
    book.add(ON, job="tea")
    with pytest.raises(LogError) as caught:
        book.came(2, "won")
    assert str(caught.value) == "There is no letter 2 here; there is 1."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(job=st.text(max_size=60))
def test_any_words_come_back_as_they_were_and_start_no_formula(tmp_path_factory, job):
    book = LetterBook(tmp_path_factory.mktemp("book") / "letters.csv")
    book.add(ON, job=job)
    [row] = book.rows()
    assert row["job"].lstrip("'") == " ".join(job.split()).lstrip("'")
    assert row["job"][:1] not in ("=", "+", "-", "@")


def test_the_card_writes_and_tells(tmp_path):
    card = fk.my_letters(tmp_path)
    card.press = {
        "move": "add",
        "at": 1,
        "date": "2026-11-21",
        "platform": "upwork",
        "job": "tea",
        "connects": "6",
    }
    assert card.state["said"] == "Written down: tea, 2026-11-21."
    assert card.state["waits"] == [{"line": "1", "words": "tea, 1 day"}]
    card.press = {"move": "won", "at": 2, "line": "1", "yen": "9000"}
    assert card.state["waits"] == []
    assert (tmp_path / "letters.csv").read_text().endswith("2026-11-21,upwork,tea,6,,yes,yes,9000\n")
    card.press = {"move": "add", "at": 3, "date": "tomorrow"}
    assert "tomorrow" in card.state["refused"]
