# ruff: noqa: RUF001 - the signs that look alike are what this is about
"""Slips of the keyboard: what a beginner types, often on a Japanese keyboard, and what comes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freelancekit.errors import LearnError
from freelancekit.learn.slips import lay_over, plain, sentence


@pytest.fixture
def shell():
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell()
    lay_over(shell)
    lay_over(shell)  # a door opened twice lays it over once
    yield shell
    shell.history_manager.end_session()


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("job.pay ＞ 5000", "job.pay > 5000"),
        ("（1 ＋ ２）", "(1 + 2)"),
        ("fk.strategy(“Numbers”)", 'fk.strategy("Numbers")'),
        ("fk.strategy(「Numbers」)", 'fk.strategy("Numbers")'),
        ("days ＝ ３０", "days = 30"),
        ("a　= 1", "a = 1"),
        ("3 × 4 − 1", "3 * 4 - 1"),
        ("job.pay ≥ 3000", "job.pay >= 3000"),
        ('"ＡＢＣ（１）"', '"ＡＢＣ（１）"'),
        ("'五月、雨'  # 「はい」", "'五月、雨'  # 「はい」"),
        ('"""\n＞\n"""', '"""\n＞\n"""'),
        ("＃ 五", "# 五"),
        ("print('it''s')", "print('it''s')"),
        ("“a", "“a"),
    ],
)
def test_a_sign_of_a_japanese_keyboard_is_the_plain_one_and_words_stay(typed, means):
    assert plain(typed) == means


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=126), max_size=80))
def test_code_in_plain_signs_is_never_changed(code):
    assert plain(code) == code


@given(st.text(max_size=80))
def test_any_text_at_all_is_read_and_lines_stay_lines(text):
    assert plain(text).count("\n") == text.count("\n")


SAID = {
    "x = [1, 2": "Something is opened and not closed: x = [1, 2. Each ( wants its ), and each quote a second one.",
    "print('a)": "Something is opened and not closed: print('a). Each ( wants its ), and each quote a second one.",
    "if 1 > 0\n    2": "This line wants a colon : at its end: if 1 > 0.",
    "if 1 = 1:\n    2": "Two signs == compare; one = gives a name: if 1 = 1:.",
    "1万": "A number has digits only: write 10000, not 1万 or 10.000 yen. The line: 1万.",
    "class A:\n    a = 1\n     b = 2": (
        "This line begins at another place than its neighbours: b = 2. Give it the same spaces in front as the "
        "line above it that belongs to it."
    ),
    "return and": (
        "Python cannot read this line: return and. Look at its brackets, quotes, commas, and a colon at its end."
    ),
    "five": (
        'There is no name five here. A word stands in quotes: "five". A name is written as it is above.'
    ),
    "true": "Write True with a capital letter, in place of true.",
    "'a' > 5000": "A number and a word cannot be compared. Write the number without quotes: 5000.",
    "import freelancekit as fk\nfk.rulebook('upwrok')": None,
}


@pytest.mark.parametrize("code", SAID)
def test_a_slip_gets_one_sentence_and_no_wall_of_red(shell, code, capsys):
    result = shell.run_cell(code)
    shown = capsys.readouterr().out.strip()
    assert not result.success
    assert "\n" not in shown
    assert "Traceback" not in shown
    if SAID[code]:
        assert shown == SAID[code]
    else:
        assert shown.startswith("There is no rulebook")


def test_a_stopped_box_says_so(shell, capsys):
    shell.run_cell("raise KeyboardInterrupt")
    assert capsys.readouterr().out.strip() == (
        "Stopped. Nothing is broken: run the box again, and it begins anew."
    )


def test_an_error_that_is_no_slip_keeps_pythons_own_words(shell, capsys):
    shell.run_cell("1 / 0")
    assert "ZeroDivisionError" in capsys.readouterr().out
    shell.run_cell("len(5)")
    assert "TypeError" in capsys.readouterr().out
    assert sentence(ZeroDivisionError("x")) == ""


def test_our_own_errors_are_their_sentence():
    assert sentence(LearnError("There is no card.")) == "There is no card."


def test_full_width_signs_run_in_a_box(shell):
    assert shell.run_cell("（１ ＋ ２）").result == 3
