"""
Each notebook in three answer states: blank, model answers, wrong answers.

The one line of an answer cell is swapped in a copy, the copy is run with an
empty store, and the store is read, not the screen.
"""

import re
from html import escape
from pathlib import Path

import nbformat
import pytest

from freelancekit.learn import bank
from freelancekit.learn.answers import said_so_far
from freelancekit.learn.check import NOT_YET, RIGHT, mark
from freelancekit.learn.outcome import Outcome
from freelancekit.learn.story.first_questions import before_questions
from freelancekit.learn.story.last_questions import after_questions
from freelancekit.learn.warm_up import due
from tests.lessons.playing import EACH_LESSON, blank, played
from tools.lessons.build import target

WRONGS = range(4)

pytestmark = EACH_LESSON


def asked_in(notebook) -> list[str]:
    """The ids of the guesses and checks of a notebook, in order."""
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return list(dict.fromkeys(re.findall(r'fk\.(?:guess|outcome|check)\(\s*"([^"]+)"', code)))


def wrong(question, turn: int):
    return question.wrong[turn % len(question.wrong)] if question.wrong else question.model


def filled(path: Path, reply_to) -> nbformat.NotebookNode:
    """A copy with every answer line swapped; ``reply_to`` gives a question's or letter's reply."""
    notebook = nbformat.read(path, 4)
    number = notebook.metadata["freelancekit"]["id"]
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        if "answer" in cell.metadata.get("tags", []):
            cell.source = swapped(cell.source, notebook, number, reply_to)
        elif named := re.search(r'fk\.outcome\(\s*"([^"]+)"', cell.source):
            reply = reply_to(bank.question(named[1]))
            cell.source = f'fk.guess("{named[1]}", {reply!r}, sure="sure")\n{cell.source}'
    return notebook


def asked_with(notebook, variable: str) -> str:
    """The id of the check that is given a variable of the reader's."""
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    return re.search(rf'fk\.check\("([^"]+)", {variable}\)', code)[1]


def swapped(line: str, notebook, number: str, reply_to) -> str:
    head, tail = re.fullmatch(r"(.*)None(\)?)", line, re.DOTALL).groups()
    if named := re.search(r'fk\.(guess|check|letter)\("([^"]+)", $', head):
        reply = reply_to(bank.letter(named[2]) if named[1] == "letter" else bank.question(named[2]))
        sure = ', sure="sure"' if named[1] == "guess" and bank.question(named[2]).asks_sure else ""
        return f"{head}{reply!r}{sure}{tail}"
    if named := re.search(r'fk\.write\("([^"]+)", $', head):
        return f"{head}{bank.own_text(named[1]).model!r}{tail}"
    if "fk.inbox(" in head:
        week = [bank.letter(str(n)) for n in range(4, 9)]
        return f"{head}{[reply_to(letter) for letter in week]!r}{tail}"
    if "fk.chair(" in head:
        return f'{head}1, "c", "a"{tail}'
    if "fk.before(" in head:
        return f"{head}{[reply_to(question) for question in before_questions()]!r}{tail}"
    if "fk.after(" in head:
        return f"{head}{[reply_to(question) for question in after_questions()]!r}{tail}"
    if "fk.warm_up(" in head:
        return f"{head}{[reply_to(question) for question in due(number, [])]!r}{tail}"
    variable = re.search(r"(\w+) = $", head)[1]
    return f"{head}{reply_to(bank.question(asked_with(notebook, variable)))!r}{tail}"


def test_blank_runs_clean_and_what_a_cell_plays_is_what_the_bank_holds_right(lesson):
    """Nothing is attempted, every outcome is covered; and what came in the notebook is right in the bank."""
    notebook, rows = blank(lesson).notebook, blank(lesson).rows
    assert {row.kind for row in rows} <= {"look"}
    for cell in notebook.cells:
        for name in re.findall(r'fk\.outcome\(\s*"([^"]+)"', cell.source if cell.cell_type == "code" else ""):
            asked, data = bank.question(name), cell.outputs[0].data
            told = [line for line in Outcome(asked, asked.right(said_so_far()), (), None).lines() if line]
            assert all(line in data["text/plain"] for line in told)
            uncovered = data["text/html"].partition("<details")[0]
            assert not any(escape(line) in uncovered for line in told)


def test_model_answers_are_all_kept_and_all_right(lesson):
    notebook = filled(
        target(lesson), lambda thing: thing.model if hasattr(thing, "model") else thing.replies[1].key
    )
    replies = {(row.kind, row.item): row.reply for row in played(notebook).rows}
    names = asked_in(nbformat.read(target(lesson), 4))
    assert names or lesson.stem == "home"
    for name in names:
        question = bank.question(name)
        kind = "guess" if "." not in name else "answer"
        assert replies[kind, name] == question.model
        if kind == "answer":
            assert mark(question, question.model).verdict == RIGHT
        elif question.counted:
            assert question.reply.comes_true(question.model, question.right(said_so_far()))
    for cell in notebook.cells:
        if "outcome" in cell.metadata.get("tags", []):
            assert "<details open" in cell.outputs[0].data["text/html"]
            assert "just so" in cell.outputs[0].data["text/html"]
    texts = re.findall(r'fk\.write\("([^"]+)"', "\n".join(cell.source for cell in notebook.cells))
    assert {name: replies["text", name] for name in texts} == {
        name: bank.own_text(name).model for name in texts
    }


@pytest.mark.parametrize("turn", WRONGS)
def test_wrong_answers_each_get_a_diagnosis_of_their_own(lesson, turn):
    notebook = filled(
        target(lesson),
        lambda thing: wrong(thing, turn) if hasattr(thing, "wrong") else thing.replies[turn].key,
    )
    replies = {(row.kind, row.item): row.reply for row in played(notebook).rows}
    for name in asked_in(nbformat.read(target(lesson), 4)):
        question = bank.question(name)
        reply = wrong(question, turn)
        kind = "guess" if "." not in name else "answer"
        assert replies[kind, name] == reply
        if kind == "answer":
            assert mark(question, reply).verdict == NOT_YET
    shown = "\n".join(str(cell.outputs) for cell in notebook.cells if cell.cell_type == "code")
    assert "Correct" not in shown
    assert "Wrong" not in shown
