"""Guess, outcome, check, hint, solution, warm-up, progress, door: what a reader meets."""

import pytest

import freelancekit as fk
from freelancekit.codec import pack
from freelancekit.errors import CodeError, LearnError
from freelancekit.learn import bank
from freelancekit.learn.progress import Carried, Progress
from freelancekit.learn.store import Kept, Store, here
from freelancekit.learn.warm_up import due

COVERED = "What happened. Open this when you have guessed, or to look without a guess."


def test_a_blank_guess_is_a_card_and_keeps_nothing():
    assert str(fk.guess("02-two-years", None)).startswith("Nao sends nothing for a year: 130 tickets.")
    assert here().rows() == []


def test_a_guess_in_code_and_a_guess_by_clicking_keep_the_same():
    fk.guess("02-two-years", "twice", sure="fairly")
    card = fk.guess("02-two-years")
    card.reply = {"answer": "same", "sure": "sure", "press": 1}
    coded = fk.guess("02-one-letter", 20, sure="fairly")
    clicked = fk.guess("02-one-letter")
    clicked.reply = {"answer": "20", "sure": "fairly", "press": 1}
    assert (
        str(coded)
        == str(clicked)
        == "Kept: 20 tickets (fairly sure). The card of this question shows what came."
    )
    assert [(row.item, row.reply, row.sure) for row in here().rows()] == [
        ("02-two-years", "twice", 70),
        ("02-two-years", "same", 90),
        ("02-one-letter", 20, 70),
    ]


def test_running_a_guess_again_keeps_it_once():
    for _ in range(3):
        fk.guess("02-two-years", "twice", sure="fairly")
    assert len(here().rows()) == 1


def test_a_kept_guess_is_shown_with_no_hint_of_what_will_come():
    fk.guess("02-two-years", "twice", sure="sure")
    assert (
        str(fk.guess("02-two-years"))
        == "Kept: 260, twice as many (sure). The card of this question shows what came."
    )


def test_a_share_is_another_way_to_be_sure():
    assert str(fk.guess("02-two-years", "same", sure=0.8)) == (
        "Kept: 130, as before (80 % sure). The card of this question shows what came."
    )


def test_a_guess_that_is_none_on_the_card_is_told_on_the_card():
    card = fk.guess("02-one-letter")
    card.reply = {"answer": "1000", "sure": "sure", "press": 3}
    assert card.refused == {"text": "'1000' is not a whole number from 0 to 300.", "press": 3}
    assert here().rows() == []


def html_of(card) -> str:
    return card._repr_mimebundle_()[0]["text/html"]


def test_an_outcome_is_covered_until_its_guess_is_kept():
    card = fk.outcome("02-two-years", 130)
    html = html_of(card)
    assert html.count("<details") == 1
    assert f"<strong>{COVERED}</strong></summary>" in html
    assert "As before" not in str(card.items)
    assert "told" not in card.answered
    fk.guess("02-two-years", "ten", sure="a guess")
    html = html_of(fk.outcome("02-two-years", 130))
    assert "<details open" in html
    assert (
        "<strong>You said 10, the newest. After the second year she had 130, as before.</strong></summary>"
        in html
    )


def lines_of(card) -> list[str]:
    return [card.answered["told"]["headline"], card.answered["told"]["reason"]]


def test_an_outcome_in_words_is_whole_and_in_order():
    fk.guess("02-two-years", "none", sure="a guess")
    assert str(fk.outcome("02-two-years", 130, "the picture")).split("\n") == [
        "You said none at all. After the second year she had 130, as before.",
        "They end, but ten at a time, each a year after it came. The newer ones are still good.",
        "the picture",
        "The second year added nothing. A ticket is cheap, but it lives for one year only.",
    ]


def test_each_choice_meets_another_reason():
    told = set()
    for option in bank.question("02-two-years").reply.options:
        fk.guess("02-two-years", option.key, sure="sure")
        told.add(lines_of(fk.outcome("02-two-years", 130))[1])
    assert len(told) == 4


@pytest.mark.parametrize(
    ("guess", "begins"),
    [
        (72, "Each letter used the oldest tickets, those of the first year. The rest"),
        (60, "Each letter used the oldest tickets, those of the first year. The rest"),
        (0, "One letter a month is too little."),
        (30, "It is more."),
        (250, "It is fewer."),
    ],
)
def test_a_number_meets_the_reason_for_its_side(guess, begins):
    fk.guess("02-one-letter", guess, sure="sure")
    assert lines_of(fk.outcome("02-one-letter", 72))[1].startswith(begins)


def test_an_outcome_that_no_option_foresaw_is_still_told():
    """The reader changed the cell: ten minutes more, five stations; the old reason would be false now."""
    fk.guess("00-stations", "3", sure="sure")
    assert str(fk.outcome("00-stations", 5)).split("\n") == [
        "You said 3. The box counted 5.",
        "You changed the box, and this is what comes of it. Your guess was about the box as it was.",
    ]


def test_a_check_in_code_says_what_its_card_says():
    assert str(fk.check("02.4", 90)).split("\n") == [
        "You said 90 yen. Not yet.",
        "That is the number of cents. A hundred cents are 150 yen.",
    ]
    assert str(fk.check("02.4", 135)).startswith("You said 135 yen. That is it.\n")
    assert str(fk.check("02.4")).startswith("You said 135 yen. That is it.\n")


def test_a_blank_check_never_raises_and_is_not_kept():
    assert str(fk.check("02.1", None)).startswith('Nao shows the badge "available now"')
    assert here().rows() == []


def test_hints_go_from_a_nudge_to_nearly_there_and_begin_again():
    assert [str(fk.hint("02.1")) for _ in range(3)] == [
        "Hint 1 of 2: The first fold of this notebook says what costs tickets.",
        "Hint 2 of 2: It costs something as long as it shows. Its price is in Connects a week.",
        "Hint 1 of 2: The first fold of this notebook says what costs tickets.",
    ]


def test_a_solution_waits_in_a_fold_and_the_look_is_noted():
    seen = fk.solution("02.1")
    assert str(seen) == "It costs some Connects every week, until she switches it off."
    assert seen._repr_html_().startswith("<details style")
    assert [(row.kind, row.reply) for row in here().rows()] == [("look", "solution")]


def test_a_guess_has_no_hints_and_says_so():
    with pytest.raises(LearnError) as caught:
        fk.hint("02-two-years")
    assert str(caught.value) == "02-two-years is a guess: there is no hint for it. Guess, and see what came."
    with pytest.raises(LearnError) as caught:
        fk.solution("02-two-years")
    assert (
        str(caught.value) == "02-two-years is a guess: there is no solution for it. Guess, and see what came."
    )


def test_a_letter_by_code_and_by_click_is_kept_with_no_score():
    assert str(fk.letter("1", "tonight")).split("\n") == [
        "You wrote: Thank you, seen. A proper answer tonight.",
        "Perfect, talk to you tonight. Enjoy your lunch!",
    ]
    card = fk.letter("1")
    card.reply = {"answer": "later", "press": 2}
    rows = here().rows()
    assert [(row.kind, row.notebook, row.item, row.reply, row.sure) for row in rows] == [
        ("letter", "02", "1", "tonight", 0),
        ("letter", "02", "1", "later", 0),
    ]
    assert rows[0].at == "2026-11-22T00:00:00+00:00"


def answered(name: str, reply: object) -> Kept:
    return Kept("answer", name[:2], name, reply, 0, "2026-11-22T00:00:00+00:00")


def test_a_warm_up_is_a_fixed_three_for_a_new_reader():
    assert [question.id for question in due("02", [])] == ["00.2", "00.3", "00.4"]


def test_a_warm_up_brings_back_misses_first_then_what_was_looked_up():
    rows = [
        answered("00.1", "green tea"),
        answered("00.3", "error"),
        answered("00.2", "company"),
        answered("00.2", "computer"),
        Kept("look", "00", "00.4", "solution"),
    ]
    assert [question.id for question in due("02", rows)] == ["00.3", "00.4", "00.2"]


def test_a_warm_up_asks_only_what_came_before():
    assert due("00", []) == []
    assert {question.notebook for question in due("03", [])} <= {"00", "02"}


def test_a_warm_up_is_one_card_with_three_steps():
    card = fk.warm_up("02", ["company", None, "returns"])
    assert [row.item for row in here().rows()] == ["00.2", "00.4"]
    assert "with the people who made this. Not yet." in str(card)
    assert list(card.steps) == ["1 of 3", "2 of 3", "3 of 3"]


def test_before_asks_eight_and_counts_none():
    told = str(fk.before(["no idea yet", None, "always"]))
    assert told.count('fk.guess("00-before-') == 6
    assert "Kept: whenever she can pay it." in told
    assert [row.reply for row in here().rows()] == ["no idea yet", "always"]


def test_progress_says_what_is_kept_where_and_how_to_delete_it():
    assert str(fk.progress()).split("\n") == [
        "This workbook keeps your answers and letters in one file on this computer. Nothing is sent.",
        "Nothing is kept yet. The first guess makes the file.",
        "The file is progress.sqlite3 in the folder that FREELANCEKIT_HOME names.",
        "To delete all of it: fk.progress().delete(sure=True)",
    ]
    fk.letter("1", "later")
    fk.guess("02-two-years", "same", sure="sure")
    assert "So far: guesses: 1, letters sent: 1." in str(fk.progress())


def test_a_code_carries_everything_to_another_computer_and_adds_nothing_twice(tmp_path):
    fk.guess("02-two-years", "same", sure="sure")
    fk.check("02.3", ["march", "bought", "june"])
    fk.hint("02.1")
    fk.letter("1", "tonight")
    code = fk.progress().code()
    assert code in fk.progress()._repr_html_()
    there = Progress(Store(tmp_path / "there" / "progress.sqlite3"))
    assert str(there.load(code, sure=True)) == "Replies in the code: 4. New here: 4."
    assert there.rows() == here().rows()
    assert str(there.load(code, sure=True)) == "Replies in the code: 4. New here: 0."
    assert there.rows() == here().rows()


def test_deleting_asks_first_and_then_deletes():
    fk.guess("02-two-years", "same", sure="sure")
    assert (
        str(fk.progress().delete())
        == "Nothing was deleted. To delete all of it: fk.progress().delete(sure=True)"
    )
    assert here().path.exists()
    assert str(fk.progress().delete(sure=True)) == "Deleted. The next guess begins a new file."
    assert not here().path.exists()
    assert fk.progress().rows() == []


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            Kept("score", "02", "x", 5),
            "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
        ),
        (
            Kept("guess", "02", "gone-question", "five"),
            "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
        ),
        (
            Kept("guess", "02", "02-two-years", {"a": 1}),
            "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
        ),
        (
            Kept("letter", "02", "1", "a stranger's words"),
            "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
        ),
        (
            Kept("guess", "02", "02-two-years", "same", 90, "yesterday"),
            "Replies in the code: 1. New here: 0. 1 is not of this workbook and was left out.",
        ),
        (
            Kept("guess", "02", "02-two-years", "same", 90, "2026-11-22T00:00:00+00:00"),
            "Replies in the code: 1. New here: 1.",
        ),
    ],
)
def test_a_strangers_code_brings_in_only_what_the_workbook_knows(row, says):
    code = pack(Carried([row]))
    assert str(fk.progress().load(code, sure=True)) == says
    fk.guess("02-two-years")
    str(fk.outcome("02-two-years", 130))
    fk.letter("1")
    due("03", here().rows())


def test_a_code_that_is_none_gets_one_sentence():
    with pytest.raises(CodeError) as caught:
        fk.progress().load("hello")
    assert str(caught.value) == "A code begins with FK1-; this does not. Copy the whole line."


def test_a_reply_that_a_later_workbook_dropped_is_simply_asked_again():
    """A bank may change; what is kept must not stop a notebook."""
    here().keep("guess", "02", "02-two-years", "three", sure=50)
    here().keep("answer", "00", "00.2", "the moon")
    here().keep("letter", "02", "1", "by pigeon")
    assert str(fk.guess("02-two-years")).startswith("Nao sends nothing")
    assert COVERED in html_of(fk.outcome("02-two-years", 130))
    assert str(fk.check("00.2")).startswith("Where does the workbook keep your answers?")
    assert "Would you edit twelve pictures" in str(fk.letter("1"))
    assert [question.id for question in due("02", here().rows())] == ["00.2", "00.3", "00.4"]


def test_the_door_says_only_what_differs(monkeypatch):
    assert str(fk.door("02")) == "Ready. This is notebook 02."
    assert str(fk.door("02", made_for=fk.__version__)) == "Ready. This is notebook 02."
    monkeypatch.setattr("freelancekit.learn.door.__version__", "2.0.0")
    assert str(fk.door("02", made_for="1.4.0")).split("\n")[1] == (
        "It was made for freelancekit 1.4.0, and this is 2.0.0. Close the notebook and start the workbook again: it "
        "brings the notebook that fits, and keeps your answers."
    )


def test_the_door_tells_a_trouble_with_the_file(home):
    home.mkdir()
    (home / "progress.sqlite3").write_text("no database " * 100)
    assert str(fk.door("02")).split("\n")[1].startswith("The file with your answers was damaged.")


def test_a_trouble_with_the_file_stands_on_the_card_that_met_it(home):
    home.write_text("a file where the folder should be")
    card = fk.guess("02-two-years", "same", sure="sure")
    assert str(card).startswith(
        "Kept: 130, as before (sure). The card of this question shows what came. Your answers cannot be written to"
    )


def test_today_stands_still_where_it_is_fixed(monkeypatch):
    assert str(fk.today()) == "2026-11-22"
    monkeypatch.delenv("FREELANCEKIT_TODAY")
    assert str(fk.today()) >= "2026-11-22"


def test_what_would_tell_an_outcome_stays_folded_until_the_guess_is_kept():
    thing = fk.crowd("upwork", n=5, days=31, on="2024-09-01")
    folded = fk.covered("01-change", thing)
    assert folded is not thing
    assert folded._repr_html_().startswith("<details style")
    assert "<details open" not in folded._repr_html_()
    assert "earned nothing" in folded._repr_html_()
    assert str(folded) == str(thing)
    fk.guess("01-change", "boost")
    assert fk.covered("01-change", thing) is thing


def test_a_card_can_be_covered_too():
    card = fk.touch(fk.Desk((3,)))
    assert fk.covered("07-road-back", card)._repr_html_().startswith("<details style")
    fk.guess("07-road-back", 9)
    assert fk.covered("07-road-back", card) is card
