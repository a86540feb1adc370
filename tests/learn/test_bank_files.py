"""The TOML files of the bank: what is wrong in one is told in one sentence, with the file and the id."""

import subprocess
import sys

import pytest

from freelancekit.errors import LearnError
from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.bank import nb09, nb12
from freelancekit.learn.bank.load import load
from freelancekit.learn.bank.ten_letters import nao, ten

CHOICE = """
[[question]]
id = "99.1"
kind = "choice"
ask = "How many?"

[[question.option]]
key = "one"
words = "one"
reason = "It is one."
value = 1

[[question.option]]
key = "two"
words = "two"
reason = "It is not two."
"""


def told(tmp_path, text, right=None, facts=None) -> str:
    """What is said to a file that cannot be used."""
    path = tmp_path / "nb99.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LearnError) as caught:
        load(path, {"99.1": 1} if right is None else right, facts or {})
    return str(caught.value)


def test_a_file_and_its_python_make_a_question(tmp_path):
    path = tmp_path / "nb99.toml"
    path.write_text(CHOICE, encoding="utf-8")
    (asked,) = load(path, {"99.1": 1}, {}).questions
    assert asked.right(said_so_far()) == 1
    assert asked.reply.comes_true(asked.read("one"), 1)
    assert (asked.it_came, asked.counted, asked.hints) == ("It came to {came}.", True, ())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('ask = "How many?"', "", "Object missing required field `ask`"),
        ("ask =", 'asq = "?"\nask =', "Object contains unknown field `asq`"),
        ('"choice"', '"chioce"', "Invalid value 'chioce' - at `$.kind`"),
        ("value = 1", "value = 1.5", "Expected `int | str | null`, got `float` - at `$.option[0].value`"),
        ("value = 1", "valeu = 1", "Object contains unknown field `valeu` - at `$.option[0]`"),
        ('words = "two"', "", "Object missing required field `words` - at `$.option[1]`"),
    ],
)
def test_a_question_that_cannot_be_read_says_which_and_why(tmp_path, old, new, reason):
    assert told(tmp_path, CHOICE.replace(old, new)) == (
        f"nb99.toml: question 99.1 cannot be read: {reason}. Correct that entry."
    )


def test_a_letter_that_cannot_be_read_says_which_and_why(tmp_path):
    assert told(tmp_path, CHOICE + '[[letter]]\nnumber = "3"\nnotebook = "05"\nwho = "?"\nwords = "?"') == (
        "nb99.toml: letter 3 cannot be read: Object missing required field `reply`. Correct that entry."
    )


def test_a_question_without_an_entry_in_python(tmp_path):
    assert told(tmp_path, CHOICE, right={}) == (
        "nb99.toml: question 99.1 has no line in RIGHT of nb99.py, so nobody knows what is right. "
        "Add that line, or remove the question."
    )


@pytest.mark.parametrize("table", ["RIGHT", "FACTS"])
def test_an_entry_in_python_without_a_question(tmp_path, table):
    right = {"99.1": 1, "99.2": 2} if table == "RIGHT" else None
    assert told(tmp_path, CHOICE, right, {"99.2": {"n": 2}} if table == "FACTS" else None) == (
        f"nb99.toml: there is no question 99.2, of which {table} in nb99.py speaks. "
        "Add the question, or remove that line."
    )


def test_an_id_that_stands_twice(tmp_path):
    assert told(tmp_path, CHOICE + CHOICE) == (
        "nb99.toml: question 99.1 stands there twice. Give one of them another id."
    )


def test_a_table_that_nobody_knows(tmp_path):
    assert told(tmp_path, CHOICE + "[[questoin]]") == (
        "nb99.toml: no table is called [[questoin]]. Remove it."
    )


def test_a_file_that_is_no_toml(tmp_path):
    assert told(tmp_path, 'ask = "never closed') == (
        "nb99.toml is not TOML: Unterminated string (at end of document). Correct that line."
    )


def test_every_file_is_read_in_the_order_of_the_notebooks():
    assert len(bank.MODULES) == len(bank.parts()) == 23
    assert list(bank.letters()) == list(ten()) == list(nao())
    assert [asked.notebook for asked in bank.questions().values()] == sorted(
        asked.notebook for asked in bank.questions().values()
    )


def test_a_number_that_python_knows_too_is_the_same():
    assert bank.question("09-room").reply.most == nb09.CLIENTS
    assert bank.question("12-held").reply.most == nb12.SAID


def test_an_import_reads_no_sentence():
    """A reader who opens a wallet waits for no question."""
    code = "import freelancekit; from freelancekit.learn import bank; print(bank.parts.cache_info().currsize)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
